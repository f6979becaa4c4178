import { GRID, INK, MUTED, PAPER } from './palette.ts';
import { paperOf, type ChartOptions, type Paper } from './chart-size.ts';
import { coordinate, element, group, NOTHING, plainText, type Markup } from './svg.ts';
import { drawText, layText, type TextBlock } from './text-block.ts';

/** What stands round every chart. */
export interface Headings extends ChartOptions {
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

/** Headings are smaller, and may have more lines, on paper narrower than this. */
const NARROW = 520;
const GAP = 16;
const FONTS = "system-ui, 'Segoe UI', Arial, sans-serif";

/** The room between heading and foot. A chart may end above its bottom or go on below it. */
export function contentBox(headings: Headings): Box {
  const { width, height, margin } = paperOf(headings);
  const laid = layHeadings(headings);
  return {
    left: margin,
    right: width - margin,
    top: contentTop(margin, laid),
    bottom: height - footHeight(margin, laid),
  };
}

/**
 * The whole chart.
 * @param summary description for screen readers
 * @param bottom where the content ends
 */
export function drawFrame(
  headings: Headings,
  summary: readonly string[],
  bottom: number,
  content: readonly Markup[],
): string {
  const paper = paperOf(headings);
  const laid = layHeadings(headings);
  const height = Math.ceil(bottom + footHeight(paper.margin, laid));
  const sentences = [headings.subtitle, ...summary, headings.note]
    .map((text) => plainText(text).trim().replace(/\.$/u, ''))
    .filter((text) => text !== '');
  const chart = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${coordinate(paper.width)} ${String(height)}`,
      ...(laid === null ? {} : { width: paper.width, height }),
      role: 'img',
      'xml:lang': headings.language,
      lang: headings.language,
      'font-family': FONTS,
    },
    [
      element('title', {}, [headings.title]),
      element('desc', {}, [sentences.join('. ')]),
      ...(laid === null ? [] : drawPaper(paper, height, laid)),
      ...content,
      laid === null ? NOTHING : drawNote(paper, height, laid),
    ],
  );
  return `${chart.source}\n`;
}

/** Title, subtitle and note; null where the page has them. */
interface LaidHeadings {
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  readonly note: TextBlock;
}

function layHeadings({ title, subtitle, note, ...format }: Headings): LaidHeadings | null {
  if (format.isBare === true) return null;
  const paper = paperOf(format);
  const width = paper.width - 2 * paper.margin;
  const isNarrow = paper.width < NARROW;
  return {
    title: layText(title, { size: isNarrow ? 17 : 20, isBold: true, colour: INK }, width, isNarrow ? 8 : 4),
    subtitle: layText(subtitle, { size: isNarrow ? 13 : 14, colour: MUTED }, width, isNarrow ? 8 : 4),
    note: layText(note, { size: 12, colour: MUTED }, width, isNarrow ? 16 : 8),
  };
}

function contentTop(margin: number, laid: LaidHeadings | null): number {
  if (laid === null) return margin;
  const { title, subtitle } = laid;
  return margin - 4 + title.height + (subtitle.height === 0 ? 0 : 4 + subtitle.height) + GAP + 4;
}

function footHeight(margin: number, laid: LaidHeadings | null): number {
  return laid === null ? margin : GAP + laid.note.height + 16;
}

function drawPaper({ width, margin }: Paper, height: number, { title, subtitle }: LaidHeadings): readonly Markup[] {
  return [
    element('rect', { width, height, fill: PAPER }),
    drawText(title, margin, margin - 4),
    drawText(subtitle, margin, margin + title.height),
  ];
}

function drawNote({ width, margin }: Paper, height: number, { note }: LaidHeadings): Markup {
  if (note.lines.length === 0) return NOTHING;
  const top = height - GAP - note.height;
  const line = `M${coordinate(margin)} ${coordinate(top - 7)}H${coordinate(width - margin)}`;
  return group([element('path', { d: line, stroke: GRID }), drawText(note, margin, top)]);
}
