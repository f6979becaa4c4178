import { drawHeatMap } from '../../src/chart/heat-map.ts';
import { type HeatMap } from '../../src/chart/description.ts';
import { drawHistogram, type Histogram } from '../../src/chart/histogram.ts';
import { drawLineChart } from '../../src/chart/line-chart.ts';
import { type LineChart } from '../../src/chart/description.ts';
import { drawStackedColumns } from '../../src/chart/stacked-columns.ts';
import { type StackedColumns } from '../../src/chart/description.ts';
import { drawTornadoChart, type TornadoChart } from '../../src/chart/tornado-chart.ts';

export type Chart = LineChart | HeatMap | TornadoChart | Histogram | StackedColumns;

/** Draws a chart of any kind. */
export function draw(chart: Chart): string {
  if ('bins' in chart) return drawHistogram(chart);
  if ('bars' in chart) return drawTornadoChart(chart);
  if ('cells' in chart) return drawHeatMap(chart);
  if ('limit' in chart) return drawStackedColumns(chart);
  return drawLineChart(chart);
}
