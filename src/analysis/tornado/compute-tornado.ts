import type { Text } from '../../language/languages.ts';
import { toFraction } from '../../formula/exact.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import { outcomesOf, valueOf } from '../../model/outcomes.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import { InputError, noting, problemAt, type Problem } from '../../problem.ts';
import type { FoundPath } from '../../scenario/paths.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { baseValueOf, type BaseValue } from '../base-value.ts';
import { orProblems, type Refused } from '../batch/figures-or-problems.ts';
import { figuresOf } from '../read-outcome.ts';
import { labelOf, type PathLabel } from '../path-label.ts';
import { mainRanges } from './main-ranges.ts';
import {
  endsOf,
  onlyNumber,
  plainRange,
  uncertaintyFault,
  type Illustration,
  type Quantiles,
  type TornadoRange,
  type RangeOrigin,
  type RangeValue,
} from './tornado-range.ts';
import { FIGURES } from '../scenario-figures.ts';
import { longForm } from '../unit-cost-setting.ts';
import { countsAsBefore } from '../counts-as-before.ts';
import { CompiledShapes, Variations } from '../variations.ts';

/** What a tornado is computed with. */
export interface TornadoTools {
  readonly quantiles: Quantiles;
  /** Compiled plans by shape, reused from one tornado to the next. */
  readonly programs?: CompiledShapes;
}

/** A scenario that has been evaluated. */
export interface EvaluatedScenario {
  readonly source: ScenarioSource;
  readonly plan: Plan;
  readonly result: Result;
}

/** One end of a range. */
export interface TornadoEnd {
  readonly value: RangeValue;
  /** The outcome there, with all else as it is; null where there is none. */
  readonly outcome: number | null;
  /** How far that is from the base case; null where there is no outcome. */
  readonly difference: number | null;
  /** What is wrong with the scenario there, if it is refused. */
  readonly problems: readonly Problem[];
}

/** A path, its range, and how far it moves the outcome on its own. */
export interface TornadoRow {
  readonly path: string;
  readonly label: Text;
  readonly unit: PathLabel['unit'];
  readonly origin: RangeOrigin;
  /** What an illustrative range rests on; null for others. */
  readonly illustration: Illustration | null;
  /** Whether low and high are the 5 % and 95 % quantiles of a distribution that has no ends. */
  readonly isQuantiles: boolean;
  /** The value in the scenario. */
  readonly base: BaseValue;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** The swing: the largest minus the smallest outcome of low, base case and high; null where one is missing. */
  readonly swing: number | null;
}

/** A one-way sensitivity analysis: every input at the ends of its range, all else as it is. */
export interface Tornado {
  /** The base case: the scenario as it stands. */
  readonly result: Result;
  readonly outcome: OutcomeName;
  /** The outcome of the base case. */
  readonly base: number;
  /** Largest swing first; those without one last. */
  readonly rows: readonly TornadoRow[];
  /** Those that do not move the outcome at all. */
  readonly unmoved: readonly TornadoRow[];
}

/**
 * Varies the inputs of a scenario that has been evaluated one by one between the ends of their ranges: those of the
 * scenario's `uncertainty`, published ones, and illustrative ones for its other main inputs.
 *
 * @param asked ranges that go before those of the scenario
 */
export function tornadoOf(
  { source, plan, result }: EvaluatedScenario,
  outcome: OutcomeName,
  asked: readonly TornadoRange[],
  { quantiles, programs = new CompiledShapes() }: TornadoTools,
): Tornado {
  const base = valueOf(outcomesOf(plan).inAll[outcome]);
  if (base === null) throw new InputError([problemAt(null, { code: 'outcome_nobody', details: { outcome } })]);
  const uncertain = withoutCovered(uncertainRanges(source, plan, quantiles), asked);
  for (const range of [...asked, ...uncertain]) checkReadable(range, source);
  // An illustrative range is of the whole as it stands, the years that are set included.
  const said = source.saidBy([]) ?? source;
  const sourceOf = ({ origin }: TornadoRange) => (origin === 'illustrative' ? said : source);
  const main = withoutCovered(mainRanges(said, plan), [...asked, ...uncertain]);
  const ranges = [...asked, ...uncertain, ...main].map((range) => ({
    ...range,
    base: baseValueOf(range.found, plan, source),
  }));
  const isPlain = (range: TornadoRange) =>
    countsAsBefore(range.found, range.planLine, source) && !sourceOf(range).setsPartOf(range.path);
  const variations = new Variations(
    source,
    ranges.filter((range) => isPlain(range) && isAccepted(range, source)),
    programs,
  );
  const figures = variations.figures(
    ranges.flatMap(({ found, low, high }) => [[{ found, value: low }], [{ found, value: high }]]),
  );
  const at = FIGURES.indexOf(outcome);
  const rows = ranges.map((range, index) => {
    const [low, high] = ([range.low, range.high] as const).map((value, end): TornadoEnd => {
      const known = figures[2 * index + end];
      const said = known == null ? outcomeAt(range, value, sourceOf(range), outcome) : { outcome: known[at] ?? null };
      const [found, problems] = 'problems' in said ? [null, said.problems] : [said.outcome, []];
      return { value, outcome: found, difference: found === null ? null : differenceOf(found, base), problems };
    }) as [TornadoEnd, TornadoEnd];
    return rowOf(range, { low, base, high }, plan);
  });
  const isUnmoved = ({ low, high }: TornadoRow) => low.difference === 0 && high.difference === 0;
  return {
    result,
    outcome,
    base,
    // Of equal swings, the one that was found first stays first.
    rows: rows.filter((row) => !isUnmoved(row)).sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1)),
    unmoved: rows.filter(isUnmoved),
  };
}

