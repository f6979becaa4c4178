import type { HeatMap } from '../../src/chart/description.ts';
import type { Histogram } from '../../src/chart/histogram.ts';
import type { LineChart } from '../../src/chart/description.ts';
import type { StackedColumns } from '../../src/chart/description.ts';
import type { TornadoChart } from '../../src/chart/tornado-chart.ts';

/** Charts as a municipality would have them. */

/** Whole numbers with Danish points between thousands. */
export function danish(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/gu, '.');
}

const NOTE = 'Kilde: interv-cost 0.1.0. Beløb i 2024-priser, faste priser, uden moms. Overhead 15,5 % er lagt til.';
const COST = { title: 'Samlet omkostning i alle år, kr.', format: danish };
const PARTICIPANTS = [10, 20, 30, 40, 50, 60, 70, 80];

export const sweep: LineChart = {
  title: 'Terapeutisk bistand: samlet omkostning efter antal nye deltagere om året',
  subtitle: 'Alle andre tal er som i scenariet »Børn og unge, Ærøskøbing 2025–2028«',
  language: 'da',
  x: { kind: 'number', title: 'Nye deltagere om året', format: danish, values: PARTICIPANTS },
  y: COST,
  series: [{ label: 'Terapeutisk bistand', values: PARTICIPANTS.map((count) => 412_500 + 31_870 * count) }],
  seriesTitle: null,
  base: { x: 40, y: 412_500 + 31_870 * 40, label: 'Udgangspunkt: 40 deltagere, 1.687.300 kr.' },
  note: NOTE,
};

export const twoWaySweep: LineChart = {
  ...sweep,
  title: 'Samlet omkostning efter antal deltagere og genuddannelse ved personaleomsætning',
  series: [0, 10, 20, 30, 40].map((turnover, index) => ({
    label: `${String(turnover)} % om året`,
    values: PARTICIPANTS.map((count) =>
      index === 4 && count > 60 ? null : 380_000 + 27_500 * count + turnover * 9_400 + turnover * count * 190,
    ),
  })),
  seriesTitle: 'Genuddannelse ved personaleomsætning',
  base: {
    x: 40,
    y: 380_000 + 27_500 * 40 + 94_000 + 76_000,
    label: 'Udgangspunkt: 40 deltagere, 10 % om året, 1.650.000 kr.',
  },
};

const COURSES = [
  'PREP-kursus',
  'KIFF-kursus med familiekonsulent',
  'Forældrekurser i partnerskab med brugerorganisationer',
  'Triple P Stepping Stones',
];

export const columns: LineChart = {
  ...sweep,
  title: 'Samlet omkostning efter uddannelsens art',
  subtitle: '40 nye deltagere om året i fire år',
  x: { kind: 'word', title: 'Uddannelse af medarbejdere', format: danish, values: COURSES },
  series: [{ label: 'Samlet omkostning', values: [1_687_300, 2_140_000, 985_400, 1_312_750] }],
  base: { x: 0, y: 1_687_300, label: 'Udgangspunkt: PREP-kursus, 1.687.300 kr.' },
};

export const groupedColumns: LineChart = {
  ...columns,
  title: 'Omkostning pr. deltager efter uddannelse og antal deltagere',
  y: { title: 'Omkostning pr. deltager, kr.', format: danish },
  series: [20, 40, 60].map((count, index) => ({
    label: `${String(count)} deltagere`,
    values: [62_400, 71_900, 38_200, 51_300].map((value) => Math.round(value / (1 + 0.24 * index))),
  })),
  seriesTitle: 'Nye deltagere om året',
  base: { x: 1, y: Math.round(71_900 / 1.24), label: 'Udgangspunkt: KIFF-kursus, 40 deltagere, 57.984 kr.' },
};

export const heatMap: HeatMap = {
  title: 'Omkostning pr. deltager efter antal deltagere og børnepasning under kurset',
  subtitle: 'Forældrekurser i partnerskab med brugerorganisationer, 2025–2028',
  language: 'da',
  x: { title: 'Nye deltagere om året', labels: PARTICIPANTS.map(danish) },
  y: { title: 'Børnepasning, kr. pr. deltager', labels: ['0', '1.500', '3.000', '4.500', '6.000'] },
  value: { title: 'Omkostning pr. deltager, kr.', format: danish },
  cells: [0, 1500, 3000, 4500, 6000].map((childcare) =>
    PARTICIPANTS.map((count) => (count === 80 && childcare === 6000 ? null : 412_500 / count + 14_870 + childcare)),
  ),
  base: { row: 2, column: 3, label: 'Udgangspunkt: 40 deltagere, 3.000 kr. til børnepasning: 28.183 kr. pr. deltager' },
  note: NOTE,
};

