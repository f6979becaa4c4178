import { InputError, problemAt } from '../problem.ts';

/** Amounts above this many kroner are taken for mistakes. */
export const MOST_KRONER = 1e13;

/** @throws {InputError} if an amount in kroner, of a line or in all, is beyond all reason */
export function checkSize(kroner: number, line: string | null): void {
  if (Math.abs(kroner) <= MOST_KRONER) return;
  throw new InputError([problemAt(null, { code: 'too_large', details: { line } })]);
}
