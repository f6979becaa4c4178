import type { Language } from '../language/languages.ts';
import { pageWordsOf } from '../language/page-words.ts';
import { PHASES } from '../catalogue/intervention.ts';
import { citation } from '../language/citations.ts';
import { lookUp } from '../language/look-up.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import type { OutcomeName } from '../model/outcome-table.ts';
import { figuresOfResult, yearsOverBudget, type LineResult, type Result } from '../model/result.ts';
import { allNotes, briefNotes } from './brief-notes.ts';
import { summaryOf } from './summary.ts';
import type { DocumentNote } from './table/document.ts';
import type { Unit, Value } from './table/table.ts';
import { isPersons } from './values.ts';
import type { Presentation } from './presentation.ts';

/** A row of the statement: a heading, or a label with a value for each year and one in all. */
export interface StatementRow {
  /** A phase has its sums, unless its only line does. */
  readonly kind: 'phase' | 'intervention' | 'line' | 'total' | 'detail';
  readonly label: string;
  readonly indent: number;
  readonly unit: Unit;
  /** Empty for headings, undefined where there is nothing to show. */
  readonly values: readonly Value[];
}

/** A figure below the yearly table. */
export interface KeyFigure {
  readonly label: string;
  readonly unit: Unit;
  readonly value: number | null;
}

/** A result laid out as a person reads it; tables in any format are written from this. */
export interface Statement {
  readonly title: string;
  readonly description: string | null;
  /** What there is to say in short. */
  readonly summary: readonly string[];
  /** What the amounts are: prices, currency, overhead. */
  readonly terms: readonly string[];
  /** The price level, as the head of the labels: it belongs beside the years. */
  readonly level: string;
  /** The years, and the name of the last column. */
  readonly columns: readonly string[];
  readonly rows: readonly StatementRow[];
  readonly keyFigures: readonly KeyFigure[];
  /** A remark where amounts as shown do not add up to the totals as shown. */
  readonly rounding: string | null;
  readonly notes: readonly (DocumentNote | string)[];
  readonly sources: readonly string[];
  readonly fingerprint: string;
}

/** Lays a result out for people. */
export function makeStatement(result: Result, presentation: Presentation): Statement {
  const { language, hasAllNotes = false } = presentation;
  const words = pageWordsOf(language).report;
  return {
    title: result.name,
    description: result.description,
    summary: summaryOf(result, presentation),
    terms: termsOf(result, presentation),
    level: priceLevelOf(result, language),
    columns: [...result.years.map((year) => (result.is_calendar ? String(year) : words.year(year))), words.inAll],
    rows: new Layout(result, presentation).rows(),
    keyFigures: keyFigures(result, presentation),
    rounding: addsUp(result, presentation) ? null : words.rounded,
    notes: hasAllNotes ? allNotes(result.notes, language) : briefNotes(result, presentation),
    sources: result.sources.map((source) => `${citation(source, language)} [${source.id}]`),
    fingerprint: fingerprintOf(result, language),
  };
}

/** Whether amounts as they are shown add up to the totals as they are shown, down and across. */
function addsUp({ lines, by_year, totals }: Result, { decimals, unit }: Presentation): boolean {
  const shown = (amount: number) => Math.round((amount / unit) * 10 ** decimals);
  const isSum = (parts: readonly number[], whole: number) =>
    parts.reduce((all, part) => all + shown(part), 0) === shown(whole);
  const amounts = (ofWhat: readonly LineResult[]) => ofWhat.map(({ amount }) => amount);
  return (
    groupByLine(lines).every((line) => isSum(amounts(line), sumOf(amounts(line)))) &&
    [...PHASES, 'total' as const].every((name) =>
      isSum(
        by_year.map((year) => year[name]),
        totals[name],
      ),
    ) &&
    by_year.every((sums) => {
      const ofPhase = (phase: (typeof PHASES)[number]) =>
        lines.filter((line) => line.year === sums.year && line.phase === phase);
      return (
        PHASES.every((phase) => isSum(amounts(ofPhase(phase)), sums[phase])) &&
        isSum(
          PHASES.map((phase) => sums[phase]),
          sums.total,
        )
      );
    })
  );
}

/** Which program, scenario and catalogue made a result. */
export function fingerprintOf({ provenance }: Result, language: Language): string {
  const { version, scenario_sha256: scenario, catalogue_sha256: catalogue } = provenance;
  return pageWordsOf(language).report.fingerprint(version, scenario.slice(0, 12), catalogue.slice(0, 12));
}

/** The prices that the amounts of a result are in: `2017 prices`. */
export function priceLevelOf({ price_year, price_growth }: Result, language: Language): string {
  const words = pageWordsOf(language).report;
  return price_growth === 0
    ? words.prices(price_year)
    : words.pricesGrowing(price_year, formatShare(price_growth, language));
}

/** What the head of a report says of a scenario besides its name: `Case no. 26/1234`. */
export function headOf({ head }: Result, language: Language): readonly string[] {
  const { settings } = pageWordsOf(language);
  return Object.entries(head).map(([key, text]) => `${lookUp(settings, key)?.label ?? key} ${text}`);
}

/** What a result is of, and what its amounts are: currency, prices, overhead. */
export function termsOf(result: Result, { language, unit }: Presentation): readonly string[] {
  const words = pageWordsOf(language).report;
  const { price_index: priceIndex, price_growth, municipalities } = result;
  return [
    ...headOf(result, language),
    words.unit(unit),
    words.prices(result.price_year),
    ...(priceIndex === null ? [] : [words.restated(`${priceIndex.title[language]} (${priceIndex.publisher})`)]),
    price_growth === 0 ? words.constantPrices : words.growth(formatShare(price_growth, language)),
    words.overheadRate(formatShare(result.overhead_rate, language)),
    ...(municipalities === 1 ? [] : [words.municipalities(formatPlain(municipalities, language))]),
  ];
}

