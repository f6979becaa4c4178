import { InputError, problemAt } from '../problem.ts';

/** Amounts above this many kroner are taken for mistakes. */
const MOST_KRONER = 1e13;

/** Kroner that are rounded to the øre as whole øre, exactly: 2^53 øre are above the most there may be. */
export function toOre(kroner: number): number {
  return Math.round(kroner * 100);
}

/** Whole øre as kroner with two decimals. */
export function toKroner(ore: number): number {
  return ore / 100;
}

/** @throws {InputError} if an amount in kroner, of a line or in all, is beyond all reason */
export function checkSize(kroner: number, line: string | null): void {
  if (Math.abs(kroner) <= MOST_KRONER) return;
  throw new InputError([problemAt(null, { code: 'too_large', details: { line } })]);
}
