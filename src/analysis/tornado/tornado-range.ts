import type { PlanLine } from '../../model/plan.ts';
import { InputError, problemAt, wholeFile, type Fault } from '../../problem.ts';
import type { Distribution as Drawn, Limits, Sampler } from '../../random/distribution.ts';
import { KINDS } from '../../settings/kinds.ts';
import type { FoundPath } from '../../scenario/paths.ts';
import type { InputDistribution } from '../../scenario/scenario.ts';
import { setTo, type Setting } from '../../scenario/settings.ts';
import { asWritten } from '../number-as-text.ts';

/** Where a range comes from: the command line, the scenario, a publication, or an example of ours. */
export type RangeOrigin = 'range' | 'uncertainty' | 'published' | 'illustrative';

/** The basis of an illustrative range: a quarter less and more, the same in whole numbers, or observed turnover. */
export type Illustration = 'quarter' | 'quarter_outward' | 'turnover';

/** A number for all years, or one for each. */
export type RangeValue = number | readonly number[];

/** A path, and what it may be. */
export interface TornadoRange {
  readonly path: string;
  readonly found: FoundPath;
  readonly origin: RangeOrigin;
  /** Whether the ends are the 5 % and 95 % quantiles of a distribution that has no ends. */
  readonly isQuantiles: boolean;
  /** Null where the range is not illustrative. */
  readonly illustration: Illustration | null;
  readonly low: RangeValue;
  readonly high: RangeValue;
  /** What makes the path a value, counted as the one in force is. */
  readonly settingAt: (value: RangeValue) => Setting;
  /** The line whose figure of the catalogue it is, set in the long form; null where it is set as it stands. */
  readonly planLine: PlanLine | null;
}

/** Gives the quantiles of a distribution without ends of its own. */
export type Quantiles = (
  distribution: Extract<Drawn, { kind: 'normal' | 'poisson' }>,
  limits: Limits,
) => Pick<Sampler, 'quantile'>;

/** The quantiles that stand for the ends of a distribution without ends. */
const QUANTILES = { low: 0.05, high: 0.95 } as const;

/** Precision of a quantile: 0.01 per cent, or an øre. */
const SHARE_DIGITS = 4;
const DIGITS = 2;

/** A range of a path that is itself set to its ends; illustrative until something else is said. */
export function plainRange(path: string, found: FoundPath, option: string, low: RangeValue, high: RangeValue) {
  return {
    path,
    found,
    origin: 'illustrative' as RangeOrigin,
    isQuantiles: false,
    illustration: null,
    low,
    high,
    settingAt: (value) => setTo(option, path, rawOf(value, found)),
    planLine: null,
  } satisfies TornadoRange;
}

/** A value that is the same in all years. */
export function onlyNumber(value: RangeValue): number {
  if (typeof value !== 'number') throw new Error('a number for each year');
  return value;
}

/** A value as a scenario's file would say it. */
function rawOf(value: RangeValue, { known }: FoundPath): unknown {
  if (known.value.kind !== 'number') throw new Error(`${known.text} is no number`);
  const { of } = known.value;
  return typeof value === 'number' ? asWritten(of, value) : value.map((each) => asWritten(of, each));
}

/** What a path that is known to be a number may be. */
export function kindOf({ known }: FoundPath) {
  if (known.value.kind !== 'number') throw new Error(`${known.text} is no number`);
  return KINDS[known.value.of];
}

/** Whether a path is counted in whole numbers. */
export function isWhole(found: FoundPath): boolean {
  return kindOf(found).schema.type === 'integer';
}

/**
 * The ends of a distribution. One without ends has its quantiles, for what is counted taken outward to whole numbers.
 *
 * @param mean the value in the scenario, where Poisson takes its mean from; null where that is not one number
 * @throws a fault where it is needed and missing
 */
export function endsOf(
  distribution: Exclude<InputDistribution, { kind: 'published' }>,
  path: string,
  found: FoundPath,
  mean: number | null,
  quantiles: Quantiles,
) {
  if (distribution.kind !== 'normal' && distribution.kind !== 'poisson')
    return { low: distribution.low, high: distribution.high, isQuantiles: false };
  if (distribution.kind === 'poisson' && mean === null)
    throw uncertaintyFault(path, { code: 'distribution_base', details: { path } });
  const { limits, unit } = kindOf(found);
  const sampler = quantiles(
    distribution.kind === 'normal' ? distribution : { kind: 'poisson', mean: mean ?? 0 },
    limits,
  );
  const outward = (value: number, way: 'floor' | 'ceil') =>
    isWhole(found) ? Math[way](value) : Number(value.toFixed(unit === 'shares' ? SHARE_DIGITS : DIGITS));
  return {
    low: outward(sampler.quantile(QUANTILES.low), 'floor'),
    high: outward(sampler.quantile(QUANTILES.high), 'ceil'),
    isQuantiles: true,
  };
}

/** What is wrong with an entry of a scenario's `uncertainty`. */
export function uncertaintyFault(path: string, what: Fault): InputError {
  return new InputError([problemAt(wholeFile(`uncertainty: ${path}`), what)]);
}
