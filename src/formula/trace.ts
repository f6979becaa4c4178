import type { Formula } from './tree.ts';

/**
 * What evaluation returns: the value and how it came about.
 *
 * `parts` are the traces of the operands. For a reference they hold the trace of the formula the
 * name stands for, and nothing where the name stands for a number. For `added(x)` they are x in
 * the year and x in the year before.
 */
export interface Trace {
  readonly formula: Formula;
  readonly value: number;
  /** How far the value, a double, may be from what exact arithmetic gives. */
  readonly doubt: number;
  readonly parts: readonly Trace[];
}
