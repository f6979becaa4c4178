/**
 * The colours of all charts. Neighbours differ in lightness, so that they hold in grey print and for
 * readers with red-green colour blindness.
 */

export const PAPER = '#ffffff';
/** Text, and marks that must be seen on anything. */
export const INK = '#1b2733';
/** Text on colours, where ink would not have enough contrast. */
export const BLACK = '#000000';
/** Text of second rank: at least 4.5 to 1 on paper. */
export const MUTED = '#52606d';
/** Lines of axes and zero. */
export const AXIS_LINE = '#7b8794';
/** Grid lines. */
export const GRID = '#e3e8ec';

export const NAVY = '#12355b';
export const TEAL = '#1f767d';
export const OCHRE = '#d99a26';
export const SLATE = '#8b95a1';
const WINE = '#7a2f48';
const SKY = '#75abd5';

/** Series in the order they get their colour. */
export const SERIES_COLOURS = [NAVY, OCHRE, TEAL, WINE, SKY, SLATE] as const;

/** Bars of a histogram: light enough for dark lines upon them. */
export const SOFT = '#a5c9d3';

/** Series upon each other from the ground up. The first four differ in lightness from each other, not only neighbours. */
export const STACK_COLOURS = [NAVY, OCHRE, TEAL, SOFT, WINE, SLATE] as const;

/** From least to most, evenly darker. */
export const HEAT_COLOURS = ['#f3f5ec', '#bcd9d3', '#6fb0b5', '#2f7894', '#12355b'] as const;

/** The same in steps, each with a colour of its own on a dark page: letters on the first five are black, on the rest paper. */
export const HEAT_STEPS = [
  '#f3f5ec',
  '#c7dfd8',
  '#9cc8c7',
  '#71b1b6',
  '#5398a7',
  '#357b95',
  '#276584',
  '#1c4d6f',
  '#12365c',
] as const;

/** Steps on a dark page, from least to most: evenly lighter, so that the greatest stands off most there too. */
const DARK_HEAT_STEPS = [
  '#0a2b3c',
  '#113d52',
  '#195169',
  '#23657e',
  '#2f7b90',
  '#3c91a3',
  '#55a7b3',
  '#73bcc2',
  '#93d2d0',
] as const;

/**
 * What each colour of a bare chart becomes on a dark page. Letters on marks need no colours of their
 * own: where a mark is light on paper it is dark there, so black becomes white, and paper the dark page.
 */
export const DARK: Readonly<Record<string, string>> = {
  [PAPER]: '#14191f',
  [INK]: '#e4e9ee',
  [BLACK]: '#ffffff',
  [MUTED]: '#a3afbb',
  [AXIS_LINE]: '#6e7a86',
  [GRID]: '#2c343d',
  [NAVY]: '#6da7ea',
  [TEAL]: '#319491',
  [OCHRE]: '#f4cf77',
  [SLATE]: '#89949f',
  [WINE]: '#f2a2b6',
  [SKY]: '#3977ac',
  [SOFT]: '#436e7c',
  ...Object.fromEntries(HEAT_STEPS.map((colour, index) => [colour, DARK_HEAT_STEPS[index] ?? colour])),
};
