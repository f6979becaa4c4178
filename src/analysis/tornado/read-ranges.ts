import { InputError } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { isSameNumber } from '../../scenario/paths.ts';
import { plainRange, type TornadoRange } from './tornado-range.ts';
import { pieces, readOne } from '../sweep/vary-values.ts';
import { findIn, placeIn, problemIn, splitAssignment } from '../sweep/vary-option.ts';

/**
 * Reads several of `path=low..high`.
 *
 * @throws {InputError} with everything that is wrong with any of them
 */
export function readRanges(source: ScenarioSource, option: string, texts: readonly string[]): readonly TornadoRange[] {
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
  const twice = ranges.findIndex(({ path }, index) =>
    ranges.slice(0, index).some((each) => isSameNumber(each.path, path)),
  );
  const [range, text = ''] = [ranges[twice], texts[twice]];
  if (range !== undefined)
    throw problemIn(option, text, 0, text.length, { code: 'path_twice', details: { path: range.path } });
  return ranges;
}

function readRange(source: ScenarioSource, option: string, text: string): TornadoRange {
  const assigned = splitAssignment(text);
  const [low, high, ...more] = pieces(assigned?.value ?? '', '..');
  if (
    assigned === null ||
    low === undefined ||
    high === undefined ||
    more.length > 0 ||
    low.piece === '' ||
    high.piece === '' ||
    high.piece.includes(':')
  ) {
    throw problemIn(option, text, 0, text.length, { code: 'range_two', details: { found: text } });
  }
  const { path, at, valueAt } = assigned;
  const found = findIn(source, option, text, path, at);
  const { value: target } = found.known;
  if (target.kind !== 'number') {
    throw problemIn(option, text, at, path.length, { code: 'path_not_number', details: { path } });
  }
  const [least, most] = [low, high].map(({ piece, start }) =>
    readOne(piece, target.of, (from, length) => placeIn(option, text, valueAt + start + from, length)),
  ) as [number, number];
  if (least > most) {
    const details = { low: low.piece, high: high.piece };
    throw problemIn(option, text, valueAt + low.start, high.start + high.piece.length - low.start, {
      code: 'low_above_high',
      details,
    });
  }
  return { ...plainRange(path, found, option, least, most), origin: 'range' };
}
