import { referencesOf } from '../formula/tree.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { InputError } from '../problem.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { Entry } from '../scenario/scenario.ts';
import { setTo, type Setting } from '../scenario/settings.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { asWritten } from './number-as-text.ts';
import { baseValueOf, type BaseValue } from './base-value.ts';
import { figuresOf } from './read-outcome.ts';
import { FIGURES } from './scenario-figures.ts';
import type { RangeValue } from './tornado/tornado-range.ts';
import { Variations, type Change, type CompiledShapes, type Varying } from './variations.ts';

/** How the figures of a scenario follow from one thing that is varied, all else as it is. */
export interface Curve {
  /** Ascending. */
  readonly points: readonly CurvePoint[];
  /** The point of the scenario as it stands; null where it is none of this kind. */
  readonly base: CurvePoint | null;
}

export interface CurvePoint {
  readonly at: number;
  /** In the order of `FIGURES`. */
  readonly figures: readonly (number | null)[];
}

/** A scenario with what of it is varied. */
interface VariedScenario {
  readonly source: ScenarioSource;
  readonly varying: readonly Varying[];
  readonly programs: CompiledShapes;
}

/** Staff turnover of the curve: the observed range and above (FACTS 4). */
const TURNOVERS = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4] as const;

/**
 * What a scenario costs if the same share of the staff leaves in every year and every entry.
 *
 * @returns null where there is nobody to leave
 */
export function turnoverCurve(source: ScenarioSource, plan: Plan, programs: CompiledShapes): Curve | null {
  const { lines, years } = plan;
  const withStaff = lines.filter(({ leavers }) =>
    years.some((_, index) => (leavers?.staff.trace(index + 1).value ?? 0) !== 0),
  );
  if (withStaff.length === 0) return null;
  const paths = [
    ...new Set(
      withStaff.map(({ entry }) =>
        entry.settings.staff_turnover === null ? 'staff_turnover' : `${entry.label}.staff_turnover`,
      ),
    ),
  ];
  const varying = paths.map((path) => varyingAt(path, source, plan));
  const [first = null, ...others] = varying.map(({ base }) => base);
  const now = typeof first === 'number' && others.every((each) => each === first) ? first : null;
  const values = [...new Set([...TURNOVERS, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
  const figures = figuresAt(
    { source, varying, programs },
    values.map((value) => varying.map(({ found }) => ({ found, value }))),
  );
  const points = values.flatMap((at, index) => pointOf(at, figures[index] ?? null));
  return { points, base: points.find(({ at }) => at === now) ?? null };
}

/** Shares of the participants at which the curve is computed if no scaling gives whole numbers. */
const SCALES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Finer shares, of which those that need no rounding are used: up to twice or four times the participants. */
const FINE = 24;
const [LEAST, USUAL, MOST] = [FINE / 4, 2 * FINE, 4 * FINE];
/** Fewest points of a curve, and most that are worth computing. */
const [FEW, MANY] = [4, 12];

/** The shares by which numbers can be scaled: to whole ones where there are enough that do. */
function scalesOf(bases: readonly RangeValue[]): readonly number[] {
  const isWhole = (share: number) => bases.flat().every((base) => (base * share) % FINE === 0);
  for (const most of [USUAL, MOST]) {
    const whole = Array.from({ length: most - LEAST + 1 }, (_, index) => LEAST + index).filter(isWhole);
    if (whole.length < FEW) continue;
    // Every second, third, ... such that the scenario itself stays.
    const every = Math.ceil(whole.length / MANY);
    const own = whole.indexOf(FINE) % every;
    return whole.filter((_, index) => index % every === own).map((share) => share / FINE);
  }
  return SCALES;
}

/**
 * What a scenario costs with fewer or more participants, all of their numbers scaled alike and rounded to whole ones.
 *
 * @returns null where nobody takes part
 */
export function participantsCurve(source: ScenarioSource, plan: Plan, programs: CompiledShapes): Curve | null {
  const varying = plan.scenario.entries
    .flatMap((entry) => headPaths(entry))
    .map((path) => varyingAt(path, source, plan));
  const scaled = varying.filter(({ base }) => isPositive(base));
  if (scaled.length === 0) return null;
  const scales = scalesOf(scaled.map(({ base }) => base as RangeValue));
  const cases = scales.map((scale) =>
    scaled.map(({ found, base }) => ({ found, value: times(base as RangeValue, scale) })),
  );
  const figures = figuresAt({ source, varying: scaled, programs }, cases);
  const at = FIGURES.indexOf('participants');
  const all = figures.map((each) => (each === null ? [] : pointOf(each[at] ?? 0, each)));
  const points = new Map(all.flat().map((point) => [point.at, point]));
  const base = all[scales.indexOf(1)]?.[0] ?? null;
  if (points.size < 2) return null;
  return { points: [...points.values()].sort((a, b) => a.at - b.at), base };
}

/** The numbers that say how many take part; what counts only with another of them is not scaled besides it. */
function headPaths({ intervention, label, numbers }: Entry): readonly string[] {
  const names = new Set(referencesOf(intervention.participants));
  return intervention.inputs
    .filter(({ kind, onlyWith }) => kind === 'count' && onlyWith === null)
    .flatMap(({ id, keys }) => (keys === null ? [id] : keys.map((key) => `${id}.${key.id}`)))
    .filter((name) => names.has(name) && isPositive(numbers.get(name) ?? 0))
    .map((name) => `${label}.${name}`);
}

function isPositive(value: BaseValue): boolean {
  return [value].flat().some((each) => typeof each === 'number' && each > 0);
}

function times(value: RangeValue, scale: number): RangeValue {
  return typeof value === 'number' ? Math.round(value * scale) : value.map((each) => Math.round(each * scale));
}

function pointOf(at: number, figures: readonly (number | null)[] | null): readonly CurvePoint[] {
  return figures === null ? [] : [{ at, figures }];
}

function varyingAt(path: string, source: ScenarioSource, plan: Plan): Varying {
  const found = source.find(path);
  if ('code' in found) throw new Error(`no path ${path}`);
  return { found, base: baseValueOf(found, plan, source), settingAt: (value) => settingAt(found, value) };
}

function settingAt({ known }: FoundPath, value: RangeValue): Setting {
  if (known.value.kind !== 'number') throw new Error(`${known.text} is no number`);
  const { of } = known.value;
  return setTo(
    '--vary',
    known.text,
    typeof value === 'number' ? asWritten(of, value) : value.map((each) => asWritten(of, each)),
  );
}

/** The figures of each case; null where the scenario is refused. */
function figuresAt(
  { source, varying, programs }: VariedScenario,
  cases: readonly (readonly Change[])[],
): readonly (readonly (number | null)[] | null)[] {
  const computed = new Variations(source, varying, programs).figures(cases);
  return cases.map((changes, index) => {
    const known = computed[index] ?? null;
    if (known !== null) return known;
    try {
      return figuresOf(makePlan(source.read(changes.map(({ found, value }) => settingAt(found, value)))), FIGURES);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  });
}
