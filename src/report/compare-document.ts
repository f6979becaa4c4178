import { wordsOf } from '../language/words.ts';
import type { ComparedScenario, Comparison } from '../analysis/compare/comparison.ts';
import type { Compared } from '../analysis/compare/comparison-difference.ts';
import { formatShare } from '../language/numbers.ts';
import { printable } from '../language/printable.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { figureRows, type FigureRow } from './compare-figure-rows.ts';
import { letterOf } from './compare-names.ts';
import { shortProblems } from './compare-problems.ts';
import { termRemarks } from './compare-remarks.ts';
import { resultDocument } from './result-document.ts';
import { priceLevelOf, termsOf } from './statement.ts';
import { type Presentation } from './presentation.ts';
import type { Document, ShownColumn } from './table/document.ts';
import { unitOf } from './values.ts';

/** A label is broken into lines of no fewer than this many characters. */
const LEAST_LABEL = 20;

/** The comparison with its cost lines, and a sheet for each scenario. */
export function comparisonSheets(comparison: Comparison, presentation: Presentation): readonly Document[] {
  const exact = { ...presentation, decimals: 2 };
  const { sheets } = wordsOf(presentation.language).workbook;
  const scenarios = comparison.scenarios.flatMap(({ result }, index) =>
    result === null ? [] : [{ ...resultDocument(result, exact), sheetName: `${letterOf(index)} ${result.name}` }],
  );
  return [{ ...comparisonDocument(comparison, true, exact), sheetName: sheets.comparison }, ...scenarios];
}

/** Scenarios side by side as a table: a column for each, and for all but the baseline the difference and per cent. */
export function comparisonDocument(comparison: Comparison, lines: boolean, presentation: Presentation): Document {
  const { scenarios } = comparison;
  const { language, decimals, unit } = presentation;
  const words = wordsOf(language).compare;
  const results = scenarios.map(({ result }) => result);
  const hasBaseline = results[0] != null;
  const rows = figureRows(comparison, presentation, lines);
  const total = rows.findIndex(({ figure }) => figure === 'total');
  const isDiscounted = results.some((result) => (result?.discount_rate ?? 0) !== 0);
  const termsOfScenario = (result: Result) => [
    ...termsOf(result, presentation),
    ...(isDiscounted ? [words.discountRate(formatShare(result.discount_rate, language))] : []),
    spanOf(result, language),
  ];
  const terms = results.map((result) => result && termsOfScenario(result));
  const shared = (terms.find((each) => each !== null) ?? []).filter((term) =>
    terms.every((each) => each === null || each.includes(term)),
  );
  const levels = [...new Set(results.flatMap((result) => (result === null ? [] : [priceLevelOf(result, language)])))];
  const over = results
    .flatMap((result, index) =>
      result?.is_over_budget === true ? [words.overIn(letterOf(index), yearsOverBudget(result))] : [],
    )
    .join(', ');
  const hasAbsent =
    lines &&
    comparison.lines.some(({ values }) => values.some(({ value }, index) => value === null && results[index] !== null));
  const columns: readonly ShownColumn[] = results.every((result) => result === null)
    ? []
    : [
        {
          label: levels.length === 1 ? (levels[0] ?? '') : '',
          unit: 'text',
          isKey: true,
          least: LEAST_LABEL,
          values: rows.map(({ label }) => label),
          indents: rows.map(({ indent }) => indent),
        },
        ...scenarios.flatMap((_, index) =>
          results[index] === null ? [] : columnsOf(rows, index, hasBaseline, language),
        ),
      ];
  return {
    title: words.title(scenarios.length),
    terms: shared,
    sections: [
      {
        id: 'figures',
        legend: scenarios.map((scenario, index) =>
          legendOf(
            scenario,
            index,
            (terms[index] ?? []).filter((term) => !shared.includes(term)),
            language,
          ),
        ),
        columns,
        strong: new Set(rows.flatMap(({ isStrong }, index) => (isStrong ? [index] : []))),
        plot: {
          kind: 'columns',
          title: wordsOf(language).analysis.outcomes.total,
          series: columns.flatMap(({ isKey, computed }, index) => (isKey || computed ? [] : [index])),
          rows: [total, total],
        },
        remarks: [
          ...(hasBaseline ? [] : [words.noBaseline(printable(scenarios[0]?.file ?? ''))]),
          ...(hasBaseline && results.filter((result) => result !== null).length > 1
            ? [words.differenceIs(letterOf(0))]
            : []),
          ...noteRemarks(results, language),
          ...termRemarks(
            comparison,
            scenarios.map((_, index) => letterOf(index)),
            language,
          ),
          ...(over === '' ? [] : [words.overBudget(over)]),
          ...(hasAbsent ? [words.absent] : []),
          ...(decimals >= 2 && unit === 1 ? [] : [wordsOf(language).report.rounded]),
        ],
      },
    ],
    fingerprint: fingerprintOf(results, language),
  };
}

