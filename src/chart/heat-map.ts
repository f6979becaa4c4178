import { AXIS_TITLE, LABEL, LABEL_GAP, type Axis } from './axes.ts';
import { drawCells, drawOutline, type Grid } from './heat-cells.ts';
import { heatScale, layColourLegend } from './heat-scale.ts';
import { drawables } from './domain.ts';
import { contentBox, drawFrame, type Headings } from './frame.ts';
import { INK } from './palette.ts';
import { rangeText } from './summary.ts';
import { NOTHING, group, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, longestWord, type TextBlock } from './text-block.ts';
import { drawWordLabels, layWordLabels, sideReach } from './word-labels.ts';

/** How a value follows from two settings: a table with a colour for each cell. */
export interface HeatMap extends Headings {
  readonly x: { readonly title: string; readonly labels: readonly string[] };
  readonly y: { readonly title: string; readonly labels: readonly string[] };
  readonly value: Axis;
  /** A row for each label of y, from the top; in it a cell for each label of x. Null: no value. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** The base case, outlined. */
  readonly base: { readonly row: number; readonly column: number; readonly label: string } | null;
}

const LONGEST_ROW_LABEL = 210;
/** Room for the title over narrow row labels. */
const LEAST_CORNER = 120;
const WIDEST_CELL = 170;
const TALLEST_CELL = 46;
const SHORTEST_CELL = 12;
/** Room for the cells, unless they are too many for it. */
const GRID_HEIGHT = 320;
const GAP = 6;

/**
 * Draws the table. Labels are thinned and numbers left out where cells are small.
 * @returns a whole SVG document
 */
export function drawHeatMap(chart: HeatMap): string {
  const { x, y, value, cells } = chart;
  const room = contentBox(chart);
  const base = baseWithin(chart);
  const known = drawables(y.labels.flatMap((_, row) => x.labels.map((__, column) => cells[row]?.[column] ?? null)));
  const colour = heatScale(known);
  const rows = layRows(y.labels, base?.row ?? null);
  const corner = layCorner(y.title, rows.width);
  const cornerWidth = Math.max(rows.width, corner.width);
  const left = room.left + cornerWidth + LABEL_GAP;
  const { cellWidth, labels } = layColumns(x.labels, room.right - left, base?.column ?? null);
  const heading = layText(x.title, AXIS_TITLE, room.right - left, 3);
  const top = room.top + Math.max(heading.height + GAP + labels.height, corner.height) + LABEL_GAP;
  const grid: Grid = { left, top, cellWidth, cellHeight: rows.step };
  const gridBottom = top + rows.step * y.labels.length;
  const legend = layColourLegend(value, known, 330);
  const legendTop = gridBottom + 22;
  const key = layText(base?.label ?? '', { size: 12, colour: INK }, room.right - left - legend.width - 80, 4);
  return drawFrame(
    chart,
    [
      `${y.title} / ${x.title}`,
      `${value.title}: ${rangeText(known, value.format)}`,
      ...(base === null ? [] : [base.label]),
    ],
    legendTop + legend.height,
    [
      drawText(heading, left, top - LABEL_GAP - labels.height - GAP - heading.height),
      drawText(corner, left - LABEL_GAP, top - LABEL_GAP - corner.height, { anchor: 'end' }),
      drawWordLabels(labels, (column) => left + (column + 0.5) * cellWidth, top - LABEL_GAP, 'above'),
      ...rows.blocks.map((block, row) =>
        block === null
          ? NOTHING
          : drawText(block, left - LABEL_GAP, top + (row + 0.5) * rows.step - block.height / 2, { anchor: 'end' }),
      ),
      drawCells(chart, grid, colour),
      base === null ? NOTHING : drawOutline(grid, base.row, base.column),
      known.length === 0 ? NOTHING : legend.draw(left, legendTop),
      base === null ? NOTHING : drawKey(key, left + legend.width + 40, legendTop),
    ],
  );
}

function baseWithin({ base, x, y }: HeatMap): HeatMap['base'] {
  const isWithin = (place: number, count: number) => Number.isInteger(place) && place >= 0 && place < count;
  return base !== null && isWithin(base.row, y.labels.length) && isWithin(base.column, x.labels.length) ? base : null;
}

/** The labels of the rows and the height of a row; with many rows not every one has a label. */
function layRows(labels: readonly string[], marked: number | null) {
  const whole = labels.map((label) => layText(label, LABEL, LONGEST_ROW_LABEL, 3));
  const even = Math.min(TALLEST_CELL, Math.max(SHORTEST_CELL, GRID_HEIGHT / Math.max(labels.length, 1)));
  const tallest = Math.max(0, ...whole.map(({ height }) => height));
  // Rows grow for labels of several lines as long as the chart does not become a poster.
  const step = (tallest + GAP) * labels.length <= 2 * GRID_HEIGHT ? Math.max(even, tallest + GAP) : even;
  const every = Math.ceil(lineHeight(LABEL.size) / step);
  const offset = (marked ?? 0) % every;
  const lines = Math.max(1, Math.floor(step / lineHeight(LABEL.size)));
  const blocks = labels.map((label, index) =>
    index % every === offset ? layText(label, LABEL, LONGEST_ROW_LABEL, Math.min(3, lines)) : null,
  );
  return { blocks, step, width: Math.max(0, ...blocks.map((block) => block?.width ?? 0)) };
}

/** The title over the row labels: as wide as they are or, if they are narrow, as it needs to be. */
function layCorner(title: string, width: number): TextBlock {
  const needed = Math.max(LEAST_CORNER, Math.min(longestWord(title, AXIS_TITLE), LONGEST_ROW_LABEL));
  return layText(title, AXIS_TITLE, Math.max(width, needed), 5);
}

/** The width of a cell and the labels over the columns; turned ones need room at the right. */
function layColumns(labels: readonly string[], width: number, marked: number | null) {
  let cellWidth = Math.min(WIDEST_CELL, width / Math.max(labels.length, 1));
  let laid = layWordLabels(labels, cellWidth, marked);
  // Narrower cells can make longer labels, which need more room: once more is enough.
  for (let round = 0; round < 2 && laid.isTurned; round += 1) {
    const widths = laid.blocks.map((block, column) => (width - sideReach(block)) / (column + 0.5));
    cellWidth = Math.max(Math.min(cellWidth, ...widths), width / labels.length / 4);
    if (round === 0) laid = layWordLabels(labels, cellWidth, marked);
  }
  return { cellWidth, labels: laid };
}

function drawKey(block: TextBlock, left: number, top: number): Markup {
  const grid: Grid = { left, top: top + 1, cellWidth: 22, cellHeight: 14 };
  return group([drawOutline(grid, 0, 0), drawText(block, left + 32, top)]);
}
