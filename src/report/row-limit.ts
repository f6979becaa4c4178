import { InputError, problemAt } from '../problem.ts';

/** Refuses more rows than a format is meant for. @throws {InputError} that says how many there may be */
export function limitRows(rows: number, most: number, format: string): void {
  if (rows > most)
    throw new InputError([problemAt(null, { code: 'rows_for_format', details: { rows, most, format } })]);
}
