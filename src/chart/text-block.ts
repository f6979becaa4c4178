import { INK, PAPER } from './palette.ts';
import { coordinate, element, hint, NOTHING, plainText, type Markup } from './svg.ts';
import { textWidth } from './text-width.ts';

/** How text looks. */
export interface Lettering {
  /** Font size in pixels. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** Text broken into lines, with the room it takes in pixels. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly lettering: Lettering;
  /** The whole text where the lines do not have all of it. */
  readonly whole: string | null;
}

/** Where a block stands. */
export interface Placing {
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Paper round the letters, so that they can be read across lines. */
  readonly hasHalo?: boolean;
  /** Degrees the block is turned about its place, clockwise. */
  readonly turned?: number;
}

/** From one line to the next, as a share of the font size. */
const LEADING = 1.28;
/** From the top of a line to its base line, as a share of the font size. */
const ASCENT = 0.97;

/** Halvings in search of the narrowest lines. */
const ROUNDS = 8;

type Measure = (line: string) => number;

/** The height of a line of that font size. */
export function lineHeight(size: number): number {
  return size * LEADING;
}

/**
 * Breaks text into lines of at most `width`, about equally long, and into `most` lines; what is left
 * over becomes "…".
 */
export function layText(text: string, lettering: Lettering, width = Infinity, most = 3): TextBlock {
  const { size, isBold = false } = lettering;
  const measure = (line: string) => textWidth(line, size, isBold);
  const clean = plainText(text).trim();
  const lines = breakLines(clean, width, measure, most);
  const isCut = lines.length > most;
  const shown = isCut
    ? [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', width, measure)]
    : balance(clean, lines, width, measure);
  return {
    lines: shown,
    width: Math.max(0, ...shown.map(measure)),
    height: shown.length * lineHeight(size),
    lettering,
    whole: isCut ? clean : null,
  };
}

/** The width of the longest word in pixels: what a column needs so as not to break it. */
export function longestWord(text: string, { size, isBold = false }: Lettering): number {
  return Math.max(
    0,
    ...plainText(text)
      .split(' ')
      .map((word) => textWidth(word, size, isBold)),
  );
}

/** Draws a block with its top at `y`; `x` is its left, middle or right side, as it is anchored. */
export function drawText(block: TextBlock, x: number, y: number, placing: Placing = {}): Markup {
  const { lines, lettering, whole } = block;
  const { anchor = 'start', hasHalo = false, turned = 0 } = placing;
  const [first] = lines;
  if (first === undefined) return NOTHING;
  const { size, isBold = false, colour = INK } = lettering;
  const [left, top] = turned === 0 ? [x, y] : [0, 0];
  const baseline = (index: number) => top + size * ASCENT + index * lineHeight(size);
  return element(
    'text',
    {
      x: left,
      y: baseline(0),
      'font-size': size,
      'font-weight': isBold ? 600 : undefined,
      fill: colour,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(hasHalo ? { stroke: PAPER, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      transform:
        turned === 0 ? undefined : `translate(${coordinate(x)} ${coordinate(y)}) rotate(${coordinate(turned)})`,
    },
    [
      ...(whole === null ? [] : [hint(whole)]),
      ...(lines.length === 1
        ? [first]
        : lines.map((line, index) => element('tspan', { x: left, y: baseline(index) }, [line]))),
    ],
  );
}

/** Lines as long as there is room for; no more than one beyond `most`. */
function breakLines(text: string, width: number, measure: Measure, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text === '' ? [] : text.split(' ').flatMap((part) => pieces(part, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
      if (lines.length > most) return lines;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As many lines, but as narrow as can be without breaking a word: no single word is left on the last. */
function balance(text: string, lines: readonly string[], width: number, measure: Measure): readonly string[] {
  if (lines.length < 2) return lines;
  let narrow = Math.max(...text.split(' ').map((word) => measure(word)));
  if (narrow > width) return lines;
  let wide = width;
  let best = lines;
  for (let round = 0; round < ROUNDS; round += 1) {
    const between = (narrow + wide) / 2;
    const tried = breakLines(text, between, measure, lines.length);
    if (tried.length === lines.length) {
      best = tried;
      wide = between;
    } else narrow = between;
  }
  return best;
}

/** A word too long for a line, in pieces that are not. */
function pieces(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

function cut(line: string, width: number, measure: Measure): string {
  const characters = Array.from(line);
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
