import { markdownTable } from 'markdown-table';
import { withoutDirection } from '../language/direction.ts';
import { onOneLine } from '../language/printable.ts';
import { wordsOf } from '../language/words.ts';
import type { Result } from '../model/result.ts';
import { makeStatement, type Presentation, type StatementRow } from './statement.ts';

/** A result as Markdown (GitHub's): the yearly table, key figures, notes and sources. */
export function renderMarkdown(result: Result, presentation: Presentation): string {
  const words = wordsOf(presentation.language).report;
  const statement = makeStatement(result, presentation);
  const aligned = (count: number) => ['l', ...Array.from({ length: count }, () => 'r')];
  const sections = [
    `# ${escapeMarkdown(statement.title)}`,
    ...(statement.description === null ? [] : [escapeMarkdown(statement.description.trim())]),
    statement.terms.map(escapeMarkdown).join(' · '),
    markdownTable([[escapeMarkdown(statement.level), ...statement.columns], ...statement.rows.map((row) => cells(row, statement.columns.length))], {
      align: aligned(statement.columns.length),
    }),
    `## ${words.keyFigures}`,
    markdownTable([['', ''], ...statement.keyFigures.map(({ label, value }) => [label, value])], {
      align: aligned(1),
    }),
    ...(statement.rounding === null ? [] : [statement.rounding]),
    ...list(
      words.notesTitle,
      statement.notes.map(
        ({ kind, text, paths }) =>
          `**${kind}:** ${escapeMarkdown(text)} (${paths.map((path) => `\`${path}\``).join(', ')})`,
      ),
    ),
    ...list(words.sourcesTitle, statement.sources.map(escapeMarkdown)),
    escapeMarkdown(statement.fingerprint),
  ];
  return withoutDirection(`${sections.join('\n\n')}\n`);
}

function cells(row: StatementRow, columns: number): readonly string[] {
  const strong = row.kind === 'phase' || row.kind === 'total';
  const mark = (text: string) => (strong && text !== '' ? `**${text}**` : text);
  const indent = '&nbsp;'.repeat(2 * row.indent);
  const values = Array.from({ length: columns }, (_, index) => mark(row.values[index] ?? ''));
  return [`${indent}${mark(escapeMarkdown(row.label))}`, ...values];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];
}

/** Text in which nothing is taken for markup; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text.trim())
    .replace(/[\\`*_[\]<>|#~&]/gu, '\\$&')
    // What begins a list or a rule at the beginning of a line.
    .replace(/^(?=[-+=])|^\d+(?=[.)])/u, (digits) => `${digits}\\`);
}
