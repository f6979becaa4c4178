import { copyOf } from '../document/copy.ts';
import { parseDocument, type Document, type Path } from '../document/document.ts';
import { isMap } from '../document/shape.ts';
import { InputError, problemAt, type Fault, type Place, type Problem } from '../problem.ts';
import { scenarioFields } from './fields.ts';
import { findPath, knownPaths, type LabelledIntervention } from './paths.ts';
import { setRaw } from './set-raw.ts';

/** A value that the command line gives instead of the file: `path=value`. */
export interface Setting {
  readonly from: SettingText;
  readonly path: string;
  /** The value, as YAML reads it in the file. */
  readonly value: unknown;
  readonly place: (path: Path) => Place;
}

/** The text of a setting, and the option that it came by. */
export interface SettingText {
  readonly option: string;
  readonly text: string;
}

export function setBy(option: string, text: string): SettingText {
  return { option, text };
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
  document: Document,
  settings: readonly SettingText[],
  part: 'top' | 'entries',
  entriesOf: (data: unknown) => readonly LabelledIntervention[],
): { readonly document: Document; readonly rest: readonly SettingText[] } {
  const now = settings.filter(({ text }) => part === 'entries' || isTopKey(text)).sort(yearsFirst);
  const rest = settings.filter((each) => !now.includes(each));
  if (now.length === 0 || !isMap(document.data)) return { document, rest };
  const data = copyOf(document.data) as Record<string, unknown>;
  const problems: Problem[] = [...document.problems];
  const applied: { readonly raw: Path; readonly setting: Setting }[] = [];
  for (const each of now) {
    const setting = readSetting(each, problems);
    if (setting === undefined) continue;
    const wrong = (fault: Fault) => problems.push(problemAt(placeOfPath(setting), fault));
    // What can be set depends on what has been set before.
    const entries = entriesOf(data);
    const fundings = Array.isArray(data.funding) ? data.funding.length : 0;
    const found = findPath(setting.path, knownPaths(entries, fundings));
    if ('code' in found) {
      wrong(found);
      continue;
    }
    const fault = setRaw(data, found, setting.value, entries);
    if (fault !== null) {
      const isPath = fault.code.startsWith('path_');
      problems.push(problemAt(isPath ? placeOfPath(setting) : setting.place([]), fault));
    }
    const inYear = found.year === null ? [] : [found.year - 1];
    applied.unshift({ raw: [...found.known.raw, ...inYear], setting });
  }
  const place: Document['place'] = (path, on) => {
    const by = applied.find(({ raw }) => covers(raw, path));
    return by === undefined ? document.place(path, on) : by.setting.place(path.slice(by.raw.length));
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
  return isPart || typeof raw.at(-1) === 'number' || path[0] === 'price_index' || (path[0] === 'funding' && path.length > 1);
}

/** The number of years decides how long the lists of single years are. */
function yearsFirst(a: SettingText, b: SettingText): number {
  const isYears = ({ text }: SettingText) => Number(/^\s*years\s*=/u.test(text));
  return isYears(b) - isYears(a);
}

function isTopKey(text: string): boolean {
  const key = /^\s*([a-z_0-9]+)/u.exec(text)?.[1] ?? '';
  return Object.hasOwn(scenarioFields, key);
}

function readSetting(from: SettingText, problems: Problem[]): Setting | undefined {
  const { option, text } = from;
  const match = /^\s*([^=\s]+)\s*=(.*)$/su.exec(text);
  const [, path, value] = match ?? [];
  if (path === undefined || value === undefined || value.trim() === '') {
    const place = { file: option, line: 1, column: 1, length: text.length, excerpt: text };
    problems.push(problemAt(place, { code: 'set_syntax', details: { found: text } }));
    return undefined;
  }
  const offset = text.length - value.length;
  const shift = (place: Place): Place => ({
    ...place,
    file: option,
    line: 1,
    column: place.line === 1 ? place.column + offset : offset + 1,
    excerpt: text,
  });
  try {
    const document = parseDocument(value, option);
    for (const problem of document.problems) {
      problems.push({ ...problem, place: problem.place === null ? null : shift(problem.place) });
    }
    return { from, path, value: document.data, place: (inside) => shift(document.place(inside)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) {
      const fault: Fault = problem.code === 'file_empty' ? { code: 'set_syntax', details: { found: text } } : problem;
      problems.push(problemAt(problem.place === null ? null : shift(problem.place), fault));
    }
    return undefined;
  }
}

function placeOfPath({ from: { option, text }, path }: Setting): Place {
  return { file: option, line: 1, column: text.indexOf(path) + 1, length: path.length, excerpt: text };
}
