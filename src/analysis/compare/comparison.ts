import { inAnyLanguage, type Text } from '../../language/languages.ts';
import { PHASES, type Phase } from '../../catalogue/intervention.ts';
import { OUTCOMES, YEAR_OUTCOMES, type OutcomeName, type YearOutcomeName } from '../../model/outcome-table.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import { makePlan } from '../../model/plan.ts';
import { figuresOfResult, type LineResult, type Result } from '../../model/result.ts';
import { inFile, InputError, type Problem } from '../../problem.ts';
import { isIndexMissing, PriceLevel } from '../../scenario/price-level.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { setBy } from '../../scenario/read-setting.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { comparedWith, type Compared } from './comparison-difference.ts';
import { differingTerms, type TermName, type Terms } from './comparison-terms.ts';

export interface CompareOptions {
  /** Whether all are put at the price level of the baseline; default false. */
  readonly align?: boolean;
}

/** A scenario that could not be opened, reported beside the others. */
export interface Unreadable {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface ComparedScenario {
  readonly file: string;
  /** Null where something is wrong with it. */
  readonly result: Result | null;
  readonly problems: readonly Problem[];
  /** What makes it not directly comparable with the baseline. */
  readonly differsIn: readonly TermName[];
  /** Whether it was restated with the baseline's price index, having none of its own. */
  readonly hasBorrowedIndex: boolean;
}

/** A figure of every scenario, in their order; in kroner, or persons. */
export interface ComparedFigure {
  readonly figure: OutcomeName;
  readonly values: readonly Compared[];
}

export interface ComparedYear {
  readonly figure: YearOutcomeName;
  /** The calendar year; where the scenarios have none in common, 1, 2, … */
  readonly year: number;
  readonly values: readonly Compared[];
}

/** A cost line over the whole horizon. A scenario without it has the value null, which counts as 0 in differences. */
export interface ComparedLine {
  /** The intervention's label in the scenarios. */
  readonly intervention: string;
  readonly interventionName: Text;
  readonly line: string;
  readonly label: Text;
  readonly phase: Phase;
  readonly values: readonly Compared[];
}

/** Scenarios side by side. The first is the baseline; where it has problems there are no differences. */
export interface Comparison {
  readonly scenarios: readonly ComparedScenario[];
  /** The price year that all were put at; null if each stands at its own. */
  readonly alignedTo: number | null;
  readonly figures: readonly ComparedFigure[];
  /** By figure, then by year. */
  readonly byYear: readonly ComparedYear[];
  readonly isCalendar: boolean;
  /** By intervention, phase and line. */
  readonly lines: readonly ComparedLine[];
}

/**
 * Compares scenarios, figure by figure, with the first of them. What is wrong with one of them does not stop the others.
 *
 * @param sources at least one; the first is the baseline
 */
export function compare(
  sources: readonly (ScenarioSource | Unreadable)[],
  { align = false }: CompareOptions = {},
): Comparison {
  const [first] = sources;
  const baseline = first === undefined ? null : evaluate(first, null);
  const level =
    align && baseline?.scenario != null && first !== undefined && 'from' in first
      ? new PriceLevel(baseline.scenario, first.from.folder)
      : null;
  const evaluated = sources.map((source, index) =>
    index === 0 && baseline !== null ? baseline : evaluate(source, level),
  );
  const results = evaluated.map(({ result }) => result);
  const base = baseline?.result ?? null;
  const isCalendar = haveYearsInCommon(results);
  return {
    scenarios: evaluated.map(({ file, result, problems, hasBorrowedIndex }) => ({
      file,
      result,
      problems,
      differsIn: result === null || base === null ? [] : differingTerms(termsOf(result), termsOf(base)),
      hasBorrowedIndex,
    })),
    alignedTo: level?.year ?? null,
    figures: figuresOf(results),
    byYear: yearsOf(results, isCalendar),
    isCalendar,
    lines: linesOf(results),
  };
}

interface ReadScenario extends Unreadable {
  readonly scenario: Scenario | null;
  readonly result: Result | null;
  readonly hasBorrowedIndex: boolean;
}

/** The result of a scenario, at a price level where one is given, or what is wrong with it. */
function evaluate(source: ScenarioSource | Unreadable, level: PriceLevel | null): ReadScenario {
  if (!('from' in source)) return { ...source, scenario: null, result: null, hasBorrowedIndex: false };
  const { file, folder } = source.from;
  const own = tryToEvaluate(source, level?.settings() ?? []);
  const lent = level !== null && isIndexMissing(own.problems) ? level.settingsWithIndex(folder) : null;
  const made = lent === null || level === null ? own : tryToEvaluate(level.lendTo(source), lent);
  return { file, ...made, hasBorrowedIndex: lent !== null };
}

function tryToEvaluate(
  source: ScenarioSource,
  settings: readonly string[],
): Pick<ReadScenario, 'scenario' | 'result' | 'problems'> {
  try {
    return inFile(source.from.file, () => {
      const scenario = source.read(settings.map((text) => setBy('--align', text)));
      const plan = makePlan(scenario);
      return { scenario, result: evaluatePlan(plan), problems: [] };
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { scenario: null, result: null, problems: error.problems };
  }
}

function termsOf({ price_year: priceYear, years, overhead_rate: overhead, price_growth: priceGrowth }: Result): Terms {
  return { priceYear, years: years.length, overhead, priceGrowth };
}

/** The values of all scenarios beside that of the first. */
function compared(values: readonly (number | null)[]): readonly Compared[] {
  return values.map((value) => comparedWith(values[0] ?? null, value));
}

function figuresOf(results: readonly (Result | null)[]): readonly ComparedFigure[] {
  const figures = results.map((result) => (result === null ? null : figuresOfResult(result)));
  return OUTCOMES.map((figure) => ({ figure, values: compared(figures.map((each) => each?.[figure] ?? null)) }));
}

/** Whether all scenarios have calendar years, and each some that the first of them has. */
function haveYearsInCommon(results: readonly (Result | null)[]): boolean {
  const made = results.flatMap((result) => result ?? []);
  const first = new Set(made[0]?.years);
  return made.every((result) => result.is_calendar && result.years.some((year) => first.has(year)));
}

/** Years are matched by calendar year where the scenarios share some; otherwise by position. */
function yearsOf(results: readonly (Result | null)[], isCalendar: boolean): readonly ComparedYear[] {
  const byYear = results.map(
    (result) => new Map(result?.by_year.map((year, position) => [isCalendar ? year.year : position + 1, year])),
  );
  const years = [...new Set(byYear.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  return YEAR_OUTCOMES.flatMap((figure) =>
    years.map((year) => ({ figure, year, values: compared(byYear.map((each) => each.get(year)?.[figure] ?? null)) })),
  );
}

/** Cost lines, in the order in which the scenarios have them, one after another. */
function linesOf(results: readonly (Result | null)[]): readonly ComparedLine[] {
  const sums = results.map((result) => sumsByLine(result?.lines ?? []));
  const [base] = sums;
  const hasBase = results[0] != null;
  const known = new Map(sums.flatMap((each) => [...each]));
  const names = new Map(results.flatMap((result) => result?.interventions ?? []).map(({ id, name }) => [id, name]));
  const rows = [...known].map(([key, { line }]): ComparedLine => ({
    intervention: line.intervention,
    interventionName: names.get(line.intervention) ?? inAnyLanguage(line.intervention),
    line: line.line,
    label: line.label,
    phase: line.phase,
    values: sums.map((each, index) => {
      const value = each.get(key)?.kroner ?? null;
      const isThere = hasBase && results[index] !== null;
      // What a scenario does not have costs nothing: so the differences of the lines add up to that of the total.
      return { ...comparedWith(isThere ? (base?.get(key)?.kroner ?? 0) : null, isThere ? (value ?? 0) : null), value };
    }),
  }));
  return [...names.keys()].flatMap((id) =>
    PHASES.flatMap((phase) => rows.filter((row) => row.intervention === id && row.phase === phase)),
  );
}

interface LineSum {
  readonly line: LineResult;
  readonly kroner: number;
}

/** The total of each cost line over the years, to the øre. */
function sumsByLine(lines: readonly LineResult[]): ReadonlyMap<string, LineSum> {
  const sums = new Map<string, LineSum>();
  for (const line of lines) {
    const key = JSON.stringify([line.intervention, line.line, line.phase]);
    const before = sums.get(key)?.kroner ?? 0;
    sums.set(key, { line, kroner: (Math.round(before * 100) + Math.round(line.amount * 100)) / 100 });
  }
  return sums;
}
