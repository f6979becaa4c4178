import { pageWordsOf } from '../../language/page-words.ts';
import { withoutDirection } from '../../language/direction.ts';
import type { TextOptions, Writer } from '../format.ts';
import type { Presentation } from '../presentation.ts';
import { cellText, MARK } from '../table/cell-text.ts';
import { isText, noteText, type Document, type List, type Section, type ShownColumn } from '../table/document.ts';
import { layColumns } from './text-columns.ts';
import { documentPieces } from './documents.ts';
import { hang, list, plainTable, rowsOf, trimLines, wrap } from './text-table.ts';

type TextPresentation = TextOptions & Presentation;

const GAP = 2;
/** Spaces between the columns of a statement: one only, where that keeps the years side by side. */
const GAPS = [GAP, 1] as const;

/** For a terminal or a text file. */
export const write: Writer<'document'> = async ({ document }) => {
  const makeDocument = await document();
  return (subject, options) => documentPieces(makeDocument(subject, options), (each) => textOf(each, options));
};

function textOf(
  { title, description, terms, summary = [], sections, sources, fingerprint }: Document,
  options: TextPresentation,
): string {
  const { paint, width } = options;
  const isShort = sources?.inOneLine != null;
  const blocks = [
    head(title, terms, options, description),
    summary.length === 0
      ? []
      : [paint.bold(pageWordsOf(options.language).summary.title), ...wrap(summary.join(' '), width)],
    ...sections.flatMap((section) => sectionBlocks(section, options)),
    ...(sources === undefined || isShort ? [] : [listOf(sources, options)]),
    [...(isShort ? wrap(sources.inOneLine, width) : []), ...wrap(fingerprint, width).map((line) => paint.dim(line))],
  ];
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
  return withoutDirection(text);
}

function head(
  title: string,
  terms: readonly string[],
  { paint, width }: TextPresentation,
  description?: string | null,
): readonly string[] {
  return [
    ...wrap(title, width).map((line) => paint.bold(line)),
    ...wrap(description ?? '', width),
    ...wrap(terms.join(' · '), width),
  ];
}

function listOf({ title, items, more }: List, options: TextPresentation): readonly string[] {
  return list(more === undefined ? title : `${title} (${more})`, items.map(noteText), options);
}

function sectionBlocks(section: Section, options: TextPresentation): readonly (readonly string[])[] {
  const { title = '', terms = [], legend = [], remarks = [], lists = [] } = section;
  const { width } = options;
  const { tables, hasBars } = tablesOf(section, options);
  const heading = head(title, terms, options);
  return [
    ...(section.look === 'pairs' ? [[...heading, pairsOf(section, options)]] : [heading]),
    legend.flatMap((item) => hang(item, width, 0)),
    ...tables.map((table) => [table]),
    remarks.flatMap((remark) =>
      typeof remark === 'string' ? wrap(remark, width) : hasBars ? wrap(remark.ofBars, width) : [],
    ),
    ...lists.map((each) => listOf(each, options)),
  ];
}

/** The columns side by side; where they do not fit, in several tables below each other, each with the keys. */
function tablesOf({ columns, strong, italic, look, bars = null }: Section, options: TextPresentation) {
  if (columns.length === 0 || look === 'pairs') return { tables: [], hasBars: false };
  const { width, paint } = options;
  const rows = [...(columns[0]?.values.keys() ?? [])];
  const texts = columns.map((column) => {
    const mark = (row: number) =>
      column.marked === undefined
        ? ''
        : column.marked.has(row)
          ? MARK
          : column.isMarkInLine === true
            ? ''
            : ' '.repeat(MARK.length);
    return rows.map((row) => cellText(column, row, options) + mark(row));
  });
  const gaps = look === 'statement' ? GAPS : [GAP];
  const gap = gaps.find((each) => layColumns(columns, texts, width, each).length === 1) ?? GAP;
  const abreast = layColumns(columns, texts, width, gap);
  let hasBars = false;
  const tables = abreast.map(({ shown, widths }, position) => {
    const room = Math.min(bars?.most ?? 0, width - widths.reduce((all, each) => all + each + gap, 0));
    const isBeside =
      bars !== null &&
      room >= bars.least &&
      position === abreast.length - 1 &&
      (bars.isWholeOnly !== true || position === 0);
    hasBars ||= isBeside;
    const drawn = isBeside ? [bars.draw(room)] : [];
    const here = shown.map((index) => columns[index] as ShownColumn);
    const aligns = here.map((column) => (isText(column) ? 'left' : 'right'));
    const table = plainTable(
      gap,
      [...widths, ...drawn.map(() => room)],
      [...aligns, ...drawn.map(() => 'left' as const)],
    );
    const heads = here.map(({ label }) => paint.bold(label));
    if (look === 'statement')
      table.push(
        ...rowsOf(
          hang(here[0]?.label ?? '', widths[0] ?? 0, 0).map((line) => paint.bold(line)),
          heads.slice(1),
        ),
      );
    else table.push([...heads.map((content) => ({ content, vAlign: 'bottom' as const })), ...drawn.map(() => '')]);
    for (const row of rows) {
      const style =
        strong?.has(row) === true ? paint.bold : italic?.has(row) === true ? paint.italic : (text: string) => text;
      const [first = '', ...others] = shown.map((index) => texts[index]?.[row] ?? '');
      const indent = here[0]?.indents?.[row];
      // Labels hang; other cells are broken by the library.
      const label = indent === undefined ? [first] : hang('  '.repeat(indent) + first, widths[0] ?? 0, indent);
      table.push(
        ...rowsOf(
          label.map((line) => style(line)),
          [...others.map((text) => style(text)), ...drawn.map((each) => each[row] ?? '')],
        ),
      );
    }
    return trimLines(table.toString());
  });
  return { tables, hasBars };
}

/** Labels with a value each, which stand below each other at the far end. */
function pairsOf({ columns }: Section, options: TextPresentation): string {
  const [label, value] = columns as readonly [ShownColumn, ShownColumn];
  const texts = value.values.map((_, row) => cellText(value, row, options));
  const room = Math.max(...texts.map((text) => text.length));
  const table = plainTable(
    GAP,
    [Math.min(label.most ?? Infinity, options.width - room - GAP), room],
    ['left', 'right'],
  );
  for (const [row, text] of texts.entries()) table.push([cellText(label, row, options), text]);
  return trimLines(table.toString());
}
