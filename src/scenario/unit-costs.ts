import * as z from 'zod/mini';
import type { Intervention, Line } from '../catalogue/intervention.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { MOST_MISSPELT, nearest } from '../document/nearest.ts';
import { isMap, leaf, readShape } from '../document/shape.ts';
import { readSingle } from '../document/values.ts';
import { problemAt, type Problem } from '../problem.ts';
import { KINDS } from '../settings/kinds.ts';
import { single } from './number-schema.ts';
import type { OwnFigure } from './scenario.ts';

const shortFigure = leaf(readSingle(KINDS.kroner.read), KINDS.kroner.schema);

/** A figure with more than its amount. */
export const longFigure = z.strictObject({
  amount: single(KINDS.kroner),
  price_year: z.optional(single(KINDS.calendar_year)),
  wage_share: z.optional(single(KINDS.share)),
  overhead_included: z.optional(single(KINDS.share)),
});

/** The key of `unit_costs` for what a replacement costs. */
export const REPLACEMENT = 'replacement';

/** The user's own unit costs of an entry, and those of replacements, by line. */
export interface OwnCosts {
  readonly first: ReadonlyMap<string, OwnFigure>;
  readonly replacement: ReadonlyMap<string, OwnFigure>;
}

/** Reads the `unit_costs` of an entry, which may be undefined. */
export function readOwnCosts(
  raw: unknown,
  at: Path,
  intervention: Intervention,
  document: InputDocument,
  problems: Problem[],
): OwnCosts {
  const nothing = new Map<string, OwnFigure>();
  if (raw === undefined) return { first: nothing, replacement: nothing };
  if (!isMap(raw)) {
    problems.push(problemAt(document.place(at), { code: 'expected_map', details: {} }));
    return { first: nothing, replacement: nothing };
  }
  const context = { document, problems };
  const { [REPLACEMENT]: again, ...first } = raw;
  const replaced = intervention.lines.filter((line) => line.replaced !== null);
  return {
    first: readFigures(first, at, groupLines(intervention.lines), context),
    replacement:
      again === undefined ? nothing : readFigures(again, [...at, REPLACEMENT], groupLines(replaced), context),
  };
}

interface UnitCostContext {
  readonly document: InputDocument;
  readonly problems: Problem[];
}

/** Lines by the id under which they stand in the file; those for each key of an input with their keys. */
type LineGroups = ReadonlyMap<string, readonly string[] | null>;

export function groupLines(lines: readonly Line[]): LineGroups {
  const groups = new Map<string, string[] | null>();
  for (const { id } of lines) {
    const [group = id, key] = id.split('.');
    groups.set(group, key === undefined ? null : [...(groups.get(group) ?? []), key]);
  }
  return groups;
}

function readFigures(
  raw: unknown,
  at: Path,
  groups: LineGroups,
  context: UnitCostContext,
): ReadonlyMap<string, OwnFigure> {
  const { document, problems } = context;
  const known = [...groups.keys()];
  const figures = new Map<string, OwnFigure>();
  if (!isMap(raw)) {
    problems.push(problemAt(document.place(at), { code: 'expected_map', details: {} }));
    return figures;
  }
  const read = (value: unknown, path: Path, line: string) => {
    const figure = readFigure(value, path, document, problems);
    if (figure !== undefined) figures.set(line, figure);
  };
  for (const [line, value] of Object.entries(raw)) {
    const path = [...at, line];
    const keys = groups.get(line);
    if (keys === undefined) {
      problems.push(unknownLine(line, path, known, context));
    } else if (keys === null) {
      read(value, path, line);
    } else if (!isMap(value)) {
      problems.push(problemAt(document.place(path), { code: 'unit_cost_by_key', details: { line, keys } }));
    } else {
      for (const [key, part] of Object.entries(value)) {
        if (keys.includes(key)) read(part, [...path, key], `${line}.${key}`);
        else problems.push(unknownLine(key, [...path, key], keys, context));
      }
    }
  }
  return figures;
}

function unknownLine(
  found: string,
  path: Path,
  known: readonly string[],
  { document, problems }: UnitCostContext,
): Problem {
  const details = { found, known, nearest: problems.length < MOST_MISSPELT ? nearest(found, known) : null };
  return problemAt(document.place(path, 'key'), { code: 'unknown_line', details });
}

function readFigure(raw: unknown, path: Path, document: InputDocument, problems: Problem[]): OwnFigure | undefined {
  if (!isMap(raw)) {
    const amount = readShape(shortFigure, raw, path, document, problems);
    return amount === undefined ? undefined : { amount, priceYear: null, wageShare: null, overheadIncluded: null };
  }
  const figure = readShape(longFigure, raw, path, document, problems);
  return figure === undefined
    ? undefined
    : {
        amount: figure.amount,
        priceYear: figure.price_year ?? null,
        wageShare: figure.wage_share ?? null,
        overheadIncluded: figure.overhead_included ?? null,
      };
}
