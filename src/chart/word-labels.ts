import { LABEL } from './axes.ts';
import { group, type Markup } from './svg.ts';
import { drawText, layText, lineHeight, longestWord, type TextBlock } from './text-block.ts';

/** Labels of the steps of an axis, made to fit: broken into lines, turned, or only some of them. */
export interface WordLabels {
  /** In the order of the steps; null where a label is left out. */
  readonly blocks: readonly (TextBlock | null)[];
  /** Degrees by which they rise to the right; 0 for level ones. */
  readonly angle: number;
  /** Room they take beside the axis. */
  readonly height: number;
}

/** Turned labels rise to the right by this many degrees: by more where they would take too much room beside the plot. */
const ANGLES = { gentle: 40, steep: 65 };
/** So much of the room for all words a turned label may reach to the side… */
const MOST_REACH = 0.45;
/** …and steep ones may be as long as that share, but at least this long, in pixels. */
const LEAST_STEEP = 200;
/** Between neighbouring labels. */
const BETWEEN = 8;
/** Turned labels of one line may be longer than those of several. */
const LONGEST_TURNED = { oneLine: 400, severalLines: 200 };
/** Labels that begin as a number does. Readers can tell those left out from those shown. */
const NUMBER_LIKE = /^\s*(?:[-–−+(]\s*)?\d/u;

/**
 * Makes labels fit into steps of so many pixels.
 * @param marked the position of a label that is not left out
 * @param width room for all the steps
 */
export function layWordLabels(
  labels: readonly string[],
  step: number,
  marked: number | null,
  width: number,
): WordLabels {
  const room = step - BETWEEN;
  const level = labels.map((label) => layText(label, LABEL, Math.max(room, 1), 4));
  const keepsWords = labels.every((label) => longestWord(label, LABEL) <= room);
  if (keepsWords && level.every(({ whole }) => whole === null)) return asLevel(level);
  if (labels.every((label) => NUMBER_LIKE.test(label))) {
    const blocks = labels.map((label) => layText(label, LABEL, LONGEST_TURNED.severalLines, 1));
    const longest = Math.max(...blocks.map(({ width }) => width));
    return asLevel(everyNth(blocks, Math.ceil((longest + BETWEEN) / step), marked));
  }
  const gentle = asTurned(labels, step, marked, ANGLES.gentle, Infinity);
  const reach = Math.max(...gentle.blocks.map((block) => sideReach(block, gentle.angle)));
  if (reach <= MOST_REACH * width) return gentle;
  return asTurned(labels, step, marked, ANGLES.steep, Math.max(LEAST_STEEP, MOST_REACH * width));
}

/** How far a label turned by that angle reaches to the side beyond the middle of its step. */
export function sideReach(block: TextBlock | null, angle: number): number {
  const { sine, cosine } = slantOf(angle);
  return block === null ? 0 : block.width * cosine + block.height * sine;
}

/** Draws labels `below` an edge at `y`, or `above` it. */
export function drawWordLabels(
  { blocks, angle }: WordLabels,
  middleOf: (index: number) => number,
  y: number,
  side: 'above' | 'below',
): Markup {
  const { sine, cosine } = slantOf(angle);
  return group(
    blocks.map((block, index) => {
      if (block === null) return group([]);
      const x = middleOf(index);
      if (angle === 0) return drawText(block, x, side === 'below' ? y : y - block.height, { anchor: 'middle' });
      const half = block.height / 2;
      const edge = side === 'below' ? y + half * cosine : y - half * cosine;
      return drawText(block, x - half * sine, edge - half * cosine, {
        anchor: side === 'below' ? 'end' : 'start',
        turned: -angle,
      });
    }),
  );
}

function asLevel(blocks: readonly (TextBlock | null)[]): WordLabels {
  return { blocks, angle: 0, height: Math.max(0, ...blocks.map((block) => block?.height ?? 0)) };
}

/** Labels turned by that angle, in as many lines as there is room for between them. */
function asTurned(
  labels: readonly string[],
  step: number,
  marked: number | null,
  angle: number,
  longest: number,
): WordLabels {
  const { sine, cosine } = slantOf(angle);
  const line = lineHeight(LABEL.size);
  const lines = Math.min(3, Math.max(1, Math.floor((step * sine) / line)));
  const most = lines === 1 ? LONGEST_TURNED.oneLine : LONGEST_TURNED.severalLines;
  const blocks = everyNth(
    labels.map((label) => layText(label, LABEL, Math.min(most, longest), lines)),
    Math.ceil(line / (step * sine)),
    marked,
  );
  const heights = blocks.map((block) => (block === null ? 0 : block.width * sine + block.height * cosine));
  return { blocks, angle, height: Math.max(0, ...heights) };
}

function slantOf(angle: number): { readonly sine: number; readonly cosine: number } {
  const radians = (angle * Math.PI) / 180;
  return { sine: Math.sin(radians), cosine: Math.cos(radians) };
}

function everyNth<Item>(items: readonly Item[], every: number, marked: number | null): readonly (Item | null)[] {
  const offset = (marked ?? 0) % every;
  return items.map((item, index) => (index % every === offset ? item : null));
}