const BASE = 1_687_300;
const settings: readonly (readonly [string, string, number, number, boolean])[] = [
  ['Terapeutisk bistand: Gennemførelse pr. deltager', '20.000–45.000 kr. (offentliggjort)', -480_000, 520_000, false],
  ['Nye deltagere om året', '32–48 (illustrativt, ± 20 %)', -254_960, 254_960, true],
  ['Genuddannelse ved personaleomsætning', '2.000–12.000 kr. (offentliggjort)', -61_000, 188_400, false],
  ['Overhead', '10–20 % (eget skøn)', -80_350, 65_740, false],
  ['Rente, når omkostningen opgøres som nutidsværdi', '2–4 % (illustrativt)', 41_200, -39_800, true],
  ['Etablering: Supervision', '15.000–30.000 kr. (offentliggjort)', 12_000, 58_000, false],
  ['Børnepasning under kurset', '0–3.000 kr. pr. deltager (illustrativt)', 0, 36_000, true],
];

export const tornado: TornadoChart = {
  title: 'Hvad betyder mest for den samlede omkostning?',
  subtitle:
    'Hvert tal flyttes for sig fra den lave til den høje ende af sit interval; de andre står som i udgangspunktet',
  language: 'da',
  axis: COST,
  base: { value: BASE, label: 'Udgangspunkt: 1.687.300 kr.' },
  words: { low: 'Lav ende af intervallet', high: 'Høj ende af intervallet' },
  bars: settings.map(([label, detail, low, high, illustrative]) => ({
    label,
    detail,
    low: { value: BASE + low, label: danish(BASE + low) },
    high: { value: BASE + high, label: danish(BASE + high) },
    illustrative,
  })),
  illustrativeWord: 'Illustrativt interval, ikke fra en kilde',
  note: NOTE,
};

export const histogram: Histogram = {
  title: 'Samlet omkostning i 10.000 simuleringer',
  subtitle:
    'Usikkerheden i alle tal på én gang; søjlerne viser, hvor mange simuleringer der gav et resultat i hvert interval',
  language: 'da',
  x: COST,
  y: { title: 'Antal simuleringer', format: danish },
  bins: Array.from({ length: 32 }, (_, index) => ({
    from: 1_100_000 + index * 50_000,
    to: 1_150_000 + index * 50_000,
    count: Math.round(980 * Math.exp(-(((index - 12) / (index < 12 ? 5 : 7.5)) ** 2))),
  })),
  marks: [
    { value: 1_402_000, label: '10 %-fraktil: 1.402.000 kr.' },
    { value: 1_731_000, label: 'Median: 1.731.000 kr.' },
    { value: BASE, label: 'Udgangspunkt: 1.687.300 kr.' },
    { value: 2_154_000, label: '90 %-fraktil: 2.154.000 kr.' },
    { value: 2_200_000, label: 'Kommunens budget: 2.200.000 kr.' },
  ],
  note: NOTE,
};

const YEARS = [2027, 2028, 2029, 2030, 2031, 2032].map(String);

export const stackedYears: StackedColumns = {
  title: 'Omkostning pr. år efter fase',
  subtitle: 'Forældrekurser i partnerskab med brugerorganisationer, 2027–2032',
  language: 'da',
  x: { title: '', values: YEARS },
  y: { title: 'Omkostning, kr.', format: danish },
  series: [
    { label: 'Etablering', values: [612_000, 148_500, 0, 0, null, null] },
    { label: 'Genuddannelse ved personaleomsætning', values: [null, 61_200, 61_200, 74_800, 61_200, 61_200] },
    { label: 'Drift', values: [420_300, 812_700, 1_018_400, 1_043_100, 1_021_900, 774_900] },
    { label: 'Offentlige ydelser', values: [90_100, 187_300, 214_600, 214_600, 214_600, 143_000] },
  ],
  seriesTitle: 'Fase',
  limit: { label: 'Budget', values: [1_300_000, 1_200_000, 1_200_000, 1_340_000, 1_350_000, null] },
  note: NOTE,
};

export const stackedScenarios: StackedColumns = {
  ...stackedYears,
  title: 'Samlet omkostning i hvert scenarie, efter fase',
  subtitle: '2027–2030, faste priser',
  x: { title: 'Scenarie', values: [...COURSES, 'PREP og KIFF i to kommuner'] },
  series: stackedYears.series.map(({ label }, index) => ({
    label,
    values: [0, 1, 2, 3, 4].map((place) =>
      index === 1 && place === 2 ? 0 : 140_000 * (index + 1) * (5 - index) + 90_000 * place,
    ),
  })),
  limit: null,
};

export const charts = {
  sweep,
  twoWaySweep,
  columns,
  groupedColumns,
  heatMap,
  tornado,
  histogram,
  stackedYears,
  stackedScenarios,
};
