import type { Bars } from './table/document.ts';

/** A column of eighths, from nothing to full. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar for each row. @param shares of the longest that there can be */
export function barsOf(shares: readonly number[]): Bars {
  return { least: 5, most: 24, draw: (width) => shares.map((share) => barOf(share, width)) };
}

/** A bar of a length that is a share of a width in columns; nothing for no share and for less than 0. */
function barOf(share: number, width: number): string {
  if (!(share > 0)) return '';
  const eighths = Math.round(Math.min(1, share) * width * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
