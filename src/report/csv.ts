import { stringify } from 'csv-stringify/sync';
import type { Language } from '../language/languages.ts';
import type { LineResult, Result } from '../model/result.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvOptions } from './csv-options.ts';

export interface CsvOptions {
  readonly language: Language;
  readonly dialect: CsvDialect;
}

/** The columns: the names of the JSON, and what the scenario and the line are called. */
const COLUMNS: readonly (readonly [string, (line: LineResult, result: Result, language: Language) => unknown])[] = [
  ['scenario', (_, result) => result.name],
  ['intervention', (line) => line.intervention],
  ['line', (line) => line.line],
  ['label', (line, _, language) => line.label[language]],
  ['phase', (line) => line.phase],
  ['year', (line) => line.year],
  ['quantity', (line) => line.quantity],
  ['unit', (line, _, language) => line.unit[language]],
  ['unit_cost', (line) => line.unitCost],
  ['unit_cost_used', (line) => line.unitCostUsed],
  ['amount', (line) => line.amount],
  ['overhead', (line) => line.overhead],
  ['source', (line) => line.source],
  ['origin', (line) => line.origin],
];

/**
 * The ledger of a result as CSV, a row for each line and year. Numbers are plain numbers; text that
 * a spreadsheet would take for a formula is made harmless.
 */
export function renderCsv(result: Result, { language, dialect }: CsvOptions): string {
  const rows = result.lines.map((line) => COLUMNS.map(([, value]) => value(line, result, language)));
  const danish = dialect === 'danish-excel';
  const { cast, ...options } = csvOptions(dialect);
  return stringify(rows, {
    ...options,
    header: true,
    columns: COLUMNS.map(([name]) => name),
    record_delimiter: 'windows',
    cast: { ...cast, number: (value) => (danish ? plain(value).replace('.', ',') : plain(value)) },
  });
}

/** A number without an exponent: 1e21 and 1e-7 mean nothing to a spreadsheet's import. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(6).replace(/\.?0+$/u, '') : text;
}
