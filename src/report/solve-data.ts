import type { BreakEven, Pair } from '../analysis/solve/solve-equal.ts';
import type { Point, Solution, SoughtPath } from '../analysis/solve/solve.ts';
import { DEFAULT_LANGUAGE } from '../language/languages.ts';
import { nameIn } from '../model/figure-name.ts';
import type { Result } from '../model/result.ts';
import type { Json } from './format.ts';
import { proofsOf, type Proof } from './solve-document.ts';
import { pairsOf } from './solve-equal-document.ts';
import { tableOf, type ColumnOf, type Table } from './table/table.ts';

/** What was found: a row for each value that proves it. */
export function solutionTable(solution: Solution): Table {
  const { result, sought, outcomes } = solution;
  return tableOf<Proof>(
    [
      ['scenario', () => result.name],
      ['path', () => sought.path],
      ['value', ({ point }) => point.value],
      ...outcomes.map((name, index): ColumnOf<Proof> => [
        nameIn(result.years, name),
        ({ point }) => point.figures[index] ?? null,
      ]),
      ['holds', ({ isGood }) => isGood],
      ['is_answer', ({ isAnswer }) => isAnswer],
    ],
    proofsOf(solution),
  );
}

/** A break-even: a row for each value on either side of a crossing. */
export function breakEvenTable(found: BreakEven): Table {
  const { first, second, sought, outcome } = found;
  return tableOf<Pair>(
    [
      ['first', () => first.name],
      ['second', () => second.name],
      ['path', () => sought.path],
      ['outcome', () => outcome],
      ['value', ({ value }) => value],
      ['outcome_of_first', (pair) => pair.first],
      ['outcome_of_second', (pair) => pair.second],
      ['difference', ({ difference }) => difference],
    ],
    pairsOf(found),
  );
}

/** What was found as JSON, the format `interv-cost/solve/1`. */
export function solutionJson({
  result,
  sought,
  conditions,
  outcomes,
  kind,
  intervals,
  isComplete,
  domain,
}: Solution): Json {
  const point = (each: Point | null) =>
    each === null
      ? null
      : {
          value: each.value,
          ...Object.fromEntries(
            outcomes.map((name, index) => [nameIn(result.years, name), each.figures[index] ?? null]),
          ),
        };
  const head = {
    ...headOf(result),
    find: soughtData(sought),
    so_that: conditions.map(({ outcome, comparison, limit }) => ({
      outcome: nameIn(result.years, outcome),
      comparison,
      limit,
    })),
    solution: kind,
    intervals: intervals.map(({ low, high, below, above }) => ({
      below: point(below),
      low: point(low),
      high: point(high),
      above: point(above),
    })),
    complete: isComplete,
    looked_at: { low: point(domain.low), high: point(domain.high) },
    provenance: result.provenance,
  };
  return { head };
}

/** A break-even as JSON, the format `interv-cost/solve/1`. */
export function breakEvenJson(found: BreakEven): Json {
  const pair = (each: Pair | null) =>
    each === null ? null : { value: each.value, first: each.first, second: each.second, difference: each.difference };
  const head = {
    ...headOf(found.first),
    equals: found.second.name,
    outcome: found.outcome,
    find: soughtData(found.sought),
    other_find: found.otherPath,
    solution: found.kind,
    lower_throughout: found.lower,
    crossings: found.crossings.map((each) => ({
      from: each.from,
      to: each.to,
      at_a_step: each.isAtStep,
      below: pair(each.below),
      above: pair(each.above),
      lower_before: each.lowerBefore,
      lower_after: each.lowerAfter,
    })),
    complete: found.isComplete,
    looked_at: { low: pair(found.domain.low), high: pair(found.domain.high) },
    provenance: found.first.provenance,
    other_provenance: found.second.provenance,
  };
  return { head };
}

function headOf({ name, price_year, years }: Result) {
  return { format: 'interv-cost/solve/1', name, currency: 'DKK', price_year, years };
}

function soughtData({ path, label, unit, step, base }: SoughtPath) {
  return { path, label: label[DEFAULT_LANGUAGE], unit, step, base };
}
