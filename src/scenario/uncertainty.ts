import * as z from 'zod';
import type { Document } from '../document/document.ts';
import { isMap, readShape } from '../document/shape.ts';
import type { Fail } from '../document/values.ts';
import { problemAt, type Problem } from '../problem.ts';
import { KINDS, type Kind } from './kinds.ts';
import { findPath, type KnownPath } from './paths.ts';
import type { Distribution, Uncertainty } from './scenario.ts';

const KEYS = ['low', 'mode', 'mean', 'high', 'sd'] as const;

const form = z.strictObject({
  distribution: z.enum(['uniform', 'pert', 'triangular', 'normal', 'poisson', 'published']).optional(),
  low: z.unknown().optional(),
  mode: z.unknown().optional(),
  mean: z.unknown().optional(),
  high: z.unknown().optional(),
  sd: z.unknown().optional(),
});

/** Reads the `uncertainty` of a scenario: a distribution for each path. */
export function readUncertainty(
  raw: Readonly<Record<string, unknown>>,
  known: readonly KnownPath[],
  published: (path: string) => boolean,
  document: Document,
  problems: Problem[],
): readonly Uncertainty[] {
  const uncertainties: Uncertainty[] = [];
  for (const [path, value] of Object.entries(raw)) {
    const at = ['uncertainty', path];
    const report = (fault: Parameters<Fail>[0], keys: readonly string[] = []) => {
      problems.push(problemAt(document.place([...at, ...keys], keys.length > 0 ? 'value' : 'key'), fault));
      return undefined;
    };
    const found = findPath(path, known);
    if ('code' in found) {
      report(found);
      continue;
    }
    const target = found.known.value;
    if (target.kind !== 'number') {
      report({ code: 'path_not_number', details: { path } });
      continue;
    }
    if (value === 'published' || (isMap(value) && value.distribution === 'published')) {
      if (published(path)) uncertainties.push({ path, distribution: { kind: 'published' } });
      else report({ code: 'no_published_range', details: { path } });
      continue;
    }
    const shape = readShape(form, value, at, document, problems);
    if (shape === undefined) continue;
    const distribution = readDistribution(shape, KINDS[target.of], report);
    if (distribution !== undefined) uncertainties.push({ path, distribution });
  }
  return uncertainties;
}

type Report = (fault: Parameters<Fail>[0], keys?: readonly string[]) => undefined;

function readDistribution(
  shape: z.output<typeof form>,
  kind: Kind,
  report: Report,
): Distribution | undefined {
  const values: Partial<Record<(typeof KEYS)[number], number>> = {};
  for (const key of KEYS) {
    if (shape[key] === undefined) continue;
    // Few are counted in halves, but their mean, mode and spread may be.
    const between = key !== 'low' && key !== 'high';
    const raw = shape[key];
    const number =
      between && typeof raw === 'number' && kind.read(Math.round(raw), () => undefined) !== undefined
        ? raw
        : kind.read(raw, (fault) => report(fault, [key]));
    if (number === undefined) return undefined;
    values[key] = number;
  }
  const { low, mode, mean, high, sd } = values;
  const name = shape.distribution ?? (mode !== undefined ? 'pert' : mean !== undefined ? 'pert_mean' : 'uniform');
  const missing = (key: string) => report({ code: 'missing_key', details: { key } });
  if (name === 'poisson') return { kind: 'poisson' };
  if (name === 'published') return { kind: 'published' };
  if (name === 'normal') {
    if (mean === undefined) return missing('mean');
    return sd === undefined ? missing('sd') : { kind: 'normal', mean, sd };
  }
  if (low === undefined) return missing('low');
  if (high === undefined) return missing('high');
  if (low > high) {
    const details = { low: String(shape.low), high: String(shape.high) };
    return report({ code: 'low_above_high', details }, ['low']);
  }
  if (name === 'uniform') return { kind: 'uniform', low, high };
  const by = name === 'pert' && mode === undefined && mean !== undefined ? 'pert_mean' : name;
  const middle = by === 'pert_mean' ? mean : mode;
  const key = by === 'pert_mean' ? 'mean' : 'mode';
  if (middle === undefined) return missing(key);
  if (middle < low || middle > high) return report({ code: 'outside_low_high', details: { key } }, [key]);
  if (by === 'pert_mean') return { kind: 'pert_mean', low, mean: middle, high };
  return { kind: by, low, mode: middle, high };
}
