import type { BreakEven, Pair } from '../analysis/solve/solve-equal.ts';
import type { Point, Solution, SoughtPath } from '../analysis/solve/solve.ts';
import { nameIn } from '../model/figure-name.ts';
import type { Result } from '../model/result.ts';
import { escapeControls } from './json.ts';

/** What was found as JSON, the format `interv-cost/solve/1`. */
export function renderSolutionJson({ result, sought, conditions, outcomes, kind, intervals, isComplete, domain }: Solution): string {
  const point = (each: Point | null) =>
    each === null ? null : { value: each.value, ...Object.fromEntries(outcomes.map((name, index) => [nameIn(result.years, name), each.figures[index] ?? null])) };
  return render({
    ...headOf(result),
    find: soughtData(sought),
    so_that: conditions.map(({ outcome, comparison, limit }) => ({ outcome: nameIn(result.years, outcome), comparison, limit })),
    solution: kind,
    intervals: intervals.map(({ low, high, below, above }) => ({ below: point(below), low: point(low), high: point(high), above: point(above) })),
    complete: isComplete,
    looked_at: { low: point(domain.low), high: point(domain.high) },
    provenance: provenanceData(result),
  });
}

/** A break-even as JSON, the format `interv-cost/solve/1`. */
export function renderBreakEvenJson(found: BreakEven): string {
  const pair = (each: Pair | null) => (each === null ? null : { value: each.value, first: each.first, second: each.second, difference: each.difference });
  return render({
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
    provenance: provenanceData(found.first),
    other_provenance: provenanceData(found.second),
  });
}

function render(data: Readonly<Record<string, unknown>>): string {
  return `${escapeControls(JSON.stringify(data, null, 2))}\n`;
}

function headOf({ name, priceYear, years }: Result) {
  return { format: 'interv-cost/solve/1', name, currency: 'DKK', price_year: priceYear, years };
}

function soughtData({ path, label, unit, step, base }: SoughtPath) {
  return { path, label: label.en, unit, step, base };
}

function provenanceData({ provenance }: Result) {
  return { version: provenance.version, scenario_sha256: provenance.scenarioSha256, catalogue_sha256: provenance.catalogueSha256 };
}
