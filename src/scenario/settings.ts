import { copyOf } from '../document/copy.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { isMap } from '../document/shape.ts';
import { problemAt, type Fault, type Place, type Problem } from '../problem.ts';
import { scenarioFields } from './fields.ts';
import { findPath, knownPaths, stepsOf, type KnownPath, type LabelledIntervention } from './paths.ts';
import { setRaw } from './set-raw.ts';

/** A value that is given instead of what the file says: `path=value`. */
export interface Setting {
  /** The option that it came by, and its text. */
  readonly option: string;
  readonly text: string;
  /** What it sets; null where its text cannot be read. */
  readonly sets: {
    readonly path: string;
    /** The value, as YAML reads it in the file. */
    readonly value: unknown;
    readonly place: (path: Path) => Place;
  } | null;
  /** What is wrong with its text. */
  readonly problems: readonly Problem[];
}

/** A setting of a value that need not be read from a text. */
export function setTo(option: string, path: string, value: unknown): Setting {
  const text = `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  const place = {
    file: option,
    line: 1,
    column: path.length + 2,
    length: text.length - path.length - 1,
    excerpt: text,
  };
  return { option, text, sets: { path, value, place: () => place }, problems: [] };
}

/**
 * Applies settings to a scenario's document: those of its top, or those of its entries, whose
 * paths are known only when the catalogue has been read.
 *
 * @param entriesOf the entries of data whose intervention is known
 * @returns the document with the settings in it, their places among its places, what is wrong with
 * them among its problems, and the settings that were not for now
 */
export function applySettings(
  document: InputDocument,
  settings: readonly Setting[],
  part: 'top' | 'entries',
  entriesOf: (data: unknown) => readonly LabelledIntervention[],
): { readonly document: InputDocument; readonly rest: readonly Setting[] } {
  const now = inOrderOfEffect(settings.filter(({ text }) => part === 'entries' || isTopKey(text)));
  const rest = settings.filter((each) => !now.includes(each));
  if (now.length === 0 || !isMap(document.data)) return { document, rest };
  const data = copyOf(document.data) as Record<string, unknown>;
  const problems: Problem[] = [...document.problems];
  const paths = new LastPaths();
  const applied: { readonly raw: Path; readonly place: (path: Path) => Place }[] = [];
  for (const setting of now) {
    for (const problem of setting.problems) problems.push(problem);
    if (setting.sets === null) continue;
    const { path, value, place } = setting.sets;
    const wrong = (fault: Fault) => problems.push(problemAt(placeOfPath(setting, path), fault));
    // What can be set depends on what has been set before.
    const entries = entriesOf(data);
    const found = findPath(path, paths.of(entries, Array.isArray(data.funding) ? data.funding.length : 0));
    if ('code' in found) {
      wrong(found);
      continue;
    }
    const fault = setRaw(data, found, value, entries);
    if (fault !== null) {
      const isPath = fault.code.startsWith('path_');
      problems.push(problemAt(isPath ? placeOfPath(setting, path) : place([]), fault));
    }
    const inYear = found.year === null ? [] : [found.year - 1];
    applied.unshift({ raw: [...found.known.raw, ...inYear], place });
  }
  const place: InputDocument['place'] = (path, on) => {
    const by = applied.find(({ raw }) => covers(raw, path));
    return by === undefined ? document.place(path, on) : by.place(path.slice(by.raw.length));
  };
  return { document: { ...document, data, place, problems }, rest };
}

/**
 * Whether a problem at a path is one of what was set: in it, or in what exists only because of it,
 * the list that one of its years is in, or the unit cost, index or grant that it is a part of.
 */
function covers(raw: Path, path: Path): boolean {
  const isWithin = (outer: Path, inner: Path) => outer.every((step, index) => inner[index] === step);
  if (isWithin(raw, path)) return true;
  if (raw.length !== path.length + 1 || !isWithin(path, raw)) return false;
  const isPart = path.includes('unit_costs') && path.at(-1) !== 'unit_costs';
  return (
    isPart || typeof raw.at(-1) === 'number' || path[0] === 'price_index' || (path[0] === 'funding' && path.length > 1)
  );
}

/** The paths of entries, cached until the entries change. */
class LastPaths {
  private last:
    | {
        readonly entries: readonly LabelledIntervention[];
        readonly fundings: number;
        readonly paths: readonly KnownPath[];
      }
    | undefined;

  of(entries: readonly LabelledIntervention[], fundings: number): readonly KnownPath[] {
    const { last } = this;
    const isSame =
      last?.fundings === fundings &&
      last.entries.length === entries.length &&
      entries.every(
        ({ label, intervention }, index) =>
          last.entries[index]?.label === label && last.entries[index].intervention === intervention,
      );
    if (isSame) return last.paths;
    const paths = knownPaths(entries, fundings);
    this.last = { entries, fundings, paths };
    return paths;
  }
}

/**
 * Settings in the order in which they take effect, whatever the order in which they were given: a whole before its
 * parts, so that a year's own value goes on top of the value for all years. Of settings of the same, the last wins.
 */
function inOrderOfEffect(settings: readonly Setting[]): readonly Setting[] {
  const ranked = settings.map((setting) => ({ setting, rank: rankOf(setting.sets?.path ?? '') }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ setting }) => setting);
}

function rankOf(path: string): number {
  // How many years there are and what an entry is decide what else can be set.
  if (path === 'years') return 0;
  if (path.endsWith('.use') && !path.startsWith('price_index.')) return 1;
  const steps = stepsOf(path);
  // `participants[2]` before `participants.group`: numbers by key have no years of their own.
  return 2 * steps.length + (/^\d+$/u.test(steps.at(-1) ?? '') ? 0 : 1);
}

function isTopKey(text: string): boolean {
  const key = /^\s*([a-z_0-9]+)/u.exec(text)?.[1] ?? '';
  return Object.hasOwn(scenarioFields, key);
}

function placeOfPath({ option, text }: Setting, path: string): Place {
  return { file: option, line: 1, column: text.indexOf(path) + 1, length: path.length, excerpt: text };
}
