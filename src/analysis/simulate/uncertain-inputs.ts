import type { Text } from '../../language/languages.ts';
import type { Line } from '../../catalogue/intervention.ts';
import type { Limits } from '../../document/limits.ts';
import type { Plan, PlanLine } from '../../model/plan.ts';
import { InputError, problemAt, type Fault } from '../../problem.ts';
import type { Distribution, Sampler } from '../../random/distribution.ts';
import { samplerOf } from '../../random/sampler.ts';
import { KINDS } from '../../settings/kinds.ts';
import { isSameNumber, type FoundPath } from '../../scenario/paths.ts';
import type { InputDistribution as GivenDistribution, Uncertainty } from '../../scenario/scenario.ts';
import { setTo, type Setting } from '../../scenario/settings.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { asWritten } from '../number-as-text.ts';
import { baseValueOf, type BaseValue } from '../base-value.ts';
import { longForm, pathOf } from '../unit-cost-setting.ts';
import { labelOf, type PathLabel } from '../path-label.ts';

/** A number of a scenario that is drawn: where it stands, from what, and why. */
export interface UncertainInput {
  readonly path: string;
  readonly found: FoundPath;
  readonly label: Text;
  readonly unit: PathLabel['unit'];
  readonly distribution: Distribution;
  /** Whether the scenario says so, or the source of the figure. */
  readonly because: 'uncertainty' | 'published';
  /** The source of a published range. */
  readonly source: string | null;
  readonly base: BaseValue;
  readonly sampler: Sampler;
  /** Whether what is drawn is rounded to whole numbers. */
  readonly isWhole: boolean;
  readonly limits: Limits;
  /** What makes a value take effect. */
  readonly settings: (value: number) => readonly Setting[];
}

const OPTION = 'uncertainty';

/**
 * What is uncertain in a scenario: what its `uncertainty` says, and the figures whose range was published.
 *
 * @throws {InputError} if a distribution lacks what the scenario should say
 */
export function uncertainInputs(source: ScenarioSource, plan: Plan, withPublished: boolean): readonly UncertainInput[] {
  const given = plan.scenario.uncertainty;
  const published = withPublished
    ? publishedLines(plan).filter((line) => given.every(({ path }) => !isSameNumber(path, pathOf(line))))
    : [];
  return [
    ...given.map((each) => givenInput(each, source, plan)),
    ...published.map((line) => publishedInput(line, source, plan)),
  ];
}

/** The lines that cost something at a figure whose range was published. */
function publishedLines({ lines, years }: Plan): readonly PlanLine[] {
  return lines.filter(
    ({ line, phase, origin, quantity }) =>
      line.publishedRange !== null &&
      phase !== 'replacement' &&
      origin !== 'own' &&
      years.some((_, index) => quantity.trace(index + 1).value !== 0),
  );
}

function givenInput({ path, distribution }: Uncertainty, source: ScenarioSource, plan: Plan): UncertainInput {
  const found = source.find(path);
  if ('code' in found) throw wrong(path, found);
  const base = baseValueOf(found, plan, source);
  if (distribution.kind === 'published') {
    const line = plan.lines.find((each) => pathOf(each) === path && each.phase !== 'replacement');
    if (line === undefined) throw wrong(path, { code: 'no_published_range', details: { path } });
    return { ...publishedInput(line, source, plan), because: 'uncertainty' };
  }
  return input(path, found, resolved(distribution, path, base), base, plan, {
    because: 'uncertainty',
    source: null,
    settings: (value) => [setting(path, value, found)],
  });
}

/** Poisson takes its mean from the scenario. */
function resolved(
  distribution: Exclude<GivenDistribution, { kind: 'published' }>,
  path: string,
  base: BaseValue,
): Distribution {
  if (distribution.kind !== 'poisson') return distribution;
  if (typeof base !== 'number') throw wrong(path, { code: 'distribution_base', details: { path } });
  return { kind: 'poisson', mean: base };
}

/**
 * A published range with its mean. It is in the prices and with the overhead of its source, so that the long
 * form is set; the mean then gives what the scenario gives.
 */
function publishedInput(planLine: PlanLine, source: ScenarioSource, plan: Plan): UncertainInput {
  const path = pathOf(planLine);
  const found = source.find(path) as FoundPath;
  const { line } = planLine;
  const { low, high } = line.publishedRange as NonNullable<Line['publishedRange']>;
  const base = baseValueOf(found, plan, source);
  const mean = line.unitCost.kind === 'number' ? line.unitCost.value : planLine.unitCost.trace(1).value;
  return input(path, found, { kind: 'pert_mean', low, mean, high }, base, plan, {
    because: 'published',
    source: line.source,
    settings: (value) => [longForm(planLine, value)],
  });
}

function setting(path: string, value: number, { known }: FoundPath): Setting {
  return setTo(OPTION, path, known.value.kind === 'number' ? asWritten(known.value.of, value) : value);
}

function input(
  path: string,
  found: FoundPath,
  distribution: Distribution,
  base: BaseValue,
  plan: Plan,
  rest: Pick<UncertainInput, 'because' | 'source' | 'settings'>,
): UncertainInput {
  const { value } = found.known;
  if (value.kind !== 'number') throw wrong(path, { code: 'path_not_number', details: { path } });
  const { limits, schema } = KINDS[value.of];
  return {
    path,
    found,
    ...labelOf(found, plan),
    distribution,
    base,
    sampler: samplerOf(distribution, limits),
    isWhole: schema.type === 'integer',
    limits,
    ...rest,
  };
}

function wrong(path: string, fault: Fault): InputError {
  return new InputError([problemAt({ file: `${OPTION}: ${path}`, line: 1, column: 1, length: 0, excerpt: '' }, fault)]);
}
