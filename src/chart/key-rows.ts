import { group, type Markup } from './svg.ts';
import { drawText, type TextBlock } from './text-block.ts';

/** Signs with what they mean, side by side in as many rows as they need. */
export interface KeyRows {
  readonly count: number;
  /** Width of the first row. */
  readonly width: number;
  /** Of all rows, with the gap below each. */
  readonly height: number;
  /** Draws the rows from their top left corner. */
  readonly draw: (left: number, top: number, sign: Sign) => Markup;
}

/** Draws what stands before a text, with its left side at `x` and its middle at `y`. */
export type Sign = (index: number, x: number, y: number) => Markup;

interface KeyRow {
  readonly first: number;
  readonly blocks: readonly TextBlock[];
  readonly width: number;
  readonly height: number;
}

const BETWEEN_KEYS = 22;
const BETWEEN_ROWS = 4;

/**
 * Lays texts into rows of at most `width`.
 * @param signRoom from the left of a sign to its text
 */
export function layKeyRows(blocks: readonly TextBlock[], signRoom: number, width: number): KeyRows {
  const rows = layRows(blocks, signRoom, width);
  return {
    count: rows.length,
    width: rows[0]?.width ?? 0,
    height: rows.reduce((sum, row) => sum + row.height + BETWEEN_ROWS, 0),
    draw: (left, start, sign) => {
      const drawn: Markup[] = [];
      let y = start;
      for (const row of rows) {
        let x = left;
        for (const [place, block] of row.blocks.entries()) {
          const top = y + (row.height - block.height) / 2;
          drawn.push(sign(row.first + place, x, y + row.height / 2), drawText(block, x + signRoom, top));
          x += signRoom + block.width + BETWEEN_KEYS;
        }
        y += row.height + BETWEEN_ROWS;
      }
      return group(drawn);
    },
  };
}

function layRows(blocks: readonly TextBlock[], signRoom: number, width: number): readonly KeyRow[] {
  const rows: KeyRow[] = [];
  for (const [index, block] of blocks.entries()) {
    const own = signRoom + block.width;
    const row = rows.at(-1);
    if (row !== undefined && row.width + BETWEEN_KEYS + own <= width) {
      rows[rows.length - 1] = {
        ...row,
        blocks: [...row.blocks, block],
        width: row.width + BETWEEN_KEYS + own,
        height: Math.max(row.height, block.height),
      };
    } else rows.push({ first: index, blocks: [block], width: own, height: block.height });
  }
  return rows;
}
