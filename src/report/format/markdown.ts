import { markdownTable } from 'markdown-table';
import { pageWordsOf } from '../../language/page-words.ts';
import { withoutDirection } from '../../language/direction.ts';
import { onOneLine } from '../../language/printable.ts';
import type { Writer } from '../format.ts';
import type { Presentation } from '../presentation.ts';
import { cellText, MARK } from '../table/cell-text.ts';
import { isText, type Document, type List, type DocumentNote, type Section } from '../table/document.ts';
import { documentPieces } from './documents.ts';

/** Markdown as GitHub has it. */
export const write: Writer<'document'> = async ({ document }) => {
  const makeDocument = await document();
  return (subject, options) => documentPieces(makeDocument(subject, options), (each) => markdownOf(each, options));
};

function markdownOf(
  { title, description, terms, summary = [], sections, sources, fingerprint }: Document,
  presentation: Presentation,
): string {
  const [heading = '', said = ''] = head(1, title, terms);
  const blocks = [
    heading,
    escapeMarkdown(description ?? ''),
    said,
    ...(summary.length === 0
      ? []
      : [`## ${pageWordsOf(presentation.language).summary.title}`, escapeMarkdown(summary.join(' '))]),
    ...sections.flatMap((section) => sectionBlocks(section, presentation)),
    ...(sources === undefined ? [] : listBlocks(sources)),
    escapeMarkdown(fingerprint),
  ];
  return withoutDirection(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

function head(level: number, title: string, terms: readonly string[]): readonly string[] {
  return [`${'#'.repeat(level)} ${escapeMarkdown(title)}`, terms.map(escapeMarkdown).join(' · ')];
}

function sectionBlocks(
  { title, terms = [], legend = [], columns, strong, look, remarks = [], lists = [] }: Section,
  presentation: Presentation,
): readonly string[] {
  const rows = [...(columns[0]?.values.keys() ?? [])].map((row) =>
    columns.map((column) => {
      const text = cellText(column, row, presentation) + (column.marked?.has(row) === true ? MARK : '');
      // A number that begins no line would need no escape.
      const cell = look !== undefined && !isText(column) ? text : escapeMarkdown(text);
      const indent = '&nbsp;'.repeat(2 * (column.indents?.[row] ?? 0));
      return indent + (strong?.has(row) === true && cell !== '' ? `**${cell}**` : cell);
    }),
  );
  const table = markdownTable([columns.map(({ label }) => escapeMarkdown(label)), ...rows], {
    align: columns.map((column) => (isText(column) ? 'l' : 'r')),
  });
  return [
    ...(title === undefined ? [] : head(2, title, terms)),
    legend.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
    ...(columns.length === 0 ? [] : [table]),
    ...remarks.flatMap((remark) => (typeof remark === 'string' ? [escapeMarkdown(remark)] : [])),
    ...lists.flatMap(listBlocks),
  ];
}

function listBlocks({ title, items }: List): readonly string[] {
  if (items.length === 0) return [];
  return [`## ${escapeMarkdown(title)}`, items.map((item) => `- ${itemText(item)}`).join('\n')];
}

function itemText(item: string | DocumentNote): string {
  if (typeof item === 'string') return escapeMarkdown(item);
  return `**${item.kind}:** ${escapeMarkdown(item.text)} (${item.paths.map((path) => `\`${path}\``).join(', ')})`;
}

/** Text with markup escaped; line breaks become spaces. */
function escapeMarkdown(text: string): string {
  return (
    onOneLine(text.trim())
      .replace(/[\\`*_[\]<>|#~&]/gu, '\\$&')
      // What begins a list or a rule at the beginning of a line.
      .replace(/^(?=[-+=])|^\d+(?=[.)])/u, (digits) => `${digits}\\`)
  );
}
