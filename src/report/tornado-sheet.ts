import type { Tornado, TornadoRow } from '../analysis/tornado.ts';
import { wordsOf } from '../language/words.ts';
import { problemText } from './compare-problems.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';
import { fingerprintOf, termsOf, type Presentation } from './statement.ts';
import { tornadoBars } from './tornado-bars.ts';
import { inputText, originText, outcomeText, signedOutcome } from './tornado-values.ts';
import { formatOutcome } from './values.ts';

/** Characters of a name in a line of text; longer ones go on below. */
const NAME = 30;
/** Columns of the bars. */
const BARS = { least: 11, most: 41 };
const GAP = 2;
/** Marks an illustrative range. */
const MARK = ' *';
const NO_MARK = '  ';

/**
 * A tornado as a person reads it: the ranges with their swings, then the outcomes at the ends.
 *
 * @param width columns of the text, with room for bars; null: without bars
 */
export function tornadoSheets(tornado: Tornado, presentation: Presentation, width: number | null): readonly Sheet[] {
  const { language } = presentation;
  const words = wordsOf(language).tornado;
  const { rows, unmoved, outcome, base, result } = tornado;
  const name = wordsOf(language).analysis.outcomes[outcome];
  const named: SheetColumn = { header: words.input, align: 'left', isKey: true, cells: rows.map(({ label }) => label[language]) };
  const nameColumn = width === null ? named : { ...named, most: NAME };
  const right = (header: string, cells: readonly string[]): SheetColumn => ({ header, align: 'right', cells });
  const at = (pick: (row: TornadoRow) => number | null) => rows.map((row) => formatOutcome(outcome, pick(row), presentation));
  const difference = (pick: (row: TornadoRow) => number | null) => rows.map((row) => signedOutcome(outcome, pick(row), presentation));
  const swings = [
    nameColumn,
    right(words.low, rows.map(({ low, unit }) => inputText(low.value, unit, language))),
    right(words.high, rows.map(({ high, unit, origin }) => inputText(high.value, unit, language) + (origin === 'illustrative' ? MARK : NO_MARK))),
    right(words.swing, at(({ swing }) => swing)),
  ];
  const bars = width === null ? [] : barColumn(tornado, swings, width);
  const empty = { terms: [], bars: null, strong: new Set<number>(), remarks: [], lists: [], fingerprint: '' };
  const isMissing = rows.some(({ swing }) => swing === null);
  const isIllustrative = rows.some(({ origin }) => origin === 'illustrative');
  return [
    {
      ...empty,
      title: words.title(name),
      terms: [result.name, ...termsOf(result, presentation)],
      columns: rows.length === 0 ? [] : [...swings, ...bars],
      remarks: [
        ...(rows.length === 0 ? [words.nothing(name)] : []),
        sentence(words.base(name, outcomeText(outcome, base, presentation))),
        words.swingIs,
        ...(bars.length === 0 ? [] : [words.bars]),
        ...(isIllustrative ? [words.illustrativeIs] : []),
        ...(isMissing ? [words.missing] : []),
        ...(unmoved.length === 0 ? [] : [words.unmoved(unmoved.map(({ path }) => path).join(', '))]),
      ],
    },
    {
      ...empty,
      title: words.figures(name),
      columns:
        rows.length === 0
          ? []
          : [
              nameColumn,
              right(words.atLow, at(({ low }) => low.outcome)),
              right(words.atHigh, at(({ high }) => high.outcome)),
              right(words.differenceLow, difference(({ low }) => low.difference)),
              right(words.differenceHigh, difference(({ high }) => high.difference)),
            ],
      lists: [
        { title: words.ranges, items: rows.map((row) => rangeItem(row, presentation)) },
        { title: words.refused, items: rows.flatMap((row) => refusedItems(row, presentation)) },
      ],
      fingerprint: fingerprintOf(result, language),
    },
  ];
}

/** With one full stop, also after an abbreviation: 500.000 kr. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** A path with its range, what it is in the scenario, and where the range comes from. */
function rangeItem(row: TornadoRow, { language }: Presentation): string {
  const { path, unit, low, high, base } = row;
  const words = wordsOf(language).tornado;
  const text = (value: TornadoRow['base']) => inputText(value, unit, language);
  return `${path}: ${words.about(words.fromTo(text(low.value), text(high.value)), text(base))}; ${originText(row, language)}`;
}

/** What is wrong at an end that cannot be computed. */
function refusedItems({ path, unit, low, high }: TornadoRow, { language }: Presentation): readonly string[] {
  return [low, high].flatMap(({ value, problems }) =>
    problems.map((problem) => `${path} ${inputText(value, unit, language)}: ${problemText(problem, language)}`),
  );
}

/** The bars beside the other columns, where there is room. */
function barColumn(tornado: Tornado, columns: readonly SheetColumn[], width: number): readonly SheetColumn[] {
  const used = columns.reduce((all, { header, cells, most = Infinity }) => {
    const longest = cells.reduce((room, cell) => Math.max(room, cell.length), header.length);
    return all + Math.min(most, longest) + GAP;
  }, 0);
  const room = Math.min(BARS.most, width - used);
  return room < BARS.least ? [] : [{ header: '', align: 'left', cells: tornadoBars(tornado, room) }];
}
