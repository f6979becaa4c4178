import type { Text } from '../../language/languages.ts';
import { makeLedger } from '../../model/ledger.ts';
import type { FigureName } from '../../model/figure-name.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import { makePlan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import { InputError } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { baseValueOf, type BaseValue } from '../base-value.ts';
import { checkGiven } from '../read-outcome.ts';
import { labelOf, type PathLabel } from '../path-label.ts';
import { holds, readCondition, type Condition } from './solve-condition.ts';
import { domainOf } from './candidate-values.ts';
import { FiguresByValue, findNumber } from './solve-function.ts';
import { acceptedSpan, figuresAt, stretchesOf, type PositionRange } from './solve-scan.ts';

export type { Condition } from './solve-condition.ts';

export interface SolveOptions {
  /** The path of the number to be found. */
  readonly find: string;
  /** Each as `total <= 500000`; all have to hold. */
  readonly soThat: readonly string[];
}

/** The path whose value is found. */
export interface SoughtPath {
  readonly path: string;
  readonly label: Text;
  readonly unit: PathLabel['unit'];
  /** How far values are apart: 1 for what is counted, an øre, or 0.01 per cent. */
  readonly step: number;
  /** The value in the scenario. */
  readonly base: BaseValue;
}

/** A value, and the figures there, in the order of `outcomes`. */
export interface Point {
  readonly value: number;
  readonly figures: readonly (number | null)[];
}

/** Values from low to high, all of which satisfy the conditions. */
export interface Interval {
  readonly low: Point;
  readonly high: Point;
  /** A step below low, where they do not hold; null where there is no such value. */
  readonly below: Point | null;
  /** A step above high, where they do not hold; null where there is no such value. */
  readonly above: Point | null;
}

/**
 * What was found: a largest value, a smallest, both, several stretches of values, that every value will do, or that
 * none will.
 */
export type SolutionKind = 'largest' | 'smallest' | 'between' | 'several' | 'everywhere' | 'nowhere';

/** The values of a number that make conditions hold. */
export interface Solution {
  /** The scenario as it stands. */
  readonly result: Result;
  readonly sought: SoughtPath;
  readonly conditions: readonly Condition[];
  /** The figures that the conditions are about, each once. */
  readonly outcomes: readonly FigureName[];
  readonly kind: SolutionKind;
  /** The values at which the conditions hold, from the lowest. */
  readonly intervals: readonly Interval[];
  /** Whether those are all; of very many, only the first are given. */
  readonly isComplete: boolean;
  /** The lowest and the highest value that were looked at. */
  readonly domain: { readonly low: Point; readonly high: Point };
}

/**
 * Finds the values of a number at which conditions hold, to the step. Of counts and shares every value is looked at;
 * of kroner a fine grid, and every change on it is followed to the øre.
 *
 * @throws {InputError} with what is wrong with the scenario, the path or the conditions
 */
export function solve(source: ScenarioSource, { find, soThat }: SolveOptions): Solution {
  const plan = makePlan(source.read());
  const result = evaluatePlan(plan);
  const conditions = readConditions(soThat, plan.years);
  const outcomes = [...new Set(conditions.map(({ outcome }) => outcome))];
  const { found, kind } = findNumber(source, '--find', find);
  const domain = domainOf(kind);
  const byValue = new FiguresByValue(source, '--find', find, domain, outcomes);
  checkGiven(byValue.planAt(0), outcomes, null);
  const base = baseValueOf(found, plan, source);
  const around = typeof base === 'number' ? domain.positionOf(base) : null;
  const span = acceptedSpan([byValue], domain.count, around) ?? refusedEverywhere(byValue);
  const asked = conditions.map((condition) => ({ condition, at: outcomes.indexOf(condition.outcome) }));
  const stateOf = ([figures = []]: readonly (readonly number[])[]) =>
    Number(asked.every(({ condition, at }) => holds(condition, figures[at] ?? NaN)));
  const { stretches, isComplete } = stretchesOf([byValue], [outcomes.length], span, around, stateOf);
  const pointAt = (position: number): Point => ({
    value: domain.valueAt(position),
    figures: byValue.at(position) ?? outcomes.map(() => null),
  });
  const good = stretches.filter(({ state }) => state === 1);
  return {
    result,
    sought: { path: find, ...labelOf(found, plan), step: domain.step, base },
    conditions,
    outcomes,
    kind: kindOfSolution(good, span),
    intervals: good.map(({ first, last }) => ({
      low: pointAt(first),
      high: pointAt(last),
      below: first === span.first ? null : pointAt(first - 1),
      above: last === span.last ? null : pointAt(last + 1),
    })),
    isComplete,
    domain: { low: pointAt(span.first), high: pointAt(span.last) },
  };
}

function readConditions(texts: readonly string[], years: readonly number[]): readonly Condition[] {
  const problems: InputError[] = [];
  const conditions = texts.flatMap((text) => {
    try {
      return [readCondition('--so-that', text, years)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
      return [];
    }
  });
  if (problems.length > 0) throw new InputError(problems.flatMap((each) => each.problems));
  return conditions;
}

function kindOfSolution(good: readonly PositionRange[], span: PositionRange): SolutionKind {
  const [only] = good;
  if (only === undefined) return 'nowhere';
  if (good.length > 1) return 'several';
  const [fromLowest, toHighest] = [only.first === span.first, only.last === span.last];
  if (fromLowest && toHighest) return 'everywhere';
  if (fromLowest) return 'largest';
  return toHighest ? 'smallest' : 'between';
}

/** Says why no value will do. @throws {InputError} */
export function refusedEverywhere(byValue: FiguresByValue): never {
  makeLedger(byValue.planAt(0));
  figuresAt(byValue, 0);
  throw new Error('the ledger refuses what the plan does not');
}
