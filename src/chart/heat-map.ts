import type { HeatMap } from './description.ts';
import { drawables } from './domain.ts';
import { contentBox, drawFrame } from './frame.ts';
import { drawCells, drawOutline } from './heat-cells.ts';
import { layHeatFoot } from './heat-foot.ts';
import { layHeatLabels } from './heat-labels.ts';
import { heatScale } from './heat-scale.ts';
import { rangeText } from './summary.ts';
import { NOTHING } from './svg.ts';

/** Between the cells and what stands under them. */
const FOOT_GAP = 22;

/**
 * Draws the table. Labels are thinned and numbers left out where cells are small.
 * @returns a whole SVG document
 */
export function drawHeatMap(chart: HeatMap): string {
  const { x, y, value, cells, isBare = false } = chart;
  const room = contentBox(chart);
  const base = baseWithin(chart);
  const known = drawables(y.labels.flatMap((_, row) => x.labels.map((__, column) => cells[row]?.[column] ?? null)));
  const { grid, drawn } = layHeatLabels({ x, y, base }, room);
  const foot = layHeatFoot({ value, base, isBare }, known, grid.left, room);
  const footTop = grid.top + grid.cellHeight * y.labels.length + FOOT_GAP;
  return drawFrame(
    chart,
    [
      `${y.title} / ${x.title}`,
      `${value.title}: ${rangeText(known, value.format)}`,
      ...(base === null ? [] : [base.label]),
    ],
    footTop + foot.height,
    [
      ...drawn,
      drawCells(chart, grid, heatScale(known, isBare)),
      base === null ? NOTHING : drawOutline(grid, base.row, base.column),
      ...foot.draw(footTop),
    ],
  );
}

function baseWithin({ base, x, y }: HeatMap): HeatMap['base'] {
  const isWithin = (place: number, count: number) => Number.isInteger(place) && place >= 0 && place < count;
  return base !== null && isWithin(base.row, y.labels.length) && isWithin(base.column, x.labels.length) ? base : null;
}
