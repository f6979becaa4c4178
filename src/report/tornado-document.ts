import { wordsOf } from '../language/words.ts';
import type { Tornado, TornadoRow } from '../analysis/tornado/tornado.ts';
import { problemText } from './compare-problems.ts';
import { fingerprintOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';
import { tornadoBars } from './tornado-bars.ts';
import { originText, outcomeText } from './tornado-values.ts';
import { inputText, unitOf, unitOfPath } from './values.ts';

/** Characters of a name in a line of text; longer ones go on below. */
const NAME = 30;

/** A tornado as a person reads it: the ranges with their swings, then the outcomes at the ends. */
export function tornadoDocument(tornado: Tornado, presentation: Presentation): Document {
  const { language } = presentation;
  const words = wordsOf(language).tornado;
  const { rows, unmoved, outcome, base, result } = tornado;
  const name = wordsOf(language).analysis.outcomes[outcome];
  const named: ShownColumn = {
    label: words.input,
    unit: 'text',
    isKey: true,
    most: NAME,
    values: rows.map(({ label }) => label[language]),
  };
  const input = (label: string, end: 'low' | 'high'): ShownColumn => ({
    label,
    unit: 'number',
    units: rows.map(({ unit }) => unitOfPath(unit)),
    values: rows.map((row) => row[end].value),
  });
  const at = (label: string, pick: (row: TornadoRow) => number | null): ShownColumn => ({
    label,
    unit: unitOf(outcome),
    values: rows.map(pick),
  });
  const illustrative = new Set(rows.flatMap(({ origin }, index) => (origin === 'illustrative' ? [index] : [])));
  const isMissing = rows.some(({ swing }) => swing === null);
  const ifAny = (columns: readonly ShownColumn[]) => (rows.length === 0 ? [] : columns);
  return {
    title: words.title(name),
    terms: [result.name, ...termsOf(result, presentation)],
    sections: [
      {
        id: 'swings',
        columns: ifAny([
          named,
          input(words.low, 'low'),
          { ...input(words.high, 'high'), marked: illustrative },
          at(words.swing, ({ swing }) => swing),
        ]),
        bars: { least: 11, most: 41, isWholeOnly: true, draw: (width) => tornadoBars(tornado, width) },
        remarks: [
          ...(rows.length === 0 ? [words.nothing(name)] : []),
          sentence(words.base(name, outcomeText(outcome, base, presentation))),
          words.swingIs,
          { ofBars: words.bars },
          ...(illustrative.size === 0 ? [] : [words.illustrativeIs]),
          ...(isMissing ? [words.missing] : []),
          ...(unmoved.length === 0 ? [] : [words.unmoved(unmoved.map(({ path }) => path).join(', '))]),
        ],
      },
      {
        id: 'figures-1',
        title: words.figures(name),
        columns: ifAny([
          named,
          at(words.atLow, ({ low }) => low.outcome),
          at(words.atHigh, ({ high }) => high.outcome),
          { ...at(words.differenceLow, ({ low }) => low.difference), sign: 'difference' },
          { ...at(words.differenceHigh, ({ high }) => high.difference), sign: 'difference' },
        ]),
        lists: [
          { title: words.ranges, items: rows.map((row) => rangeItem(row, presentation)) },
          { title: words.refused, items: rows.flatMap((row) => refusedItems(row, presentation)) },
        ],
      },
    ],
    fingerprint: fingerprintOf(result, language),
  };
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
