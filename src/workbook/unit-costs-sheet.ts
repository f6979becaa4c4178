import type { Line } from '../catalogue/intervention.ts';
import type { SeriesName } from '../catalogue/price-index.ts';
import { Definition, DivisionByZero } from '../formula/evaluate.ts';
import { referencesOf } from '../formula/tree.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Plan, PlanEntry, PlanLine } from '../model/plan.ts';
import { kronerInputsOf } from '../scenario/figures.ts';
import type { Entry, OwnFigure } from '../scenario/scenario.ts';
import { addressOf, fixedAddress, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { CellName, Validation } from '../spreadsheet/book.ts';
import { cellName, usedName } from './input-rows.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { modelLive } from './model-live.ts';
import { NOTHING, Page, type Live } from './page.ts';
import type { PlanCells } from './plan-cells.ts';
import type { PricesSheet } from './prices-sheet.ts';

const COLUMNS = [
  'intervention',
  'line',
  'phase',
  'unit',
  'path',
  'catalogue',
  'own',
  'used',
  'check',
  'origin',
  'source',
  'quote',
  'derivation',
  'priceYear',
  'overheadIncluded',
  'wageShare',
  'assumed',
  'ownPriceYear',
  'ownOverheadIncluded',
  'ownWageShare',
  'usedPriceYear',
  'usedOverheadIncluded',
  'usedWageShare',
  'usedAssumed',
  'usedOrigin',
  'wageIndex',
  'otherIndex',
] as const;

type Column = (typeof COLUMNS)[number];

const HEAD_ROW = 3;

/** Where in a row the path stands, and the parts of a figure of one's own under their keys in the scenario. */
export const OWN_COLUMNS = {
  path: COLUMNS.indexOf('path'),
  amount: COLUMNS.indexOf('own'),
  price_year: COLUMNS.indexOf('ownPriceYear'),
  overhead_included: COLUMNS.indexOf('ownOverheadIncluded'),
  wage_share: COLUMNS.indexOf('ownWageShare'),
} as const;

/** Characters of a line of a quotation, and the height of a line in points. */
const QUOTE_WIDTH = 60;
/** The same for how a figure is derived, in small letters. */
const SMALL_WIDTH = 55;
const LINE_HEIGHT = 15;

/** The name of the range that a program reads one's own figures from. */
export const OWN_FIGURES_RANGE = 'interv_cost_own_figures';

/** The unit costs: the catalogue's with source and quotation, one's own, and what is used. */
export class UnitCostsSheet {
  readonly page: Page;
  readonly names: CellName[] = [];
  readonly validations: Validation[] = [];
  readonly headRow = HEAD_ROW;
  private readonly plan: Plan;
  private readonly inputs: InputsSheet;
  private readonly cells: PlanCells;
  private readonly prices: PricesSheet;
  private readonly language: Language;
  private readonly rows = new Map<PlanLine, number>();

  constructor(plan: Plan, inputs: InputsSheet, cells: PlanCells, prices: PricesSheet, language: Language) {
    this.plan = plan;
    this.inputs = inputs;
    this.cells = cells;
    this.prices = prices;
    this.language = language;
    const words = wordsOf(language).workbook;
    this.page = new Page(words.sheets.unitCosts);
    this.page.put({ row: 0, column: 0 }, words.unitCosts.title, 'title');
    this.page.put({ row: 1, column: 0 }, words.unitCosts.howTo, 'small');
    const heads = COLUMNS.map((column) => (column === 'check' ? words.inputs.check : words.unitCosts[column]));
    this.page.putRow(HEAD_ROW, heads, 'head');
    for (const [index, planLine] of plan.lines.entries()) this.rows.set(planLine, HEAD_ROW + 1 + index);
    for (const planLine of plan.lines) this.writeRow(planLine);
    const first = { row: HEAD_ROW + 1, column: 0 };
    const last = { row: Math.max(HEAD_ROW + 1, this.page.end - 1), column: COLUMNS.length - 1 };
    this.names.push({ name: OWN_FIGURES_RANGE, range: onSheet(this.page.name, fixedRange(first, last)) });
  }

  get widths(): readonly number[] {
    const widths: Partial<Record<Column, number>> = {
      intervention: 22,
      line: 34,
      phase: 17,
      unit: 12,
      path: 34,
      check: 22,
      origin: 13,
      source: 16,
      quote: QUOTE_WIDTH,
      derivation: 50,
      assumed: 40,
    };
    return COLUMNS.map((column) => widths[column] ?? 13);
  }

  /** Excel gives a row with wrapped text its height only when it is edited. */
  get heights(): ReadonlyMap<number, number> {
    const heights = [...this.rows].map(([{ line }, row]) => {
      const quoted = line.quotes.reduce((all, quote) => all + Math.ceil(quote.length / QUOTE_WIDTH), 0);
      const derived = Math.ceil((line.derivation?.[this.language].length ?? 0) / SMALL_WIDTH);
      return [row, Math.max(quoted, derived, 2) * LINE_HEIGHT] as const;
    });
    return new Map([[HEAD_ROW, 2 * LINE_HEIGHT + 2], ...heights]);
  }

  /** What is printed: figures and sources, not how each is brought to the result's prices. */
  get printed(): { readonly first: Position; readonly last: Position } {
    return { first: { row: 0, column: 0 }, last: { row: this.page.end - 1, column: COLUMNS.indexOf('derivation') } };
  }

  /** A cell of a line. */
  at(planLine: PlanLine, column: Column): Position {
    return { row: this.rows.get(planLine) as number, column: COLUMNS.indexOf(column) };
  }

  /** A reference to a cell of a line from another sheet. */
  refer(planLine: PlanLine, column: Column): string {
    return onSheet(this.page.name, fixedAddress(this.at(planLine, column)));
  }

  /** The unit cost of a line in a year, as a formula of another sheet. */
  unitCostIn(planLine: PlanLine, year: number): string {
    if (!isByInputs(planLine.line)) return this.refer(planLine, 'used');
    const catalogue = this.catalogueFormula(planLine, year);
    const first = this.firstOf(planLine);
    const ownOr = (own: string, otherwise: string) => typedOr(own, own, otherwise);
    const firstTime = first === planLine ? catalogue : ownOr(this.refer(first, 'own'), catalogue);
    return ownOr(this.refer(planLine, 'own'), firstTime);
  }

  /** The column that says what is wrong. */
  get checkRange(): string {
    const column = COLUMNS.indexOf('check');
    return onSheet(
      this.page.name,
      fixedRange({ row: HEAD_ROW + 1, column }, { row: Math.max(HEAD_ROW + 1, this.page.end - 1), column }),
    );
  }

  /** What a line costs the first time: a replacement costs the same, unless its own cost is given. */
  private firstOf(planLine: PlanLine): PlanLine {
    if (planLine.phase !== 'replacement') return planLine;
    return (
      this.plan.lines.find(
        ({ entry, line, phase }) => entry === planLine.entry && line === planLine.line && phase !== 'replacement',
      ) ?? planLine
    );
  }

  private writeRow(planLine: PlanLine): void {
    const { page, language } = this;
    const { entry, line, phase } = planLine;
    const words = wordsOf(language).workbook.unitCosts;
    const { phases, origins } = wordsOf(language);
    const path = pathOf(planLine);
    const put = (column: Column, content: Parameters<Page['put']>[1], style: Parameters<Page['put']>[2]) =>
      page.put(this.at(planLine, column), content, style);
    put('intervention', entryName(entry, language), 'wrapped');
    put('line', line.label[language], 'wrapped');
    put('phase', phases[phase], 'wrapped');
    put('unit', line.unit[language], 'unit');
    put('path', path, 'path');
    put('catalogue', this.catalogueCell(planLine), 'ore');
    put('priceYear', line.priceYear, 'plain');
    put('overheadIncluded', line.overheadIncluded, 'percent');
    put('wageShare', line.wageShare, 'percent');
    put(
      'assumed',
      line.wageShareAssumed === null ? '' : `${words.assumed}: ${line.wageShareAssumed[language]}`,
      'wrappedSmall',
    );
    put('origin', origins[line.origin], 'text');
    put('source', line.source ?? '', 'text');
    put('quote', line.quotes.join('\n'), 'quote');
    put('derivation', line.derivation?.[language] ?? '', 'wrappedSmall');
    this.writeOwn(planLine, path);
    this.writeUsed(planLine);
  }

  /** The catalogue's figure in the first year, whether it is used or not. */
  private catalogueCell(planLine: PlanLine): Live | number {
    const { line } = planLine;
    if (line.unitCost.kind === 'number') return line.unitCost.value;
    const formula = this.catalogueFormula(planLine, 1);
    const value = valueOf(this.catalogueOf(planLine));
    return isByInputs(line)
      ? { formula: `IFERROR(${formula},"${NOTHING}")`, value: value ?? NOTHING }
      : { formula, value };
  }

  private catalogueFormula(planLine: PlanLine, year: number): string {
    return this.cells.write(this.catalogueOf(planLine), this.page, year);
  }

  /** The catalogue's unit cost, whether it is used or not. */
  private catalogueOf({ entry, line }: PlanLine): Definition {
    const { inputs } = this.plan.entries.find((each) => each.entry === entry) as PlanEntry;
    return new Definition(line.unitCost, inputs);
  }

  private writeOwn(planLine: PlanLine, path: string): void {
    const { page, language } = this;
    const { entry, line, phase } = planLine;
    const own: OwnFigure | undefined = (phase === 'replacement' ? entry.ownReplacementCosts : entry.ownCosts).get(
      line.id,
    );
    const cells = [
      ['own', path, own?.amount ?? null, 'inputKroner', 'kroner'],
      ['ownPriceYear', `${path}.price_year`, own?.priceYear ?? null, 'inputYear', 'year'],
      ['ownOverheadIncluded', `${path}.overhead_included`, own?.overheadIncluded ?? null, 'inputShare', 'share'],
      ['ownWageShare', `${path}.wage_share`, own?.wageShare ?? null, 'inputShare', 'share'],
    ] as const;
    const words = wordsOf(language).workbook;
    this.names.push({ name: usedName(path), range: onSheet(page.name, fixedAddress(this.at(planLine, 'used'))) });
    for (const [column, name, value, style, kind] of cells) {
      const at = page.put(this.at(planLine, column), value, style);
      this.names.push({ name: cellName(name), range: onSheet(page.name, fixedAddress(at)) });
      const [least, most] = kind === 'kroner' ? [0, 1e12] : kind === 'year' ? [1900, 2200] : [0, 1];
      const message = words.unitCosts.wrongNumber;
      this.validations.push({
        first: at,
        last: at,
        rule: { kind: 'number', least, most, whole: kind === 'year' },
        title: name.split('.').slice(-2).join('.'),
        message,
      });
    }
    const at = (column: Column) => addressOf(this.at(planLine, column));
    const [amount, year, overhead, wage] = [
      at('own'),
      at('ownPriceYear'),
      at('ownOverheadIncluded'),
      at('ownWageShare'),
    ] as const;
    const all = `${amount},${year},${overhead},${wage}`;
    const wrong = `OR(COUNTA(${all})<>COUNT(${all}),MIN(${all})<0,${amount}>10^12,${overhead}>1,${wage}>1,AND(${year}<>"",OR(${year}<1900,${year}>2200)))`;
    const needs = `AND(COUNT(${amount})=0,COUNT(${year},${overhead},${wage})>0)`;
    const formula = `IF(${wrong},"${words.unitCosts.wrongNumber}",IF(${needs},"${words.unitCosts.amountNeeded}",IF(AND(${at('wageIndex')}="${NOTHING}",N(${at('used')})<>0),"${words.inputs.indexNeeded}","")))`;
    page.put(this.at(planLine, 'check'), { formula, value: '' }, 'warning');
  }

  /** The figure that is used and how it counts: that of one's own where there is one, for a replacement that of the first time. */
  private writeUsed(planLine: PlanLine): void {
    const { page } = this;
    const first = this.firstOf(planLine);
    const isAgain = first !== planLine;
    const at = (column: Column, of = planLine) => addressOf(this.at(of, column));
    const byOwn = (own: string, otherwise: string) => typedOr(at('own'), own, otherwise);
    const partOr = (part: Column, standard: string) => typedOr(at(part), at(part), standard);
    const given = this.givenFormula(planLine);
    const byGiven = (scenario: string, catalogue: string) =>
      given === null ? catalogue : `IF(${given},${scenario},${catalogue})`;
    const put = (column: Column, formula: string, value: string | number, style: Parameters<Page['put']>[2]) =>
      page.put(this.at(planLine, column), { formula, value }, style);
    put(
      'used',
      byOwn(at('own'), isAgain ? at('used', first) : at('catalogue')),
      planLine.unitCost.trace(1).value,
      'usedKroner',
    );
    put(
      'usedPriceYear',
      byOwn(
        partOr('ownPriceYear', 'used_price_year'),
        isAgain ? at('usedPriceYear', first) : byGiven('used_price_year', at('priceYear')),
      ),
      planLine.priceYear,
      'usedYear',
    );
    put(
      'usedOverheadIncluded',
      byOwn(
        partOr('ownOverheadIncluded', 'used_overhead'),
        isAgain ? at('usedOverheadIncluded', first) : byGiven('used_overhead', at('overheadIncluded')),
      ),
      planLine.overheadIncluded,
      'usedShare',
    );
    put(
      'usedWageShare',
      byOwn(partOr('ownWageShare', at('wageShare')), isAgain ? at('usedWageShare', first) : at('wageShare')),
      planLine.wageShare,
      'usedShare',
    );
    const assumed = planLine.line.wageShareAssumed === null ? '0' : '1';
    put(
      'usedAssumed',
      byOwn(typedOr(at('ownWageShare'), '0', assumed), isAgain ? at('usedAssumed', first) : assumed),
      planLine.wageShareAssumed === null ? 0 : 1,
      'usedYear',
    );
    const { own } = wordsOf(this.language).origins;
    put(
      'usedOrigin',
      byOwn(`"${own}"`, isAgain ? at('usedOrigin', first) : byGiven(`"${own}"`, at('origin'))),
      wordsOf(this.language).origins[planLine.origin],
      'usedNumber',
    );
    for (const series of ['wages', 'other'] as const) this.writeIndex(planLine, series);
  }

  /** The level of the result's price year over that of the figure's. */
  private writeIndex(planLine: PlanLine, series: SeriesName): void {
    const { price_year: resultYear } = this.plan.scenario.settings;
    const yearCell = addressOf(this.at(planLine, 'usedPriceYear'));
    const [result, figure] = [
      this.prices.levelNow(series, resultYear),
      this.prices.levelNow(series, planLine.priceYear),
    ];
    const ratio = modelLive('index', {
      level_of_result: { at: series === 'wages' ? 'used_wage_level' : 'used_other_level', value: result ?? 1 },
      level_of_figure: { at: this.prices.levelOf(series, yearCell), value: figure ?? 1 },
    });
    const now = planLine.priceYear === resultYear ? 1 : result === null || figure === null ? NOTHING : ratio.value;
    const formula = `IF(${yearCell}=used_price_year,1,IFERROR(${ratio.formula},"${NOTHING}"))`;
    this.page.put(
      this.at(planLine, series === 'wages' ? 'wageIndex' : 'otherIndex'),
      { formula, value: now },
      'usedLevel',
    );
  }

  /** Whether the unit cost is made of kroner that are typed in the inputs, and so is a figure of the user's own; null if it cannot be. */
  private givenFormula({ entry, line }: PlanLine): string | null {
    const ids = kronerInputsOf(line, entry);
    if (ids.length === 0) return null;
    const ranges = ids.map((id) => {
      const { first, last } = this.inputs.typed(`${entry.label}.${id}`);
      return onSheet(
        this.inputs.page.name,
        first.column === last.column ? fixedAddress(first) : fixedRange(first, last),
      );
    });
    return `COUNT(${ranges.join(',')})>0`;
  }
}

/** One value where a number is typed, another where nothing is; what is typed and is no number has none. */
function typedOr(cell: string, then: string, otherwise: string): string {
  return `IF(ISNUMBER(${cell}),${then},IF(${cell}="",${otherwise},NA()))`;
}

/** What a unit cost is in the first year; null where it divides by an input of 0. */
function valueOf(unitCost: Definition): number | null {
  try {
    return unitCost.trace(1).value;
  } catch (error) {
    if (error instanceof DivisionByZero) return null;
    throw error;
  }
}

/** Whether a unit cost depends on the inputs, and so may differ from year to year. */
function isByInputs(line: Line): boolean {
  return referencesOf(line.unitCost).length > 0;
}

/** The path that sets the unit cost of a line. */
export function pathOf({ entry, line, phase }: PlanLine): string {
  return `${entry.label}.unit_costs.${phase === 'replacement' ? 'replacement.' : ''}${line.id}`;
}

/** What an entry is called. */
export function entryName({ label, intervention }: Entry, language: Language): string {
  const name = intervention.name[language];
  return label === intervention.id ? name : `${name} (${label})`;
}
