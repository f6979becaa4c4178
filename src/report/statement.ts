import { PHASES } from '../catalogue/intervention.ts';
import { citation } from '../language/citations.ts';
import { formatNumber, formatPlain, formatShare } from '../language/numbers.ts';
import { pageWordsOf, type Language } from '../language/languages.ts';
import { yearsOverBudget, type LineResult, type Result } from '../model/result.ts';

/** How amounts are shown to people. */
export interface Presentation {
  readonly language: Language;
  /** Decimals of amounts. */
  readonly decimals: number;
  /** Kroner, thousands or millions. */
  readonly unit: number;
}

/** A row of the statement: a heading, or a label with a value for each year and one in all. */
export interface StatementRow {
  readonly kind: 'phase' | 'intervention' | 'line' | 'subtotal' | 'total' | 'detail';
  readonly label: string;
  readonly indent: number;
  /** As they are shown; empty for headings, an empty text where there is nothing to show. */
  readonly values: readonly string[];
}

/** A result laid out as a person reads it; tables in any format are written from this. */
export interface Statement {
  readonly title: string;
  readonly description: string | null;
  /** What the amounts are: prices, currency, overhead. */
  readonly terms: readonly string[];
  /** The price level, as the head of the labels: it belongs beside the years. */
  readonly level: string;
  /** The years, and the name of the last column. */
  readonly columns: readonly string[];
  readonly rows: readonly StatementRow[];
  readonly keyFigures: readonly { readonly label: string; readonly value: string }[];
  readonly rounding: string | null;
  readonly notes: readonly { readonly kind: string; readonly text: string; readonly paths: readonly string[] }[];
  readonly sources: readonly string[];
  readonly fingerprint: string;
}

/** Lays a result out for people. */
export function makeStatement(result: Result, presentation: Presentation): Statement {
  const { language, decimals, unit } = presentation;
  const words = pageWordsOf(language).report;
  return {
    title: result.name,
    description: result.description,
    terms: termsOf(result, presentation),
    level: priceLevelOf(result, language),
    columns: [
      ...result.years.map((year) => (result.isCalendar ? String(year) : words.year(year))),
      words.inAll,
    ],
    rows: new Layout(result, presentation).rows(),
    keyFigures: keyFigures(result, presentation),
    rounding: decimals >= 2 && unit === 1 ? null : words.rounded,
    notes: notes(result, language),
    sources: result.sources.map((source) => `${citation(source, language)} [${source.id}]`),
    fingerprint: fingerprintOf(result, language),
  };
}

/** Which program, scenario and catalogue made a result. */
export function fingerprintOf({ provenance }: Result, language: Language): string {
  const { version, scenarioSha256, catalogueSha256 } = provenance;
  return pageWordsOf(language).report.fingerprint(version, scenarioSha256.slice(0, 12), catalogueSha256.slice(0, 12));
}

/** The prices that the amounts of a result are in: `2017 prices`. */
export function priceLevelOf({ priceYear, priceGrowth }: Result, language: Language): string {
  const words = pageWordsOf(language).report;
  return priceGrowth === 0 ? words.prices(priceYear) : words.pricesGrowing(priceYear, formatShare(priceGrowth, language));
}

/** What the amounts of a result are: currency, prices, overhead. */
export function termsOf(result: Result, { language, unit }: Presentation): readonly string[] {
  const words = pageWordsOf(language).report;
  const { priceIndex, priceGrowth, municipalities } = result;
  return [
    words.unit(unit),
    words.prices(result.priceYear),
    ...(priceIndex === null ? [] : [words.restated(`${priceIndex.title[language]} (${priceIndex.publisher})`)]),
    priceGrowth === 0 ? words.constantPrices : words.growth(formatShare(priceGrowth, language)),
    words.overheadRate(formatShare(result.overheadRate, language)),
    ...(municipalities === 1 ? [] : [words.municipalities(formatPlain(municipalities, language))]),
  ];
}

/** The notes; what is said of several paths in the same words is said once. */
function notes(result: Result, language: Language): Statement['notes'] {
  const said = new Map<string, { kind: string; text: string; paths: string[] }>();
  for (const { code, path, text } of result.notes) {
    const kind = pageWordsOf(language).noteTitles[code];
    const key = `${kind}: ${text[language]}`;
    const note = said.get(key) ?? { kind, text: text[language], paths: [] };
    note.paths.push(path);
    said.set(key, note);
  }
  return [...said.values()];
}

