import { pageWordsOf, type PageWords } from '../language/page-words.ts';
import type { Presentation } from '../report/presentation.ts';

/** How a page shows things: language, roundings, and the width that its charts are drawn for. */
export interface Show extends Presentation {
  readonly words: PageWords['reportPage'];
  readonly all: PageWords;
  readonly charts: ChartRoom;
}

/** The room that a page has for charts. */
export interface ChartRoom {
  /** Pixels: of most, and of the curves, two of which stand side by side on paper. */
  readonly width: number;
  readonly curveWidth: number;
  /** Bars of a tornado. */
  readonly bars: number;
}

/** Further bars move little, and are only in the table. */
const BARS = 10;

/** The default: as wide as A4 paper. */
const USUAL: ChartRoom = { width: 680, curveWidth: 680, bars: BARS };

/** On A4 paper. */
export const PRINT: ChartRoom = { width: 680, curveWidth: 335, bars: 4 };

/** In a window, of so many pixels. */
export function roomOf(width: number): ChartRoom {
  return { width, curveWidth: width, bars: BARS };
}

export function showOf(presentation: Presentation, charts = USUAL): Show {
  const { language, decimals, unit } = presentation;
  const all = pageWordsOf(language);
  return { language, decimals, unit, words: all.reportPage, all, charts };
}
