import { InputError, problemAt, type Place } from '../problem.ts';

/** Amounts above this many kroner are refused as mistakes. */
export const MOST_KRONER = 1e13;

/**
 * Checks that a figure is a number and not above `MOST_KRONER`.
 *
 * @param of the line or the figure; null: the total
 * @param place of the input that makes it so large
 * @throws {InputError} if it is not
 */
export function checkSize(value: number, of: string | null, place: () => Place): void {
  if (Math.abs(value) <= MOST_KRONER) return;
  throw new InputError([problemAt(place(), { code: 'too_large', details: { line: of } })]);
}
