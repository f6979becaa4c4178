import { DEFAULT_LANGUAGE } from '../../language/languages.ts';
import type { Writer } from '../format.ts';
import { recordsOf } from '../table/records.ts';
import { mapped } from '../table/table.ts';
import { jsonLine } from './json.ts';

/** A row on each line, its texts in English. */
export const write: Writer<'table'> = async ({ table, records }) => {
  const [makeTable, makeRecords] = [await table(), await records?.()];
  return (subject, options) => {
    const rows =
      makeRecords?.(subject) ?? recordsOf(makeTable(subject, { ...options, dataLanguage: DEFAULT_LANGUAGE }));
    return mapped(rows, (some) => some.map((row) => `${jsonLine(row)}\n`).join(''));
  };
};
