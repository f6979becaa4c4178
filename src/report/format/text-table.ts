import type { ChalkInstance } from 'chalk';
import { LANGUAGES } from '../../language/languages.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import Table, { type HorizontalAlignment } from 'cli-table3';

/** No frame: what is pasted into a case file keeps its shape, and amounts keep their room. */
const PLAIN = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((part) => [part, '']),
);

/** A table without frame, its columns of fixed widths with a gap between them. */
export function plainTable(gap: number, widths: number[], aligns: HorizontalAlignment[]) {
  return new Table({
    chars: { ...PLAIN, middle: ' '.repeat(gap) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    colAligns: aligns,
    wordWrap: true,
  });
}

/** Distributes columns over as few tables as fit, about as many in each. */
export function foldColumns(
  count: number,
  fits: (range: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const every = Array.from({ length: count }, (_, index) => index);
  for (let blocks = 1; ; blocks += 1) {
    const size = Math.ceil(count / blocks);
    const ranges = Array.from({ length: Math.ceil(count / size) }, (_, block) =>
      every.slice(block * size, (block + 1) * size),
    );
    if (size === 1 || ranges.every(fits)) return ranges;
  }
}

/** Items under a title, each with a dash. */
export function list(
  title: string,
  items: readonly string[],
  { paint, width }: { readonly paint: ChalkInstance; readonly width: number },
): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrap(item, width - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  );
  return [paint.bold(title), ...lines];
}

/** Breaks text into lines of a width, with the table library's own breaking of words. */
export function wrap(text: string, width: number): readonly string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let rest = breakWords(text.replace(NUMBER_AND_UNIT, `$1${KEPT}$2`), width);
  // The library measures the whole text for each line of it, so that a long one is handed over in parts.
  for (let end = rest.lastIndexOf(' ', PART); rest.length > PART && end > 0; end = rest.lastIndexOf(' ', PART)) {
    const part = wrapPart(rest.slice(0, end), width);
    if (part.length < 2) break;
    lines.push(...part.slice(0, -1));
    rest = `${part.at(-1) ?? ''}${rest.slice(end)}`;
  }
  return [...lines, ...wrapPart(rest, width)].map((line) => line.replaceAll(KEPT, ' '));
}

/** Characters of a text that are broken into lines in one go. */
const PART = 1000;

function wrapPart(text: string, width: number): readonly string[] {
  const table = plainTable(0, [width], ['left']);
  table.push([text]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** A row for each line of a label, the other cells beside the first: the library is slow at multi-line cells. */
export function rowsOf(label: readonly string[], cells: readonly string[]): readonly string[][] {
  return label.map((line, index) => [line, ...cells.map((cell) => (index === 0 ? cell : ''))]);
}

/** Wraps a label so that its further lines stand a little to the right of its first. */
export function hang(label: string, room: number, indent: number): readonly string[] {
  if (label.length <= room) return [label];
  const [first = '', ...rest] = wrap(label.trim(), room - 2 * indent - 2);
  return ['  '.repeat(indent) + first, ...rest.map((line) => '  '.repeat(indent + 1) + line)];
}

/** Breaks words that are longer than a line: the table library would cut them off. */
function breakWords(text: string, width: number): string {
  const parts = new RegExp(`.{1,${String(Math.max(1, width))}}`, 'gu');
  return text.replace(/\S+/gu, (word) => word.match(parts)?.join(' ') ?? word);
}

const KRONE = LANGUAGES.map((language) => pageWordsOf(language).locale.krone.replaceAll('.', '\\.')).join('|');
/** A number is not separated from its unit at the end of a line. */
const NUMBER_AND_UNIT = new RegExp(`(\\d|${KRONE}) (%|${KRONE}|\\d)`, 'gu');
/** Placeholder for such a space while lines are broken: a character of one column that occurs in no text. */
const KEPT = '\uE000';

export function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
