import { InputError, problemAt, type Place } from '../problem.ts';

/** Amounts above this many kroner are taken for mistakes. */
export const MOST_KRONER = 1e13;

/**
 * Holds that a figure is within reason.
 *
 * @param of the line or the figure; null: the total
 * @param place where what makes it so large stands
 * @throws {InputError} if it is beyond it, or no number
 */
export function checkSize(value: number, of: string | null, place: () => Place): void {
  if (Math.abs(value) <= MOST_KRONER) return;
  throw new InputError([problemAt(place(), { code: 'too_large', details: { line: of } })]);
}
