import { formatKroner, formatNumber } from '../language/numbers.ts';
import { pageWords, type PageWords } from '../language/page.ts';
import type { Language } from '../language/text.ts';
import { reportSpeech, type ReportSpeech } from '../language/report-words.ts';
import type { Presentation } from '../report/statement.ts';

/** How a page shows things: language, roundings, and the width that its charts are drawn for. */
export interface Show extends Presentation {
  readonly words: PageWords;
  readonly all: ReportSpeech;
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

/** More bars than these move little, and are left to the table. */
const BARS = 10;

/** Where nobody says otherwise: as wide as A4 paper. */
const USUAL: ChartRoom = { width: 680, curveWidth: 680, bars: BARS };

/** On A4 paper. */
export const PRINT: ChartRoom = { width: 680, curveWidth: 335, bars: 4 };

/** In a window, of so many pixels. */
export function roomOf(width: number): ChartRoom {
  return { width, curveWidth: width, bars: BARS };
}

export function showOf(presentation: Presentation, charts = USUAL): Show {
  const { language, decimals, unit } = presentation;
  return { language, decimals, unit, words: pageWords(language), all: reportSpeech(language), charts };
}

/** Kroner in running text: whole ones, unless øre are asked for. */
export function kroner(value: number, { language, decimals }: { readonly language: Language; readonly decimals: number }): string {
  if (decimals === 0) return formatKroner(Math.round(value), language);
  const text = formatNumber(value, language, decimals);
  return language === 'da' ? `${text} kr.` : `DKK ${text}`;
}
