import { drawColumns } from './columns.ts';
import type { LineChart } from './description.ts';
import { drawLines } from './lines.ts';

/**
 * Draws lines over numbers; over words, which have no distance from each other, columns or points.
 * @returns a whole SVG document
 */
export function drawLineChart(chart: LineChart): string {
  const { x } = chart;
  return x.kind === 'number' ? drawLines(chart, x.values) : drawColumns(chart, x.values);
}