function keyFigures(result: Result, { language, decimals }: Presentation): Statement['keyFigures'] {
  const words = pageWordsOf(language).report;
  const { totals } = result;
  // Costs per head are small enough to be shown to the krone whatever the unit of the table.
  const amount = (value: number | null) => (value === null ? '–' : formatNumber(value, language, decimals));
  const figures: [string, string][] = [
    [words.costPerParticipant, amount(result.costPerParticipant)],
    [words.operatingCostPerParticipant, amount(result.operatingCostPerParticipant)],
  ];
  if (result.completers !== result.participants) {
    figures.push([words.completers, formatPlain(result.completers, language)]);
    figures.push([words.costPerCompleter, amount(result.costPerCompleter)]);
  }
  if (result.families !== null) {
    figures.push([words.families, formatPlain(result.families, language)]);
    figures.push([words.costPerFamily, amount(result.costPerFamily)]);
  }
  if (totals.overheadAssumed !== 0) figures.push([words.overheadAssumed, amount(totals.overheadAssumed)]);
  if (result.discountRate !== 0) {
    const rate = formatShare(result.discountRate, language);
    figures.push([words.presentValue(rate), amount(totals.presentValue)]);
    if (totals.funding !== 0) figures.push([words.netPresentValue, amount(totals.netPresentValue)]);
    figures.push([words.equivalentAnnualCost, amount(totals.equivalentAnnualCost)]);
  }
  return figures.map(([label, value]) => ({ label, value }));
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
    const { byYear, totals, participants } = this.result;
    const { language } = this.presentation;
    const words = pageWordsOf(language).report;
    const heads = [...byYear.map((year) => year.participants), participants];
    return [
      ...PHASES.flatMap((phase) => this.phaseRows(phase)),
      this.row('total', words.total, [...byYear.map((year) => year.total), totals.total]),
      this.row('detail', words.ofWhichOverhead, [...byYear.map((year) => year.overhead), totals.overhead], 1),
      ...this.fundingRows(),
      ...this.budgetRows(),
      {
        kind: 'detail',
        label: words.participants,
        indent: 0,
        values: heads.map((value) => formatPlain(value, language)),
      },
    ];
  }

  private row(
    kind: StatementRow['kind'],
    label: string,
    values: readonly (number | null)[],
    indent = 0,
  ): StatementRow {
    return { kind, label, indent, values: values.map((value) => this.amount(value)) };
  }

  private amount(value: number | null): string {
    const { language, decimals, unit } = this.presentation;
    return value === null ? '' : formatNumber(value / unit, language, decimals);
  }

  private phaseRows(phase: (typeof PHASES)[number]): readonly StatementRow[] {
    const { result, presentation } = this;
    const words = pageWordsOf(presentation.language);
    const lines = groupByLine(result.lines.filter((line) => line.phase === phase));
    if (lines.length === 0) return [];
    const several = result.interventions.length > 1;
    const inner = result.interventions.flatMap(({ id, use, name }) => {
      const own = lines.filter((line) => line[0]?.intervention === id);
      if (own.length === 0) return [];
      const label = id === use ? name[presentation.language] : `${name[presentation.language]} (${id})`;
      const heading: StatementRow = { kind: 'intervention', label, indent: 1, values: [] };
      const rows = own.map((line) => this.lineRow(line, several ? 2 : 1));
      return several ? [heading, ...rows] : rows;
    });
    const heading: StatementRow = { kind: 'phase', label: words.phases[phase], indent: 0, values: [] };
    if (lines.length === 1) return [heading, ...inner];
    const sums = [...result.byYear.map((year) => year[phase]), result.totals[phase]];
    return [heading, ...inner, this.row('subtotal', words.report.phaseInAll(words.phases[phase]), sums)];
  }

  private lineRow(line: readonly LineResult[], indent: number): StatementRow {
    const [first] = line as readonly [LineResult];
    const { language } = this.presentation;
    const mark = first.origin === 'own' ? ` (${pageWordsOf(language).origins.own})` : '';
    const amounts = line.map((row) => row.amount);
    const sum = amounts.reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
    return this.row('line', `${first.label[language]}${mark}`, [...amounts, sum], indent);
  }

  private fundingRows(): readonly StatementRow[] {
    const { byYear, funding, totals } = this.result;
    if (funding.length === 0) return [];
    const words = pageWordsOf(this.presentation.language).report;
    const grants = funding.map((grant) =>
      this.row('line', grant.name, [...grant.byYear.map((amount) => -amount), -grant.total], 1),
    );
    return [
      { kind: 'phase', label: words.funding, indent: 0, values: [] },
      ...grants,
      this.row('total', words.net, [...byYear.map((year) => year.net), totals.net]),
    ];
  }

  private budgetRows(): readonly StatementRow[] {
    const { result } = this;
    const { byYear, budget, headroom, isOverBudget } = result;
    if (budget === null) return [];
    const words = pageWordsOf(this.presentation.language).report;
    const years = yearsOverBudget(result);
    const mark = (value: number | null) => ((value ?? 0) < 0 ? words.over : '');
    const over: StatementRow = {
      kind: 'total',
      label: words.overBudget,
      indent: 0,
      values: [...byYear.map((year) => mark(year.headroom)), years === null ? mark(headroom) : words.overYears(years)],
    };
    return [
      this.row('detail', words.budget, [...byYear.map((year) => year.budget), budget]),
      this.row('total', words.headroom, [...byYear.map((year) => year.headroom), headroom]),
      ...(isOverBudget ? [over] : []),
    ];
  }
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
