import type { Box } from './frame.ts';
import { drawOutline, type CellGrid } from './heat-cells.ts';
import type { HeatMap } from './description.ts';
import { layColourLegend } from './heat-scale.ts';
import { INK } from './palette.ts';
import { group, NOTHING, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** What stands under the cells: what the colours mean, and which cell is the base case. */
export interface HeatFoot {
  readonly height: number;
  readonly draw: (top: number) => readonly Markup[];
}

const LEGEND_WIDTH = 330;
/** Between the legend and the key of the base case beside it, and above one that stands below. */
const KEY_GAP = { beside: 40, below: 14 };
const SIGN_ROOM = 32;
/** A key with less room than this for its words stands below the legend. */
const LEAST_KEY = 180;

/**
 * Lays the legend and the key.
 * @param known the values of the cells
 * @param left of the cells
 */
export function layHeatFoot(
  { value, base, isBare = false }: Pick<HeatMap, 'value' | 'base' | 'isBare'>,
  known: readonly number[],
  left: number,
  room: Box,
): HeatFoot {
  const inLine = layColourLegend(value, known, LEGEND_WIDTH, isBare);
  const beside = room.right - left - inLine.width - 2 * KEY_GAP.beside;
  const isBeside = beside >= LEAST_KEY;
  const width = room.right - room.left;
  const legend = isBeside ? inLine : layColourLegend(value, known, Math.min(LEGEND_WIDTH, width), isBare);
  const key = layText(base?.label ?? '', { size: 12, colour: INK }, isBeside ? beside : width - SIGN_ROOM, 4);
  const keyTop = isBeside ? 0 : legend.height + KEY_GAP.below;
  const x = isBeside
    ? { legend: left, key: left + legend.width + KEY_GAP.beside }
    : { legend: room.left, key: room.left };
  return {
    height: base === null ? legend.height : Math.max(legend.height, keyTop + key.height),
    draw: (top) => [
      known.length === 0 ? NOTHING : legend.draw(x.legend, top),
      base === null ? NOTHING : drawKey(key, x.key, top + keyTop),
    ],
  };
}

function drawKey(block: TextBlock, left: number, top: number): Markup {
  const grid: CellGrid = { left, top: top + 1, cellWidth: 22, cellHeight: 14 };
  return group([drawOutline(grid, 0, 0), drawText(block, left + SIGN_ROOM, top)]);
}
