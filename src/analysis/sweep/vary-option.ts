import type { Place } from '../../problem.ts';
import { InputError, noting, problemAt, type Fault, type Problem } from '../../problem.ts';
import { isSameNumber, type FoundPath } from '../../scenario/paths.ts';
import { setTo, type Setting } from '../../scenario/settings.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { asWritten } from '../number-as-text.ts';
import type { VariedValue } from './varied-value.ts';
import { readValues } from './vary-values.ts';

/** A path with the values that it is to have, one after another. */
export interface VariedPath {
  /** As it was written, such as `staff_turnover` or `stepping_stones.participants[2]`. */
  readonly path: string;
  readonly found: FoundPath;
  readonly values: readonly VariedValue[];
  /** The option that it came by. */
  readonly option: string;
}

/** A path's value as a setting. */
export function settingOf({ option, path, found }: VariedPath, { text, number }: VariedValue): Setting {
  const { value } = found.known;
  return setTo(option, path, number === null || value.kind !== 'number' ? text : asWritten(value.of, number));
}

/** A place in the text of an option. */
export function placeIn(option: string, text: string, start: number, length: number): Place {
  return { file: option, line: 1, column: start + 1, length: Math.max(1, length), excerpt: text };
}

/**
 * Reads `path=values`.
 *
 * @throws {InputError} with what is wrong, at its place
 */
function readVaried(source: ScenarioSource, option: string, text: string): VariedPath {
  const assigned = splitAssignment(text);
  if (assigned === null)
    throw problemIn(option, text, 0, text.length, { code: 'vary_syntax', details: { found: text } });
  const { path, at, value, valueAt } = assigned;
  const found = findIn(source, option, text, path, at);
  const placeOf = (start: number, length: number) => placeIn(option, text, valueAt + start, length);
  return { path, found, values: readValues(value, found, placeOf), option };
}

/** The path and the value of `path=value`, and where in the text each begins; null if it is not of that form. */
export function splitAssignment(
  text: string,
): { readonly path: string; readonly at: number; readonly value: string; readonly valueAt: number } | null {
  const equals = text.indexOf('=');
  const [path, value] = [text.slice(0, Math.max(0, equals)).trim(), text.slice(equals + 1).trim()];
  if (path === '' || /\s/u.test(path) || value === '') return null;
  return { path, at: text.indexOf(path), value, valueAt: text.indexOf(value, equals + 1) };
}

/**
 * Reads several `path=values`.
 *
 * @throws {InputError} with what is wrong with all of them
 */
export function readAllVaried(source: ScenarioSource, vary: readonly string[]): readonly VariedPath[] {
  const problems: Problem[] = [];
  const varied = vary.flatMap((text) => noting(problems, () => readVaried(source, '--vary', text)) ?? []);
  if (problems.length > 0) throw new InputError(problems);
  const twice = varied.find(({ path }, index) => varied.slice(0, index).some((each) => isSameNumber(each.path, path)));
  if (twice !== undefined)
    throw new InputError([problemAt(null, { code: 'path_twice', details: { path: twice.path } })]);
  return varied;
}

/** Finds a path that stands in the text of an option. @throws {InputError} */
export function findIn(source: ScenarioSource, option: string, text: string, path: string, at: number): FoundPath {
  const found = source.find(path);
  if ('code' in found) throw problemIn(option, text, at, path.length, found);
  return found;
}

export function problemIn(option: string, text: string, start: number, length: number, fault: Fault): InputError {
  return new InputError([problemAt(placeIn(option, text, start, length), fault)]);
}
