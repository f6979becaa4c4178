import { publication } from '../language/citations.ts';
import { wordsOf } from '../language/words.ts';
import type { Result } from '../model/result.ts';
import { makeStatement, type StatementRow } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';

/** Characters of a label. Words up to `wholeWord` are kept whole, at the price of folding the years. */
const LABEL = { least: 18, wholeWord: 26, most: 52 } as const;

/** A result for people: the yearly table, key figures, notes and sources. */
export function resultDocument(result: Result, presentation: Presentation): Document {
  const { language, hasAllNotes = false } = presentation;
  const { report, summary } = wordsOf(language);
  const sourceNames = summary.sources(
    result.sources.map((source) => `${publication(source, language)} [${source.id}]`),
  );
  const { level, columns, rows, keyFigures, rounding, notes, sources, ...head } = makeStatement(result, presentation);
  const rowsOf = (...kinds: readonly StatementRow['kind'][]) =>
    new Set(rows.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : [])));
  const longestWord = Math.max(
    ...rows.flatMap(({ label, indent }) => label.split(' ').map((word) => word.length + 2 * indent + 2)),
  );
  return {
    ...head,
    sections: [
      {
        id: 'years',
        look: 'statement',
        columns: [
          {
            label: level,
            unit: 'text',
            isKey: true,
            least: Math.min(LABEL.wholeWord, Math.max(LABEL.least, longestWord)),
            most: LABEL.most,
            values: rows.map(({ label }) => label),
            indents: rows.map(({ indent }) => indent),
          },
          ...columns.map((label, index): ShownColumn => ({
            label,
            unit: 'kroner',
            units: rows.map(({ unit }) => unit),
            values: rows.map(({ values }) => values[index]),
          })),
        ],
        strong: rowsOf('phase', 'total'),
        italic: rowsOf('intervention'),
      },
      {
        id: 'key-figures',
        ...(keyFigures.length === 0 ? {} : { title: report.keyFigures, look: 'pairs' }),
        columns:
          keyFigures.length === 0
            ? []
            : [
                { label: '', unit: 'text', most: LABEL.most, values: keyFigures.map(({ label }) => label) },
                {
                  label: '',
                  unit: 'perHead',
                  units: keyFigures.map(({ unit }) => unit),
                  values: keyFigures.map(({ value }) => value),
                },
              ],
        lists: [
          {
            title: report.notesTitle,
            items: [...(rounding === null ? [] : [rounding]), ...notes],
            ...(hasAllNotes ? {} : { more: summary.allNotes }),
          },
        ],
      },
    ],
    sources: { title: report.sourcesTitle, items: sources, inOneLine: hasAllNotes ? null : sourceNames },
  };
}
