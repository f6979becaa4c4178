import type { Trace } from './trace.ts';
import { exactValue } from './exact.ts';
import { isInDoubt, roundHalfAway } from './rounding.ts';

/** Below 0, 0 or above, as exact arithmetic has it. */
export function signOf(trace: Trace): number {
  const { value, doubt } = trace;
  return isInDoubt(value, doubt) ? exactValue(trace).compare(0) : Math.sign(value);
}

/** Rounds half away from zero to a number of decimals, as exact arithmetic has it. */
export function round(trace: Trace, digits: number): number {
  return roundHalfAway(trace.value, trace.doubt, digits, () => exactValue(trace));
}
