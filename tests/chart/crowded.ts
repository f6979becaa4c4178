import type { HeatMap } from '../../src/chart/description.ts';
import type { Histogram } from '../../src/chart/histogram.ts';
import type { LineChart } from '../../src/chart/description.ts';
import type { StackedColumns } from '../../src/chart/description.ts';
import type { TornadoChart } from '../../src/chart/tornado-chart.ts';
import {
  columns,
  danish,
  heatMap,
  histogram,
  stackedScenarios,
  stackedYears,
  tornado,
  twoWaySweep,
} from './descriptions.ts';

/** Charts with as much in them as they must bear. */

export const LONG_LABELS = [
  'Genuddannelse ved personaleomsætning',
  'Terapeutisk bistand: Gennemførelse pr. deltager',
  'Børnepasning under kurset',
  'Kursusafgift og supervision',
  'Løbende opdatering af uddannelsen',
  'Etablering af partnerskabet',
  'Deltagere til gennemsnitspris',
  'Forældrekurser i partnerskab med brugerorganisationer',
  'PREP',
  'Offentlige ydelser',
  'Familiekonsulentkoordinatoruddannelsesforløb',
  'Seminar',
];

const places = Array.from({ length: 101 }, (_, index) => 1000 + 37.5 * index);

const twelveLines: LineChart = {
  ...twoWaySweep,
  x: { ...twoWaySweep.x, kind: 'number', values: places },
  series: LONG_LABELS.map((label, series) => ({
    label,
    values: places.map((place, index) =>
      series === 3 && index % 10 > 0 ? null : 500_000 + 100 * place * (series + 1),
    ),
  })),
  base: null,
};

const bundledLines: LineChart = {
  ...twoWaySweep,
  series: LONG_LABELS.map((label, series) => ({
    label,
    values: Array.from({ length: 8 }, (_, index) => 1_500_000 + 2000 * series + 10_000 * index),
  })),
};

const twelveWords: LineChart = {
  ...columns,
  x: { ...columns.x, kind: 'word', values: LONG_LABELS },
  series: [{ label: '', values: LONG_LABELS.map((_, index) => (index === 3 ? null : 100_000 * (index - 3) + 500)) }],
  base: { x: 4, y: 100_500, label: 'Udgangspunkt: Løbende opdatering af uddannelsen, 100.500 kr.' },
};

const points: LineChart = {
  ...columns,
  x: { ...columns.x, kind: 'word', values: LONG_LABELS.slice(0, 6) },
  seriesTitle: 'Kursus',
  series: LONG_LABELS.map((label, series) => ({
    label,
    values: LONG_LABELS.slice(0, 6).map((_, index) => 900_000 + 100_000 * index + 31_000 * series),
  })),
  base: { x: 2, y: 1_100_000, label: 'Udgangspunkt: Børnepasning under kurset' },
};

const forty = Array.from({ length: 40 }, (_, index) => index);

export const fortyByForty: HeatMap = {
  ...heatMap,
  x: { title: 'Nye deltagere om året', labels: forty.map((index) => danish(25 * (index + 1))) },
  y: {
    title: 'Genuddannelse ved personaleomsætning, kr. pr. person',
    labels: forty.map((index) => danish(500 * index)),
  },
  cells: forty.map((row) => forty.map((column) => 400_000 / (column + 5) + 900 * row)),
  base: { row: 7, column: 13, label: 'Udgangspunkt: 350 deltagere, 3.500 kr. pr. person' },
};

export const wordyTable: HeatMap = {
  ...heatMap,
  x: { title: 'Kursus', labels: LONG_LABELS },
  y: { title: 'Indsats', labels: LONG_LABELS.slice(0, 8) },
  cells: LONG_LABELS.slice(0, 8).map((_, row) =>
    LONG_LABELS.map((__, column) => 1_000_000 * (row - 3) + 150_000 * column),
  ),
  base: { row: 7, column: 11, label: 'Udgangspunkt' },
};

const thirtyBars: TornadoChart = {
  ...tornado,
  bars: Array.from({ length: 30 }, (_, index) => {
    const [low, high] = [1_687_300 - (30 - index) * 17_000, 1_687_300 + (30 - index) * 13_000];
    return {
      label: LONG_LABELS[index % LONG_LABELS.length] ?? '',
      detail: '20.000–45.000 kr. (offentliggjort)',
      low: { value: low, label: danish(low) },
      high: { value: high, label: danish(high) },
      illustrative: index % 3 === 1,
    };
  }),
};

export const manyMarks: Histogram = {
  ...histogram,
  marks: [
    ...histogram.marks,
    { value: 1_687_300, label: 'Gennemsnit: 1.687.300 kr.' },
    { value: 1_690_000, label: 'Bevilling, når satspuljen er trukket fra: 1.690.000 kr.' },
    { value: 2_690_000, label: 'Kommunens samlede ramme til indsatsen i alle fire år: 2.690.000 kr.' },
  ],
};

const fiftyYears: StackedColumns = {
  ...stackedYears,
  x: { title: 'År', values: Array.from({ length: 50 }, (_, index) => String(2027 + index)) },
  series: stackedYears.series.map(({ label }, series) => ({
    label,
    values: Array.from({ length: 50 }, (_, index) =>
      series === 0 ? 900_000 / (index + 1) ** 2 : 300_000 + 4000 * index * series,
    ),
  })),
  limit: { label: 'Kommunens samlede ramme til indsatsen', values: Array.from({ length: 50 }, () => 1_900_000) },
};

const thirtyScenarios: StackedColumns = {
  ...stackedScenarios,
  x: {
    title: 'Scenarie',
    values: Array.from(
      { length: 30 },
      (_, index) => `${LONG_LABELS[index % LONG_LABELS.length] ?? ''}, nr. ${String(index + 1)}`,
    ),
  },
  series: LONG_LABELS.map((label, series) => ({
    label,
    values: Array.from({ length: 30 }, (_, index) => 100_000 + 9_000 * ((index * 7 + series * 11) % 30)),
  })),
};

export const crowdedCharts = {
  twelveLines,
  bundledLines,
  twelveWords,
  points,
  fortyByForty,
  wordyTable,
  thirtyBars,
  manyMarks,
  fiftyYears,
  thirtyScenarios,
};