/** The column of a scenario, and its differences from the baseline. */
function columnsOf(
  rows: readonly FigureRow[],
  index: number,
  hasBaseline: boolean,
  language: Presentation['language'],
): readonly ShownColumn[] {
  const letter = letterOf(index);
  const computed = { of: letter, from: letterOf(0) };
  const units = rows.map(({ figure }) => unitOf(figure));
  const part = (name: keyof Compared) => rows.map(({ values }) => values?.[index]?.[name]);
  const figures: ShownColumn = { label: letter, unit: 'kroner', units, sign: 'minus', values: part('value') };
  if (hasBaseline && index === 0) return [{ ...figures, isRepeated: true }];
  if (!hasBaseline) return [figures];
  return [
    figures,
    {
      label: wordsOf(language).compare.minus(letter, letterOf(0)),
      unit: 'kroner',
      units,
      sign: 'difference',
      values: part('difference'),
      isJoined: true,
      computed: { how: 'difference', ...computed },
    },
    {
      label: '%',
      unit: 'decimal',
      decimals: 1,
      sign: 'difference',
      values: part('percent'),
      isJoined: true,
      computed: { how: 'percent', ...computed },
    },
  ];
}

/** What a letter stands for, and in what the scenario is not like the others. */
function legendOf(
  { file, result, problems }: ComparedScenario,
  index: number,
  terms: readonly string[],
  language: Presentation['language'],
): string {
  const words = wordsOf(language).compare;
  const path = printable(file);
  const head = `${letterOf(index)}  ${result === null ? path : `${result.name} (${path})`}`;
  const facts = [
    ...(index === 0 ? [words.baseline] : []),
    ...(result === null ? [`${words.problems(problems.length)}: ${printable(shortProblems(problems, file))}`] : []),
    ...terms,
  ];
  return facts.length === 0 ? head : `${head} – ${facts.join('; ')}`;
}

/** The years that a result is of: those of the calendar, or how many. */
function spanOf({ years, is_calendar: isCalendar }: Result, language: Presentation['language']): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!isCalendar || first === undefined || last === undefined)
    return wordsOf(language).compare.terms.years(String(years.length), years.length);
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** What notes say of prices of other years than the scenarios', and of settings that change nothing. */
function noteRemarks(results: readonly (Result | null)[], language: Presentation['language']): readonly string[] {
  const said = new Map<string, string[]>();
  for (const [index, result] of results.entries()) {
    for (const { code, text } of result?.notes ?? []) {
      if (!['old_prices', 'no_effect_of_setting'].includes(code)) continue;
      said.set(text[language], [...(said.get(text[language]) ?? []), letterOf(index)]);
    }
  }
  return [...said].map(([text, letters]) => `${letters.join(', ')}: ${text}`);
}

/** Which program, scenarios and catalogues made the results. */
function fingerprintOf(results: readonly (Result | null)[], language: Presentation['language']): string {
  const words = wordsOf(language).compare;
  const [first] = results.flatMap((result) => result ?? []);
  if (first === undefined) return '';
  const scenarios = results.flatMap((result, index) => {
    if (result === null) return [];
    const { scenario_sha256: scenario, catalogue_sha256: catalogue } = result.provenance;
    return [words.fingerprintOf(letterOf(index), scenario.slice(0, 12), catalogue.slice(0, 12))];
  });
  return words.fingerprint(first.provenance.version, scenarios.join(' · '));
}