function keyFigures(result: Result, { language }: Presentation): readonly KeyFigure[] {
  const { analysis, report } = pageWordsOf(language);
  const figures = figuresOfResult(result);
  // Costs per head are small enough to be shown to the krone whatever the unit of the table; so is what stands beside them.
  const figure = (name: OutcomeName, label = analysis.outcomes[name]): KeyFigure => ({
    label,
    unit: isPersons(name) ? 'persons' : 'perHead',
    value: figures[name],
  });
  const rate = formatShare(result.discount_rate, language);
  return [
    ...(result.completers === result.participants ? [] : [figure('completers'), figure('cost_per_completer')]),
    ...(result.families === null ? [] : [figure('families'), figure('cost_per_family')]),
    ...(result.discount_rate === 0
      ? []
      : [
          figure('present_value', report.presentValue(rate)),
          ...(figures.funding === 0 ? [] : [figure('net_present_value', report.netPresentValue)]),
          figure('equivalent_annual_cost'),
        ]),
  ];
}

/** Lays out the rows of the yearly table. */
class Layout {
  private readonly result: Result;
  private readonly presentation: Presentation;

  constructor(result: Result, presentation: Presentation) {
    this.result = result;
    this.presentation = presentation;
  }

  rows(): readonly StatementRow[] {
    const { by_year, totals, participants } = this.result;
    const { language } = this.presentation;
    const words = pageWordsOf(language).report;
    const heads = [...by_year.map((year) => year.participants), participants];
    return [
      ...PHASES.flatMap((phase) => this.phaseRows(phase)),
      this.row('total', words.total, [...by_year.map((year) => year.total), totals.total]),
      this.row('detail', words.ofWhichOverhead, [...by_year.map((year) => year.overhead), totals.overhead], 1),
      ...(totals.overhead_assumed === 0
        ? []
        : [this.row('detail', words.ofWhichAssumed, [...by_year.map(() => null), totals.overhead_assumed], 2)]),
      ...this.fundingRows(),
      ...this.budgetRows(),
      { ...this.row('detail', words.participants, heads), unit: 'persons' },
    ];
  }

  private row(kind: StatementRow['kind'], label: string, values: readonly (number | null)[], indent = 0): StatementRow {
    return { kind, label, indent, unit: 'kroner', values: values.map((value) => value ?? undefined) };
  }

  private phaseRows(phase: (typeof PHASES)[number]): readonly StatementRow[] {
    const { result, presentation } = this;
    const words = pageWordsOf(presentation.language);
    const lines = groupByLine(result.lines.filter((line) => line.phase === phase));
    if (lines.length === 0) return [];
    const sums = [...result.by_year.map((year) => year[phase]), result.totals[phase]];
    if (lines.every((line) => line.every(({ amount }) => amount === 0)))
      return [this.row('phase', words.phases[phase], sums)];
    const several = result.interventions.length > 1;
    const inner = result.interventions.flatMap(({ id, use, name }) => {
      const own = lines.filter((line) => line[0]?.intervention === id);
      if (own.length === 0) return [];
      const label = id === use ? name[presentation.language] : `${name[presentation.language]} (${id})`;
      const heading = this.row('intervention', label, [], 1);
      const rows = own.map((line) => this.lineRow(line, several ? 2 : 1));
      return several ? [heading, ...rows] : rows;
    });
    return [this.row('phase', words.phases[phase], lines.length === 1 ? [] : sums), ...inner];
  }

  private lineRow(line: readonly LineResult[], indent: number): StatementRow {
    const [first] = line as readonly [LineResult];
    const { language } = this.presentation;
    const mark = first.origin === 'own' ? ` (${pageWordsOf(language).origins.own})` : '';
    const amounts = line.map((row) => row.amount);
    return this.row('line', `${first.label[language]}${mark}`, [...amounts, sumOf(amounts)], indent);
  }

  private fundingRows(): readonly StatementRow[] {
    const { by_year, funding, totals } = this.result;
    if (funding.length === 0) return [];
    const words = pageWordsOf(this.presentation.language).report;
    const grants = funding.map((grant) =>
      this.row('line', grant.name, [...grant.by_year.map((amount) => -amount), -grant.total], 1),
    );
    return [
      this.row('phase', words.funding, []),
      ...grants,
      this.row('total', words.net, [...by_year.map((year) => year.net), totals.net]),
    ];
  }

  private budgetRows(): readonly StatementRow[] {
    const { result } = this;
    const { by_year, budget, headroom, is_over_budget: isOver } = result;
    if (budget === null) return [];
    const words = pageWordsOf(this.presentation.language).report;
    const years = yearsOverBudget(result);
    const mark = (value: number | null) => ((value ?? 0) < 0 ? words.over : undefined);
    const over: StatementRow = {
      ...this.row('total', words.overBudget, []),
      values: [...by_year.map((year) => mark(year.headroom)), years === null ? mark(headroom) : words.overYears(years)],
    };
    return [
      this.row('detail', words.budget, [...by_year.map((year) => year.budget), budget]),
      this.row('total', words.headroom, [...by_year.map((year) => year.headroom), headroom]),
      ...(isOver ? [over] : []),
    ];
  }
}

/** Kroner added in whole øre. */
function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
}

/** The rows of each line, in order: a line has one for every year. */
function groupByLine(lines: readonly LineResult[]): readonly (readonly LineResult[])[] {
  const groups = new Map<string, LineResult[]>();
  for (const line of lines) {
    const key = `${line.intervention} ${line.line}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}
