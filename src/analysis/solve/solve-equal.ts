import { toFraction } from '../../formula/exact.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import { inFile } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { baseValueOf } from '../base-value.ts';
import { checkGiven } from '../read-outcome.ts';
import { labelOf } from '../path-label.ts';
import { domainOf, type CandidateValues } from './candidate-values.ts';
import { constantFigures, FiguresByValue, findNumber, type FiguresByPosition } from './solve-function.ts';
import { refusedEverywhere, type SoughtPath } from './solve.ts';
import { acceptedSpan, stretchesOf, type PositionRange, type Stretch } from './solve-scan.ts';

export interface EqualOptions {
  /** The path of the number to be found, in the first scenario. */
  readonly find: string;
  /** The scenario to break even with. */
  readonly other: ScenarioSource;
  /** A path of the other scenario that has the same value; without one the other stays as it is. */
  readonly otherFind?: string;
  /** The figure that is to be the same; default the total cost. */
  readonly outcome?: OutcomeName;
}

/** A value, and the outcome of either scenario there. */
export interface Pair {
  readonly value: number;
  readonly first: number | null;
  readonly second: number | null;
  /** How much larger the outcome of the first is than that of the second; null where one of them has no outcome. */
  readonly difference: number | null;
}

/** Which of two scenarios has the lower outcome. */
export type Lower = 'first' | 'second';

/** Where two scenarios have the same outcome. */
export interface Crossing {
  /** The value; where they are the same over several values, the lowest of them. */
  readonly from: number;
  /** The same value, or the highest of several. */
  readonly to: number;
  /** Whether they are exactly the same at a value that the number can have; else the crossing is between two. */
  readonly isAtStep: boolean;
  /** The last value at or below the crossing, and the next above it; the proof. */
  readonly below: Pair;
  readonly above: Pair | null;
  /** Which has the lower outcome before and after; null at an end. */
  readonly lowerBefore: Lower | null;
  readonly lowerAfter: Lower | null;
}

export type BreakEvenKind = 'none' | 'one' | 'several' | 'everywhere';

/** The break-even of two scenarios. */
export interface BreakEven {
  readonly first: Result;
  readonly second: Result;
  readonly sought: SoughtPath;
  readonly otherPath: string | null;
  readonly outcome: OutcomeName;
  readonly kind: BreakEvenKind;
  readonly crossings: readonly Crossing[];
  /** Whether those are all; of very many, only the first are given. */
  readonly isComplete: boolean;
  /** Where there is no crossing, which is lower throughout; null where that cannot be said. */
  readonly lower: Lower | null;
  /** The lowest and the highest value that were looked at. */
  readonly domain: { readonly low: Pair; readonly high: Pair };
}

/**
 * Finds where two scenarios have the same outcome, by the straight line between the two neighbouring values of which one is
 * below and the other above: exact where the outcomes are straight lines there.
 *
 * @throws {InputError} with what is wrong with the scenarios or the paths
 */
export function breakEven(
  source: ScenarioSource,
  { find, other, otherFind, outcome = 'total' }: EqualOptions,
): BreakEven {
  const inOther = <Value>(work: () => Value) => inFile(other.from.file, work);
  const plan = makePlan(source.read());
  const first = resultOf(plan);
  const otherPlan = makePlan(other.read());
  const second = inOther(() => resultOf(otherPlan));
  const { found, kind } = findNumber(source, '--find', find);
  const otherKind = otherFind === undefined ? kind : findNumber(other, '--other-find', otherFind).kind;
  const domain = domainOf(kind, otherKind);
  const byValue = new FiguresByValue(source, '--find', find, domain, [outcome]);
  checkGiven(byValue.planAt(0), [outcome], null);
  const otherByValue = inOther(() => {
    if (otherFind === undefined) {
      checkGiven(otherPlan, [outcome], null);
      return constantFigures(otherPlan, [outcome]);
    }
    const varied = new FiguresByValue(other, '--other-find', otherFind, domain, [outcome]);
    checkGiven(varied.planAt(0), [outcome], null);
    return varied;
  });
  const base = baseValueOf(found, plan, source);
  const around = typeof base === 'number' ? domain.positionOf(base) : null;
  const both = [byValue, otherByValue];
  const span = acceptedSpan(both, domain.count, around) ?? refusedEverywhere(byValue);
  const { stretches, isComplete } = stretchesOf(both, [1, 1], span, around, ([[a = NaN] = [], [b = NaN] = []]) =>
    signOf(a, b),
  );
  const pairAt = pairsOf(domain, byValue, otherByValue);
  const crossings = crossingsOf(stretches, pairAt);
  const states = new Set(stretches.map(({ state }) => state));
  const isSame = states.size === 1 && states.has(SAME);
  return {
    first,
    second,
    sought: { path: find, ...labelOf(found, plan), step: domain.step, base },
    otherPath: otherFind ?? null,
    outcome,
    kind: isSame ? 'everywhere' : kindOfBreakEven(crossings),
    crossings: isSame ? [] : crossings,
    isComplete,
    lower: isSame || crossings.length > 0 ? null : lowerAt(stretches.find(({ state }) => state !== MISSING)),
    domain: { low: pairAt(span.first), high: pairAt(span.last) },
  };
}

