import { drawables } from './domain.ts';
import type { LineChart } from './description.ts';
import type { StackedColumns } from './description.ts';

/** So many values are read out one by one; of more, only the least and the greatest. */
const MOST_READ = 60;

/** A line chart in words, for screen readers. */
export function summarise({ x, y, series, seriesTitle, base }: LineChart): readonly string[] {
  const places = x.kind === 'number' ? x.values.map((value) => valueText(value, x.format)) : x.values;
  const areFew = series.length * places.length <= MOST_READ;
  const values = (known: readonly (number | null)[]) =>
    areFew
      ? places.map((place, index) => `${place} → ${valueText(known[index] ?? null, y.format)}`).join('; ')
      : rangeText(known, y.format);
  return [
    `${x.title} / ${y.title}`,
    ...(seriesTitle === null ? [] : [seriesTitle]),
    ...series.map((one) => `${one.label}: ${values(one.values)}`),
    ...(base === null ? [] : [base.label]),
  ];
}

/** Stacked columns in words: first the sums, then what they are made of, then what they are held against. */
export function summariseStack(
  { x, y, series, seriesTitle, limit }: StackedColumns,
  sums: readonly (number | null)[],
): readonly string[] {
  const areFew = (series.length + 2) * x.values.length <= MOST_READ;
  const values = (known: readonly (number | null)[]) =>
    areFew
      ? x.values.map((word, index) => `${word} → ${valueText(known[index] ?? null, y.format)}`).join('; ')
      : rangeText(known, y.format);
  return [
    `${x.title} / ${y.title}: ${values(sums)}`,
    ...(seriesTitle === null ? [] : [seriesTitle]),
    ...series.map((one) => `${one.label}: ${values(one.values)}`),
    ...(limit === null ? [] : [`${limit.label}: ${values(limit.values)}`]),
  ];
}

/** From the least to the greatest of the values. */
export function rangeText(values: readonly (number | null)[], format: (value: number) => string): string {
  const known = drawables(values);
  if (known.length === 0) return '–';
  const least = known.reduce((a, b) => Math.min(a, b));
  const greatest = known.reduce((a, b) => Math.max(a, b));
  return least === greatest ? format(least) : `${format(least)} – ${format(greatest)}`;
}

function valueText(value: number | null, format: (value: number) => string): string {
  const [known] = drawables([value]);
  return known === undefined ? '–' : format(known);
}
