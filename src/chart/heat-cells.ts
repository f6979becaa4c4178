import { drawable } from './domain.ts';
import type { HeatMap } from './description.ts';
import type { HeatColour } from './heat-scale.ts';
import { GRID, INK, PAPER } from './palette.ts';
import { coordinate, element, group, hint, NOTHING, type Markup } from './svg.ts';
import { drawText, layText, lineHeight } from './text-block.ts';

/** Where the cells are. */
export interface CellGrid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** From one cell to the next. */
const SEAM = 1;
/** From the sides of a cell to its number. */
const PADDING = 4;

/** The cells in their colours, with their values if there is room for all of them. */
export function drawCells(chart: HeatMap, grid: CellGrid, colour: (value: number) => HeatColour): Markup {
  const { x, y, value, cells } = chart;
  const all = y.labels.flatMap((rowLabel, row) =>
    x.labels.map((columnLabel, column) => {
      const known = drawable(cells[row]?.[column] ?? null);
      const text = known === null ? '–' : value.format(known);
      const letters = known === null ? INK : colour(known).letters;
      const block = layText(known === null ? '' : text, { size: 12, colour: letters }, Infinity, 1);
      return { row, column, known, block, text: `${rowLabel} · ${columnLabel}: ${text}` };
    }),
  );
  const haveNumbers =
    grid.cellHeight >= lineHeight(12) + 2 && all.every(({ block }) => block.width + 2 * PADDING <= grid.cellWidth);
  return group(
    all.flatMap(({ row, column, known, block, text }) => {
      const left = grid.left + column * grid.cellWidth;
      const top = grid.top + row * grid.cellHeight;
      return [
        known === null ? drawEmpty(grid, left, top, text) : drawCell(grid, left, top, colour(known).fill, text),
        haveNumbers
          ? drawText(block, left + grid.cellWidth / 2, top + (grid.cellHeight - block.height) / 2, { anchor: 'middle' })
          : NOTHING,
      ];
    }),
  );
}

/** A frame round a cell: dark on light cells, with paper inside for dark ones. */
export function drawOutline({ left, top, cellWidth, cellHeight }: CellGrid, row: number, column: number): Markup {
  const rect = (inset: number, stroke: string, width: number) =>
    element('rect', {
      x: left + column * cellWidth + inset,
      y: top + row * cellHeight + inset,
      width: Math.max(cellWidth - 2 * inset, 1),
      height: Math.max(cellHeight - 2 * inset, 1),
      fill: 'none',
      stroke,
      'stroke-width': width,
    });
  return group([rect(1.5, PAPER, 1.5), rect(0, INK, 2.5)]);
}

function drawCell({ cellWidth, cellHeight }: CellGrid, x: number, y: number, fill: string, text: string): Markup {
  return element('rect', { x, y, width: cellWidth - SEAM, height: cellHeight - SEAM, fill }, [hint(text)]);
}

/** A cell without a value: paper, crossed through. */
function drawEmpty({ cellWidth, cellHeight }: CellGrid, x: number, y: number, text: string): Markup {
  const [width, height] = [cellWidth - SEAM, cellHeight - SEAM];
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: PAPER, stroke: GRID };
  const stroke = `M${coordinate(x)} ${coordinate(y + height)}l${coordinate(width)} ${coordinate(-height)}`;
  return group([element('rect', frame, [hint(text)]), element('path', { d: stroke, stroke: GRID })]);
}
