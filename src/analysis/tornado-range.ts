import type { PlanLine } from '../model/plan.ts';
import { InputError, problemAt, type Fault, type Place } from '../problem.ts';
import { samplerOf } from '../random/sampler.ts';
import { KINDS } from '../scenario/kinds.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { Distribution } from '../scenario/scenario.ts';
import { setTo, type Setting } from '../scenario/settings.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { asWritten } from './as-written.ts';
import { readValues } from './values.ts';
import { findIn, placeIn, problemIn } from './varied.ts';

/** Where a range comes from: the command line, the scenario, a publication, or an example of ours. */
export type RangeOrigin = 'range' | 'uncertainty' | 'published' | 'illustrative';

/** What an illustrative range rests on: a quarter less and more, the same in whole numbers, or turnover that has been seen. */
export type Illustration = 'quarter' | 'quarter_outward' | 'turnover';

/** A number for all years, or one for each. */
export type RangeValue = number | readonly number[];

/** A path, and what it may be. */
export interface Range {
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
  /** Where what is wrong with the scenario at one of its ends is said. */
  readonly place: Place | null;
}

/** The quantiles that stand for the ends of a distribution without ends. */
const QUANTILES = { low: 0.05, high: 0.95 } as const;

/** Digits of a quantile that are worth showing: 0.01 per cent, or an øre. */
const SHARE_DIGITS = 4;
const DIGITS = 2;

/**
 * Reads several of `path=low..high`.
 *
 * @throws {InputError} with everything that is wrong with any of them
 */
export function readRanges(source: ScenarioSource, option: string, texts: readonly string[]): readonly Range[] {
  const problems: InputError[] = [];
  const ranges = texts.flatMap((text) => {
    try {
      return [readRange(source, option, text)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
      return [];
    }
  });
  if (problems.length > 0) throw new InputError(problems.flatMap((each) => each.problems));
  const twice = ranges.find(({ path }, index) => ranges.findIndex((each) => each.path === path) < index);
  if (twice !== undefined) throw new InputError([problemAt(twice.place, { code: 'path_twice', details: { path: twice.path } })]);
  return ranges;
}

function readRange(source: ScenarioSource, option: string, text: string): Range {
  const match = /^\s*([^=\s]+)\s*=\s*(\S.*?)\s*\.\.\s*(\S.*?)\s*$/su.exec(text);
  const [, path, lowText, highText] = match ?? [];
  if (path === undefined || lowText === undefined || highText === undefined || /\.\.|:/u.test(highText)) {
    throw problemIn(option, text, 0, text.length, { code: 'range_two', details: { found: text } });
  }
  const at = text.indexOf(path);
  const found = findIn(source, option, text, path, at);
  if (found.known.value.kind !== 'number') {
    throw problemIn(option, text, at, path.length, { code: 'path_not_number', details: { path } });
  }
  const read = (piece: string, start: number): number => {
    const [value, ...more] = readValues(piece, found, (from, length) => placeIn(option, text, start + from, length));
    if (value?.number != null && more.length === 0) return value.number;
    // A comma within a piece makes several values of it.
    throw problemIn(option, text, start, piece.length, { code: 'range_two', details: { found: text } });
  };
  const [lowAt, highAt] = [text.indexOf(lowText, text.indexOf('=', at) + 1), text.lastIndexOf(highText)];
  const [low, high] = [read(lowText, lowAt), read(highText, highAt)];
  if (low > high) {
    const details = { low: lowText, high: highText };
    throw problemIn(option, text, lowAt, highAt + highText.length - lowAt, { code: 'low_above_high', details });
  }
  return { ...plainRange(path, found, option, low, high), origin: 'range', place: placeIn(option, text, 0, text.length) };
}

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
    place: null,
  } satisfies Range;
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
export function endsOf(distribution: Exclude<Distribution, { kind: 'published' }>, path: string, found: FoundPath, mean: number | null) {
  if (distribution.kind !== 'normal' && distribution.kind !== 'poisson') return { low: distribution.low, high: distribution.high, isQuantiles: false };
  if (distribution.kind === 'poisson' && mean === null) throw uncertaintyFault(path, { code: 'distribution_base', details: { path } });
  const { limits, unit } = kindOf(found);
  const sampler = samplerOf(distribution.kind === 'normal' ? distribution : { kind: 'poisson', mean: mean ?? 0 }, limits);
  const outward = (value: number, way: 'floor' | 'ceil') =>
    isWhole(found) ? Math[way](value) : Number(value.toFixed(unit === 'shares' ? SHARE_DIGITS : DIGITS));
  return {
    low: outward(sampler.quantile(QUANTILES.low), 'floor'),
    high: outward(sampler.quantile(QUANTILES.high), 'ceil'),
    isQuantiles: true,
  };
}

/** The place of what is wrong with an entry of a scenario's `uncertainty`. */
export function uncertaintyPlace(path: string): Place {
  return { file: `uncertainty: ${path}`, line: 1, column: 1, length: 0, excerpt: '' };
}

export function uncertaintyFault(path: string, what: Fault): InputError {
  return new InputError([problemAt(uncertaintyPlace(path), what)]);
}