/** The ranges of the scenario's own `uncertainty`. @throws {InputError} */
function uncertainRanges(source: ScenarioSource, plan: Plan, quantiles: Quantiles): readonly TornadoRange[] {
  return plan.scenario.uncertainty.map(({ path, distribution }): TornadoRange => {
    const found = source.find(path);
    if ('code' in found) throw uncertaintyFault(path, found);
    if (distribution.kind === 'published') return publishedRange(path, found, plan);
    const base = baseValueOf(found, plan, source);
    const { low, high, isQuantiles } = endsOf(
      distribution,
      path,
      found,
      typeof base === 'number' ? base : null,
      quantiles,
    );
    return { ...plainRange(path, found, 'uncertainty', low, high), origin: 'uncertainty', isQuantiles };
  });
}

/** The published range of a line where the scenario asks for it: at the prices of the catalogue. */
function publishedRange(path: string, found: FoundPath, { lines }: Plan): TornadoRange {
  const planLine = lines.find(
    ({ entry, line, phase }) => phase !== 'replacement' && `${entry.label}.unit_costs.${line.id}` === path,
  );
  const range = planLine?.line.publishedRange;
  if (planLine === undefined || range == null)
    throw uncertaintyFault(path, { code: 'no_published_range', details: { path } });
  return {
    path,
    found,
    origin: 'published',
    isQuantiles: false,
    illustration: null,
    ...range,
    settingAt: (value) => longForm(planLine, onlyNumber(value)),
    planLine,
  };
}

/** The ranges of what has no range yet, in whole or in part. */
function withoutCovered(ranges: readonly TornadoRange[], before: readonly TornadoRange[]): readonly TornadoRange[] {
  return ranges.filter((range) => !before.some((each) => overlap(each.found, range.found)));
}

/** Whether two paths are of the same number, or one is a year or a part of the other's. */
function overlap(a: FoundPath, b: FoundPath): boolean {
  const [short, long] = [stepsOf(a), stepsOf(b)].sort((one, other) => one.length - other.length) as [Steps, Steps];
  const isWithin = short.every((step, index) => long[index] === step);
  return isWithin && (short.length === long.length || !PARTS.includes(long.at(-1) ?? ''));
}

type Steps = readonly (string | number)[];

/** What is said of a unit cost besides its amount is another number. */
const PARTS: readonly (string | number)[] = ['price_year', 'wage_share', 'overhead_included'];

function stepsOf({ known, year }: FoundPath): Steps {
  const isAmount = known.raw.at(-1) === 'amount' && known.raw.includes('unit_costs');
  const steps = isAmount ? known.raw.slice(0, -1) : known.raw;
  return year === null ? steps : [...steps, year];
}

/** The outcome at both ends of a range, and between them. */
interface OutcomeEnds {
  readonly low: TornadoEnd;
  readonly base: number;
  readonly high: TornadoEnd;
}

function rowOf(range: TornadoRange & { readonly base: BaseValue }, ends: OutcomeEnds, plan: Plan): TornadoRow {
  const { path, found, origin, illustration, isQuantiles, base } = range;
  const { low, high } = ends;
  return { path, ...labelOf(found, plan), origin, illustration, isQuantiles, base, low, high, swing: swingOf(ends) };
}

function swingOf({ low, base, high }: OutcomeEnds): number | null {
  if (low.outcome === null || high.outcome === null) return null;
  const outcomes = [low.outcome, base, high.outcome];
  return differenceOf(Math.max(...outcomes), Math.min(...outcomes));
}

/** Whether a range that somebody gave can be set in the scenario as it is written; ours are made so that they can. */
function isAccepted({ origin, settingAt, low }: TornadoRange, source: ScenarioSource): boolean {
  if (origin === 'illustrative') return true;
  try {
    source.read([settingAt(low)]);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Holds that the scenario can be read at one end of a range at least. @throws {InputError} */
function checkReadable({ settingAt, low, high }: TornadoRange, source: ScenarioSource): void {
  const isReadable = (value: RangeValue) => noting([], () => source.read([settingAt(value)])) !== undefined;
  if (!isReadable(low) && !isReadable(high)) source.read([settingAt(low)]);
}

function outcomeAt(
  { settingAt }: TornadoRange,
  value: RangeValue,
  source: ScenarioSource,
  outcome: OutcomeName,
): { readonly outcome: number | null } | Refused {
  return orProblems(() => ({ outcome: figuresOf(makePlan(source.read([settingAt(value)])), [outcome])[0] ?? null }));
}

/** A difference of decimal numbers, without what doubles add. */
function differenceOf(a: number, b: number): number {
  return toFraction(a).sub(toFraction(b)).valueOf();
}
