import { LABEL } from './axes.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, longestWord, type TextBlock } from './text-block.ts';

/** Labels of the steps of an axis, made to fit: broken into lines, turned, or only some of them. */
export interface WordLabels {
  /** In the order of the steps; null where a label is left out. */
  readonly blocks: readonly (TextBlock | null)[];
  readonly isTurned: boolean;
  /** Room they take beside the axis. */
  readonly height: number;
}

/** Turned labels rise to the right by this many degrees. */
const ANGLE = 40;
const SINE = Math.sin((ANGLE * Math.PI) / 180);
const COSINE = Math.cos((ANGLE * Math.PI) / 180);
/** Between neighbouring labels. */
const BETWEEN = 8;
/** Turned labels of one line may be longer than those of several. */
const LONGEST_TURNED = { oneLine: 400, severalLines: 200 };
/** Labels that begin as a number does. Readers can tell those left out from those shown. */
const NUMBER_LIKE = /^\s*[-–−+(]?\s*\d/u;

/**
 * Makes labels fit into steps of so many pixels.
 * @param marked the position of a label that is not left out
 */
export function layWordLabels(labels: readonly string[], step: number, marked: number | null): WordLabels {
  const room = step - BETWEEN;
  const level = labels.map((label) => layText(label, LABEL, Math.max(room, 1), 4));
  const keepsWords = labels.every((label) => longestWord(label, LABEL) <= room);
  if (keepsWords && level.every(({ whole }) => whole === null)) return asLevel(level);
  if (labels.every((label) => NUMBER_LIKE.test(label))) {
    const blocks = labels.map((label) => layText(label, LABEL, LONGEST_TURNED.severalLines, 1));
    const longest = Math.max(...blocks.map(({ width }) => width));
    return asLevel(everyNth(blocks, Math.ceil((longest + BETWEEN) / step), marked));
  }
  const lines = Math.min(3, Math.max(1, Math.floor((step * SINE) / lineHeight(LABEL.size))));
  const longest = lines === 1 ? LONGEST_TURNED.oneLine : LONGEST_TURNED.severalLines;
  const turned = everyNth(
    labels.map((label) => layText(label, LABEL, longest, lines)),
    Math.ceil(lineHeight(LABEL.size) / (step * SINE)),
    marked,
  );
  const heights = turned.map((block) => (block === null ? 0 : block.width * SINE + block.height * COSINE));
  return { blocks: turned, isTurned: true, height: Math.max(0, ...heights) };
}

/** How far turned labels reach to the side beyond the middle of their step. */
export function sideReach(block: TextBlock | null): number {
  return block === null ? 0 : block.width * COSINE + block.height * SINE;
}

/** Draws labels `below` an edge at `y`, or `above` it. */
export function drawWordLabels(
  { blocks, isTurned }: WordLabels,
  middleOf: (index: number) => number,
  y: number,
  side: 'above' | 'below',
): Markup {
  return group(
    blocks.map((block, index) => {
      if (block === null) return group([]);
      const x = middleOf(index);
      if (!isTurned) return drawText(block, x, side === 'below' ? y : y - block.height, { anchor: 'middle' });
      const half = block.height / 2;
      const edge = side === 'below' ? y + half * COSINE : y - half * COSINE;
      return drawText(block, x - half * SINE, edge - half * COSINE, {
        anchor: side === 'below' ? 'end' : 'start',
        turned: -ANGLE,
      });
    }),
  );
}

function asLevel(blocks: readonly (TextBlock | null)[]): WordLabels {
  return { blocks, isTurned: false, height: Math.max(0, ...blocks.map((block) => block?.height ?? 0)) };
}

function everyNth<Item>(items: readonly Item[], every: number, marked: number | null): readonly (Item | null)[] {
  const offset = (marked ?? 0) % every;
  return items.map((item, index) => (index % every === offset ? item : null));
}