function resultOf(plan: Plan): Result {
  return evaluatePlan(plan);
}

/** States of a stretch: which of the two is lower, that they are the same, or that one of them has no figure. */
const [FIRST_LOWER, SAME, SECOND_LOWER, MISSING] = [-1, 0, 1, 2];

function signOf(first: number, second: number): number {
  return Number.isNaN(first) || Number.isNaN(second) ? MISSING : Math.sign(first - second);
}

type PairAt = (position: number) => Pair;

function pairsOf(domain: CandidateValues, first: FiguresByPosition, second: FiguresByPosition): PairAt {
  return (position) => {
    const [a, b] = [first, second].map((each) => each.at(position)?.[0] ?? null) as [number | null, number | null];
    const difference = a === null || b === null ? null : toFraction(a).sub(toFraction(b)).valueOf();
    return { value: domain.valueAt(position), first: a, second: b, difference };
  };
}

function crossingsOf(stretches: readonly Stretch[], pairAt: PairAt): readonly Crossing[] {
  return stretches.flatMap((stretch, index): readonly Crossing[] => {
    const [before, after] = [stretches[index - 1], stretches[index + 1]];
    if (stretch.state === SAME) return [sameOver(stretch, before, after, pairAt)];
    const isCrossed = after !== undefined && isApart(stretch) && isApart(after);
    return isCrossed ? [between(stretch, after, pairAt)] : [];
  });
}

function isApart({ state }: Stretch): boolean {
  return state === FIRST_LOWER || state === SECOND_LOWER;
}

/** The very same over some values. */
function sameOver(
  same: PositionRange,
  before: Stretch | undefined,
  after: Stretch | undefined,
  pairAt: PairAt,
): Crossing {
  const [low, high] = [pairAt(same.first), pairAt(same.last)];
  return {
    from: low.value,
    to: high.value,
    isAtStep: true,
    below: low,
    above: after === undefined ? null : pairAt(after.first),
    lowerBefore: lowerAt(before),
    lowerAfter: lowerAt(after),
  };
}

/** Between the last value of one stretch and the first of the next: where the straight lines cross. */
function between(before: Stretch, after: Stretch, pairAt: PairAt): Crossing {
  const [below, above] = [pairAt(before.last), pairAt(after.first)];
  const apart = ({ difference }: Pair) => toFraction(difference as number);
  const way = apart(below).div(apart(below).sub(apart(above)));
  const low = toFraction(below.value);
  const at = low.add(toFraction(above.value).sub(low).mul(way)).valueOf();
  return { from: at, to: at, isAtStep: false, below, above, lowerBefore: lowerAt(before), lowerAfter: lowerAt(after) };
}

function lowerAt(stretch: Stretch | undefined): Lower | null {
  if (stretch === undefined || !isApart(stretch)) return null;
  return stretch.state === FIRST_LOWER ? 'first' : 'second';
}

function kindOfBreakEven(crossings: readonly Crossing[]): BreakEvenKind {
  if (crossings.length === 0) return 'none';
  return crossings.length === 1 ? 'one' : 'several';
}
