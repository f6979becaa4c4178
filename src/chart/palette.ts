/**
 * The colours of all charts. Neighbours differ in lightness, so that they hold in grey print and for
 * eyes that do not tell red from green.
 */

export const PAPER = '#ffffff';
/** Text, and marks that must be seen on anything. */
export const INK = '#1b2733';
/** Text on colours, where ink would not stand off enough. */
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

/** From least to most, evenly darker. */
export const HEAT_COLOURS = ['#f3f5ec', '#bcd9d3', '#6fb0b5', '#2f7894', '#12355b'] as const;
