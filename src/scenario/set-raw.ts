import { formsOf } from '../catalogue/intervention.ts';
import type { Path } from '../document/path.ts';
import { isMap } from '../document/shape.ts';
import type { Fault } from '../problem.ts';
import { KINDS } from '../settings/kinds.ts';
import type { FoundPath, KnownPath, LabelledIntervention } from './paths.ts';
import { SETTINGS } from '../settings/settings.ts';

type Raw = Record<string | number, unknown>;

/**
 * Puts a value at a path of raw scenario data, as if the file had said so.
 *
 * A number with its choice (`participants: 24, tier: group`) becomes a map when a key of it is set.
 * When one year is set, the other years keep what was in force: the number for all years, what the
 * scenario gives for all entries, or the default.
 *
 * @returns what is wrong, or null
 */
export function setRaw(
  data: Record<string, unknown>,
  { known, year }: FoundPath,
  value: unknown,
  entries: readonly LabelledIntervention[],
): Fault | null {
  const inForce = year === null ? null : valueInForce(data, known);
  const parent = openParents(data, known, entries);
  const last = known.raw.at(-1) as string | number;
  if (year === null) {
    parent[last] = value;
    return null;
  }
  const years = yearsOf(data);
  // That the number of years is wrong is said where it stands.
  if (years === null) return null;
  if (year < 1 || year > years) return { code: 'path_year', details: { path: known.text, years } };
  const before = parent[last] ?? inForce;
  // A budget for the whole horizon has no years, nor has an input that is given by key.
  if (isMap(before) || (known.text === 'budget' && !Array.isArray(before))) {
    return { code: 'path_not_by_year', details: { path: known.text } };
  }
  if (before === null) return { code: 'missing_key', details: { key: String(last) } };
  if (Array.isArray(before) && before.length !== years) {
    return { code: 'by_year_length', details: { found: before.length, years } };
  }
  const fault = faultOf(value, known);
  if (fault !== null) return fault;
  parent[last] = withYear(before, value, year, years, known);
  return null;
}

/** The number of years of raw scenario data; null if it is wrong. */
function yearsOf(data: Record<string, unknown>): number | null {
  return data.years === undefined ? SETTINGS.years.default : (KINDS.years.read(data.years, () => undefined) ?? null);
}

/**
 * A value by year with that of one year put in, in the way of writing that the others have: a list
 * that mixes bare numbers and per cents is taken for a mistake.
 */
function withYear(
  before: unknown,
  value: unknown,
  year: number,
  years: number,
  { value: target }: KnownPath,
): unknown[] {
  const isShare = target.kind === 'number' && KINDS[target.of].unit === 'shares';
  if (!Array.isArray(before)) {
    const write = isShare ? asPercent : (each: unknown) => each;
    return Array.from({ length: years }, (_, index) => write(index === year - 1 ? value : before));
  }
  const list = [...(before as unknown[])];
  const others = list.filter((_, index) => index !== year - 1);
  const isBare = isShare && others.every((each) => typeof each === 'number');
  const read = (text: unknown) => KINDS.share.read(text, () => undefined);
  const bare = typeof value === 'string' ? read(value) : undefined;
  // 100 % cannot be written as a bare number.
  if (isBare && bare !== undefined && bare < 1) list[year - 1] = bare;
  else if (isBare && bare !== undefined) return list.map((each, index) => asPercent(index === year - 1 ? value : each));
  else list[year - 1] = isShare && others.some((each) => typeof each === 'string') ? asPercent(value) : value;
  return list;
}

/** A bare share as per cent; what is not one, as it is. */
function asPercent(value: unknown): unknown {
  if (typeof value !== 'number' || !(Math.abs(value) < 1)) return value;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const percent = Number(`${digits}e${String(Number(exponent) + 2)}`);
  // Small numbers are written with an exponent, which a share is not.
  return `${percent.toFixed(15).replace(/\.?0+$/u, '')}%`;
}

/** The value at a path in all years where the path itself does not give it. */
function valueInForce(data: Record<string, unknown>, known: KnownPath): unknown {
  const [top, , key] = known.raw;
  if (top === 'interventions' && key === 'staff_turnover') return data.staff_turnover ?? 0;
  // The keys that an input leaves out are 0, whatever its default.
  const input = known.raw.slice(0, 3).reduce<unknown>((from, step) => (from as Raw | undefined | null)?.[step], data);
  return known.raw.length > 3 && input !== undefined ? 0 : known.standard;
}

/** Makes the maps on the way to a path, and gives the last of them. */
function openParents(data: Record<string, unknown>, known: KnownPath, entries: readonly LabelledIntervention[]): Raw {
  let parent = data as Raw;
  for (const [index, step] of known.raw.slice(0, -1).entries()) {
    const child = parent[step];
    // A list has positions within, a list by year has not.
    const isList = Array.isArray(child) && typeof known.raw[index + 1] === 'number';
    if (!isMap(child) && !isList) {
      parent[step] = asMap(child, known.raw.slice(0, index + 1), parent, entries);
    }
    parent = parent[step] as Raw;
  }
  return parent;
}

/** What is wrong with a number for one year, or null. */
function faultOf(value: unknown, { value: target }: KnownPath): Fault | null {
  let found: Fault | null = null;
  if (target.kind === 'number') {
    KINDS[target.of].read(value, (fault) => {
      found = fault;
      return undefined;
    });
  }
  return found;
}

/** What a value becomes when a key inside it is to be set. */
function asMap(
  value: unknown,
  at: Path,
  parent: Record<string | number, unknown>,
  entries: readonly LabelledIntervention[],
): Record<string, unknown> {
  const map = Object.create(null) as Record<string, unknown>;
  if (value === undefined || value === null) return map;
  if (at[0] === 'price_index') map.use = value;
  if (at[0] !== 'interventions') return map;
  const [, label, key, ...rest] = at;
  if (key === 'unit_costs' && rest.length > 0) map.amount = value;
  const intervention = entries.find((entry) => entry.label === label)?.intervention;
  const chooseWith = intervention?.inputs.find((input) => formsOf(input).includes(String(key)))?.chooseWith;
  const choice = chooseWith == null ? undefined : parent[chooseWith];
  if (intervention === undefined || chooseWith == null || typeof choice !== 'string') return map;
  map[choice] = value;
  // What was chosen for this number was chosen for all that share the choice.
  for (const form of intervention.inputs.filter((input) => input.chooseWith === chooseWith).flatMap(formsOf)) {
    const other = parent[form];
    if (form !== key && other !== undefined && !isMap(other)) parent[form] = { [choice]: other };
  }
  Reflect.deleteProperty(parent, chooseWith);
  return map;
}
