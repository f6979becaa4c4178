/**
 * The width of text without a font at hand. The shares of the font size are those of a wide sans-serif
 * font (DejaVu Sans), so that what has room in it has room in the narrower ones too.
 */

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\u200b|\u200d/u, 0],
  [/[ijlIJ.,:;'’|! \u00a0\u202f]/u, 0.32],
  [/[ftr()[\]{}\-/"·]/u, 0.42],
  [/[–s·*]/u, 0.53],
  [/[mwMWæÆœ%@—…&]/u, 0.99],
  [/[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u, 1.05],
  [/\p{Lu}/u, 0.75],
];

/** Digits, small letters and all the rest. */
const MOST = 0.64;

/** How much wider bold letters are. */
const BOLD = 1.12;

const known = new Map<string, number>();

/** The width of a line of text in pixels, on the large side. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size * (isBold ? BOLD : 1);
}

function characterWidth(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? MOST;
  known.set(character, width);
  return width;
}
