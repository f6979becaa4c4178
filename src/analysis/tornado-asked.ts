import { InputError, problemAt } from '../problem.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { isSameNumber } from '../scenario/paths.ts';
import { plainRange, type Range } from './tornado-range.ts';
import { readValues } from './values.ts';
import { findIn, placeIn, problemIn } from './varied.ts';

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
  const twice = ranges.find(({ path }, index) => ranges.slice(0, index).some((each) => isSameNumber(each.path, path)));
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
