import { AXIS_TITLE, LABEL, LABEL_GAP } from './axes.ts';
import type { Box } from './frame.ts';
import type { CellGrid } from './heat-cells.ts';
import type { HeatMap } from './description.ts';
import { NOTHING, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, longestWord, type TextBlock } from './text-block.ts';
import { drawWordLabels, layWordLabels, sideReach } from './word-labels.ts';

/** What stands over and beside the cells, and the place that leaves them. */
export interface HeatLabels {
  readonly grid: CellGrid;
  readonly drawn: readonly Markup[];
}

/** Row labels are no longer than this, nor than this share of the chart… */
const LONGEST_ROW_LABEL = { pixels: 210, share: 0.3 };
/** …but for long words, which may take this share before they are broken. */
const LONGEST_WORD_SHARE = 0.52;
/** Room for the title over narrow row labels. */
const LEAST_CORNER = 120;
/** In less room than this, the title of the rows has a line of its own above all else. */
const NARROW = 460;
const WIDEST_CELL = 170;
const TALLEST_CELL = 46;
const SHORTEST_CELL = 12;
/** Room for the cells, unless they are too many for it. */
const GRID_HEIGHT = 320;
const GAP = 6;

/** Lays the labels and titles of both settings. */
export function layHeatLabels({ x, y, base }: Pick<HeatMap, 'x' | 'y' | 'base'>, room: Box): HeatLabels {
  const width = room.right - room.left;
  const isNarrow = width < NARROW;
  const longest = longestRowLabel(y.labels, width);
  const rows = layRows(y.labels, longest, base?.row ?? null);
  const corner = layText(isNarrow ? '' : y.title, AXIS_TITLE, cornerWidth(y.title, rows.width, longest), 5);
  const left = room.left + Math.max(rows.width, corner.width) + LABEL_GAP;
  const { cellWidth, labels } = layColumns(x.labels, room.right - left, base?.column ?? null);
  const heading = layText(pointed('→', x.title, isNarrow), AXIS_TITLE, room.right - left, 3);
  const lone = layText(isNarrow ? pointed('↓', y.title, true) : '', AXIS_TITLE, width, 5);
  const above = room.top + (lone.height === 0 ? 0 : lone.height + GAP);
  const top = above + Math.max(heading.height + GAP + labels.height, corner.height) + LABEL_GAP;
  return {
    grid: { left, top, cellWidth, cellHeight: rows.step },
    drawn: [
      drawText(lone, room.left, room.top),
      drawText(heading, left, top - LABEL_GAP - labels.height - GAP - heading.height),
      drawText(corner, left - LABEL_GAP, top - LABEL_GAP - corner.height, { anchor: 'end' }),
      drawWordLabels(labels, (column) => left + (column + 0.5) * cellWidth, top - LABEL_GAP, 'above'),
      ...rows.blocks.map((block, row) =>
        block === null
          ? NOTHING
          : drawText(block, left - LABEL_GAP, top + (row + 0.5) * rows.step - block.height / 2, { anchor: 'end' }),
      ),
    ],
  };
}

/** Where both titles stand above the cells, arrows say which goes across and which goes down. */
function pointed(arrow: string, title: string, isNarrow: boolean): string {
  return isNarrow && title.trim() !== '' ? `${arrow} ${title}` : title;
}

function longestRowLabel(labels: readonly string[], width: number): number {
  const word = Math.max(0, ...labels.map((label) => longestWord(label, LABEL)));
  const { pixels, share } = LONGEST_ROW_LABEL;
  return Math.min(pixels, Math.max(share * width, Math.min(word, LONGEST_WORD_SHARE * width)));
}

/** The labels of the rows and the height of a row; with many rows not every one has a label. */
function layRows(labels: readonly string[], longest: number, marked: number | null) {
  const whole = labels.map((label) => layText(label, LABEL, longest, 3));
  const even = Math.min(TALLEST_CELL, Math.max(SHORTEST_CELL, GRID_HEIGHT / Math.max(labels.length, 1)));
  const tallest = Math.max(0, ...whole.map(({ height }) => height));
  // Rows grow for labels of several lines up to a limit of the chart's height.
  const step = (tallest + GAP) * labels.length <= 2 * GRID_HEIGHT ? Math.max(even, tallest + GAP) : even;
  const every = Math.ceil(lineHeight(LABEL.size) / step);
  const offset = (marked ?? 0) % every;
  const lines = Math.max(1, Math.floor(step / lineHeight(LABEL.size)));
  const blocks = labels.map((label, index): TextBlock | null =>
    index % every === offset ? layText(label, LABEL, longest, Math.min(3, lines)) : null,
  );
  return { blocks, step, width: Math.max(0, ...blocks.map((block) => block?.width ?? 0)) };
}

/** Room for the title over the row labels: theirs or, if they are narrow, what it needs. */
function cornerWidth(title: string, rowsWidth: number, longest: number): number {
  return Math.max(rowsWidth, LEAST_CORNER, Math.min(longestWord(title, AXIS_TITLE), longest));
}

/** The width of a cell and the labels over the columns; turned ones need room at the right. */
function layColumns(labels: readonly string[], width: number, marked: number | null) {
  let cellWidth = Math.min(WIDEST_CELL, width / Math.max(labels.length, 1));
  let laid = layWordLabels(labels, cellWidth, marked, width);
  // Narrower cells can make longer labels, which need more room: once more is enough.
  for (let round = 0; round < 2 && laid.angle > 0; round += 1) {
    const { blocks, angle } = laid;
    const widths = blocks.map((block, column) => (width - sideReach(block, angle)) / (column + 0.5));
    cellWidth = Math.max(Math.min(cellWidth, ...widths), width / labels.length / 4);
    if (round === 0) laid = layWordLabels(labels, cellWidth, marked, width);
  }
  return { cellWidth, labels: laid };
}
