import { GRID, INK, MUTED, PAPER } from './palette.ts';
import { coordinate, element, group, plainText, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** What stands round every chart. */
export interface Headings {
  readonly title: string;
  readonly subtitle: string;
  /** Code of the language of all its words: `da`, `en`. */
  readonly language: string;
  /** Small line at the foot: source, prices. */
  readonly note: string;
}

/** A rectangle, in pixels from the top left corner of the chart. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of every chart, in pixels. */
const WIDTH = 900;
/** Height of a chart whose content can be of any height. */
const HEIGHT = 520;
const MARGIN = 36;
const GAP = 16;
const FONTS = "system-ui, 'Segoe UI', Arial, sans-serif";

/** The room between heading and foot. A chart may end above its bottom or go on below it. */
export function contentBox(headings: Headings): Box {
  const { title, subtitle, note } = layHeadings(headings);
  return {
    left: MARGIN,
    right: WIDTH - MARGIN,
    top: MARGIN - 4 + title.height + (subtitle.height === 0 ? 0 : 4 + subtitle.height) + GAP + 4,
    bottom: HEIGHT - footHeight(note),
  };
}

/**
 * The whole chart.
 * @param summary sentences for those who hear the chart instead of seeing it
 * @param bottom where the content ends
 */
export function drawFrame(
  headings: Headings,
  summary: readonly string[],
  bottom: number,
  content: readonly Markup[],
): string {
  const { title, subtitle, note } = layHeadings(headings);
  const height = Math.ceil(bottom + footHeight(note));
  const noteTop = height - footHeight(note) + GAP;
  const sentences = [headings.subtitle, ...summary, headings.note]
    .map((text) => plainText(text).trim().replace(/\.$/u, ''))
    .filter((text) => text !== '');
  const chart = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      width: WIDTH,
      height,
      role: 'img',
      'xml:lang': headings.language,
      lang: headings.language,
      'font-family': FONTS,
    },
    [
      element('title', {}, [headings.title]),
      element('desc', {}, [sentences.join('. ')]),
      element('rect', { width: WIDTH, height, fill: PAPER }),
      drawText(title, MARGIN, MARGIN - 4),
      drawText(subtitle, MARGIN, MARGIN + title.height),
      ...content,
      ...(note.lines.length === 0 ? [] : [drawNote(note, noteTop)]),
    ],
  );
  return `${chart.source}\n`;
}

function drawNote(note: TextBlock, top: number): Markup {
  const line = `M${coordinate(MARGIN)} ${coordinate(top - 7)}H${coordinate(WIDTH - MARGIN)}`;
  return group([element('path', { d: line, stroke: GRID }), drawText(note, MARGIN, top)]);
}

function layHeadings({ title, subtitle, note }: Headings): Record<'title' | 'subtitle' | 'note', TextBlock> {
  const width = WIDTH - 2 * MARGIN;
  return {
    title: layText(title, { size: 20, isBold: true, colour: INK }, width, 4),
    subtitle: layText(subtitle, { size: 14, colour: MUTED }, width, 4),
    note: layText(note, { size: 12, colour: MUTED }, width, 8),
  };
}

function footHeight(note: TextBlock): number {
  return GAP + note.height + 16;
}
