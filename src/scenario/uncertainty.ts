import * as z from 'zod/mini';
import type { Kind } from '../settings/kinds.ts';
import type { InputDocument } from '../document/document.ts';
import { MOST_MISSPELT } from '../document/nearest.ts';
import { hasUnknownKey, isMap, readShape } from '../document/shape.ts';
import { readNumber, readShare, readSingle, type Fail } from '../document/values.ts';
import { problemAt, type Problem } from '../problem.ts';
import { KINDS } from '../settings/kinds.ts';
import { findPath, stepsOf, type KnownPath } from './paths.ts';
import type { InputDistribution, Uncertainty } from './scenario.ts';

/** The numbers of each distribution, by the name it goes by; without a name they say which it is. */
const NUMBERS = {
  uniform: ['low', 'high'],
  pert: ['low', 'mode', 'high'],
  pert_mean: ['low', 'mean', 'high'],
  triangular: ['low', 'mode', 'high'],
  normal: ['mean', 'sd'],
  poisson: [],
  published: [],
} as const;

type ParameterName = keyof typeof NUMBERS;

const named = z.object({
  distribution: z.optional(z.enum(['uniform', 'pert', 'triangular', 'normal', 'poisson', 'published'])),
});

/** What the paths of a scenario are, and how far they go. */
export interface UncertaintyContext {
  readonly paths: readonly KnownPath[];
  readonly years: number;
  /** Whether a range was published for a path. */
  readonly isPublished: (path: string) => boolean;
}

/** Reads the `uncertainty` of a scenario: a distribution for each path. */
export function readUncertainty(
  raw: Readonly<Record<string, unknown>>,
  { paths, years, isPublished }: UncertaintyContext,
  document: InputDocument,
  problems: Problem[],
): readonly Uncertainty[] {
  const numbers = new Set<string>();
  return Object.entries(raw).flatMap(([path, value]): readonly Uncertainty[] => {
    const at = ['uncertainty', path];
    const fail: Fail = (fault, inside = []) => {
      const onKey = inside.length === 0 || fault.code === 'unknown_key';
      problems.push(problemAt(document.place([...at, ...inside], onKey ? 'key' : 'value'), fault));
      return undefined;
    };
    const found = findPath(path, paths, problems.length < MOST_MISSPELT);
    if ('code' in found) {
      fail(found);
      return [];
    }
    if (found.year !== null && (found.year < 1 || found.year > years)) {
      fail({ code: 'path_year', details: { path: found.known.text, years } });
      return [];
    }
    const number = stepsOf(path).join('.');
    if (numbers.has(number)) {
      fail({ code: 'path_twice', details: { path } });
      return [];
    }
    numbers.add(number);
    const target = found.known.value;
    if (target.kind !== 'number') {
      fail({ code: 'path_not_number', details: { path } });
      return [];
    }
    const form = value === 'published' ? { distribution: 'published' } : value;
    const shape = readShape(named, form, at, document, problems);
    if (shape === undefined || !isMap(form)) return [];
    const name = nameOf(shape.distribution, form);
    if (name === 'poisson' && target.of !== 'count') {
      fail({ code: 'distribution_for_counts', details: { path } });
      return [];
    }
    if (name === 'published' && !isPublished(path)) {
      fail({ code: 'no_published_range', details: { path } });
      return [];
    }
    const distribution = readDistribution(name, form, KINDS[target.of], fail);
    return distribution === undefined ? [] : [{ path, distribution }];
  });
}

/** PERT is meant by a mode or a mean between low and high, uniform by the two alone. */
function nameOf(
  given: Exclude<ParameterName, 'pert_mean'> | undefined,
  form: Readonly<Record<string, unknown>>,
): ParameterName {
  if (given !== undefined && given !== 'pert') return given;
  if (form.mean !== undefined && form.mode === undefined) return 'pert_mean';
  return given === 'pert' || form.mode !== undefined ? 'pert' : 'uniform';
}

function readDistribution(
  name: ParameterName,
  form: Readonly<Record<string, unknown>>,
  kind: Kind,
  fail: Fail,
): InputDistribution | undefined {
  const keys: readonly string[] = NUMBERS[name];
  if (hasUnknownKey(form, [...keys, 'distribution'], fail)) return undefined;
  const values: Record<string, number> = {};
  for (const key of keys) {
    if (form[key] === undefined) return fail({ code: 'missing_key', details: { key } });
    const value = readPart(key, kind)(form[key], (fault) => fail(fault, [key]));
    if (value === undefined) return undefined;
    values[key] = value;
  }
  const { low = 0, high = 0, mode, mean } = values;
  if (low > high) {
    const details = { low: String(form.low), high: String(form.high) };
    return fail({ code: 'low_above_high', details }, ['low']);
  }
  const middle = name === 'normal' ? undefined : (mode ?? mean);
  const key = mode === undefined ? 'mean' : 'mode';
  if (middle !== undefined && (middle < low || middle > high)) {
    return fail({ code: 'outside_low_high', details: { key } }, [key]);
  }
  return { kind: name, ...values } as InputDistribution;
}

/** The ends of a range are values of the path; its middle and spread need not be whole. */
function readPart(key: string, { read, limits, unit }: Kind) {
  if (key === 'low' || key === 'high') return readSingle(read);
  const within = key === 'sd' ? { least: 0, most: limits.most } : limits;
  return readSingle(unit === 'shares' ? readShare(within) : readNumber(within));
}
