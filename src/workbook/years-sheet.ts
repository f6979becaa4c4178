import { PHASES, type Phase } from '../catalogue/intervention.ts';
import { formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL } from '../model/formulas.ts';
import { valueOf, type Outcome, type Outcomes } from '../model/outcomes.ts';
import type { Plan, PlanEntry, PlanLine } from '../model/plan.ts';
import { addressOf, fixedRange, onSheet, rangeOf, type Position } from '../spreadsheet/address.ts';
import type { CellName, Content } from '../spreadsheet/book.ts';
import { entryName, inputNaming } from './unit-costs-sheet.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LedgerSheet } from './ledger-sheet.ts';
import { modelLive, type Operand } from './model-live.ts';
import { Page, type Live } from './page.ts';
import type { StyleName } from './styles.ts';
import { writeFormula } from './write-formula.ts';

const HEAD_ROW = 2;

/** The rows that other sheets refer to. */
export type YearsRow =
  | Phase
  | 'total'
  | 'overhead'
  | 'overhead_assumed'
  | 'funding'
  | 'net'
  | 'budget'
  | 'headroom'
  | 'participants'
  | 'discounted'
  | 'net_discounted'
  | 'annuity';

/** The rows that scripts find by name. */
const NAMED = [...PHASES, 'total', 'overhead', 'funding', 'net', 'budget', 'headroom', 'participants'] as const;

/** The budget year by year: lines by phase with their sums, funding, budget, people, and what is discounted. */
export class YearsSheet {
  readonly page: Page;
  readonly headRow = HEAD_ROW;
  readonly names: readonly CellName[];
  private readonly plan: Plan;
  private readonly outcomes: Outcomes;
  private readonly inputs: InputsSheet;
  private readonly ledger: LedgerSheet;
  private readonly language: Language;
  private readonly count: number;
  private readonly rowsByName = new Map<string, number>();
  private next = HEAD_ROW + 1;

  constructor(plan: Plan, outcomes: Outcomes, inputs: InputsSheet, ledger: LedgerSheet, language: Language) {
    this.plan = plan;
    this.outcomes = outcomes;
    this.inputs = inputs;
    this.ledger = ledger;
    this.language = language;
    this.count = plan.years.length;
    const words = wordsOf(language).workbook;
    this.page = new Page(words.sheets.byYear);
    this.page.put({ row: 0, column: 0 }, words.byYear.title, 'title');
    const { price_growth: priceGrowth, price_year: priceYear } = plan.scenario.settings;
    const level =
      priceGrowth === 0
        ? wordsOf(language).report.prices(priceYear)
        : wordsOf(language).report.pricesGrowing(priceYear, formatShare(priceGrowth, language));
    this.page.put({ row: HEAD_ROW, column: 0 }, { formula: words.byYear.level, value: level }, 'head');
    for (const [index, head] of inputs.yearHeads.entries()) {
      this.page.put(
        this.cell(HEAD_ROW, index + 1),
        { formula: inputs.page.refer(head), value: inputs.page.valueAt(head) },
        'headRight',
      );
    }
    this.page.put({ row: HEAD_ROW, column: this.totalColumn }, wordsOf(language).report.inAll, 'headRight');
    for (const phase of PHASES) this.writePhase(phase);
    this.writeTotals();
    this.writeFunding();
    this.writeBudget();
    this.writePeople();
    this.writeDiscounted();
    this.names = NAMED.map((name) => ({ name: `by_year_${name}`, range: this.years(name) }));
  }

  get widths(): readonly number[] {
    return [48, ...Array.from({ length: this.count + 1 }, () => 15)];
  }

  /** A cell in the column of all years. */
  total(row: YearsRow): string {
    return this.page.refer({ row: this.rowOf(row), column: this.totalColumn });
  }

  /** The participants of an entry in all years; not rounded. */
  heads(entry: PlanEntry): string {
    return this.page.refer({ row: this.rowOf(headsOf(entry)), column: this.totalColumn });
  }

  /** The participants of all entries in all years, to be summed up. */
  get allHeads(): string {
    const { entries } = this.plan;
    const rows = entries.map((entry) => this.rowOf(headsOf(entry)));
    const range = fixedRange(
      { row: Math.min(...rows), column: this.totalColumn },
      { row: Math.max(...rows), column: this.totalColumn },
    );
    return onSheet(this.page.name, range);
  }

  /** The cells of the years of a row. */
  years(row: YearsRow | 'head'): string {
    const at = row === 'head' ? HEAD_ROW : this.rowOf(row);
    return onSheet(this.page.name, fixedRange(this.cell(at, 1), this.cell(at, this.count)));
  }

  private get totalColumn(): number {
    return this.count + 1;
  }

  private cell(row: number, year: number): Position {
    return { row, column: year };
  }

  private rowOf(name: string): number {
    const row = this.rowsByName.get(name);
    if (row === undefined) throw new Error(`no row ${name}`);
    return row;
  }

  /** A row with a formula for each year and one for all. */
  private write(
    label: string,
    style: StyleName,
    figures: StyleName,
    years: (year: number) => Live,
    all: Live | null,
    name?: string,
  ): number {
    const row = this.next;
    this.next += 1;
    if (name !== undefined) this.rowsByName.set(name, row);
    this.page.put({ row, column: 0 }, label, style);
    for (let year = 1; year <= this.count; year += 1) this.page.put(this.cell(row, year), years(year), figures);
    if (all !== null) this.page.put({ row, column: this.totalColumn }, all, figures);
    return row;
  }

  private heading(label: string, style: StyleName = 'section'): void {
    this.page.put({ row: this.next, column: 0 }, label, style);
    this.next += 1;
  }

  private acrossOf(row: number): string {
    return `${addressOf(this.cell(row, 1))}:${addressOf(this.cell(row, this.count))}`;
  }

  /** The total of a row over all years. */
  private across(value: Content): Live {
    return { formula: `ROUND(SUM(${this.acrossOf(this.next)}),2)`, value };
  }

  private writePhase(phase: Phase): void {
    const { plan, language } = this;
    const { phases, report } = wordsOf(language);
    const lines = plan.lines.filter((line) => line.phase === phase);
    if (lines.length === 0) {
      this.write(phases[phase], 'strong', 'kronerStrong', () => ({ formula: '0', value: 0 }), this.across(0), phase);
      return;
    }
    this.heading(phases[phase]);
    const first = this.next;
    let last = first;
    for (const { entry } of plan.entries) {
      const own = lines.filter((line) => line.entry === entry);
      if (own.length > 0 && plan.entries.length > 1) this.heading(entryName(entry, language), 'group');
      for (const line of own) last = this.writeLine(line, plan.entries.length > 1 ? 'inner' : 'line');
    }
    const sum = (column: number) => `ROUND(SUM(${rangeOf({ row: first, column }, { row: last, column })}),2)`;
    const outcomes = this.outcomes;
    this.write(
      report.phaseInAll(phases[phase]),
      'strong',
      'kronerStrong',
      (year) => ({ formula: sum(year), value: now(outcomes.byYear[year - 1]?.[phase]) }),
      this.across(now(outcomes.inAll[phase])),
      phase,
    );
  }

  private writeLine(line: PlanLine, style: StyleName): number {
    const amounts = this.plan.years.map((_, index) => line.amount.trace(index + 1).value);
    return this.write(
      line.line.label[this.language],
      style,
      'kroner',
      (year) => ({
        formula: this.ledger.page.refer(this.ledger.at(line, year, 'amount')),
        value: amounts[year - 1] ?? null,
      }),
      this.across(sumOf(amounts)),
    );
  }

  private writeTotals(): void {
    const { report } = wordsOf(this.language);
    const { outcomes, plan } = this;
    const rows = PHASES.map((phase) => this.rowOf(phase));
    const sum = (column: number) => `ROUND(SUM(${rows.map((row) => addressOf({ row, column })).join(',')}),2)`;
    const yearly = (name: 'total' | 'overhead') => (year: number) => now(outcomes.byYear[year - 1]?.[name]);
    this.write(
      report.total,
      'strong',
      'kronerStrong',
      (year) => ({ formula: sum(year), value: yearly('total')(year) }),
      this.across(now(outcomes.inAll.total)),
      'total',
    );
    const byNumber = (column: 'overhead' | 'overheadAssumed', year: number) =>
      `ROUND(SUMIFS(${this.ledger.column(column)},${this.ledger.column('number')},${String(year)}),2)`;
    const hasLines = plan.lines.length > 0;
    this.write(
      report.ofWhichOverhead,
      'line',
      'kroner',
      (year) => ({ formula: hasLines ? byNumber('overhead', year) : '0', value: yearly('overhead')(year) }),
      this.across(now(outcomes.inAll.overhead)),
      'overhead',
    );
    const assumed = plan.years.map((_, index) =>
      sumOf(
        plan.lines
          .filter((line) => line.wageShareAssumed !== null)
          .map((line) => line.overheadAmount.trace(index + 1).value),
      ),
    );
    this.write(
      wordsOf(this.language).analysis.outcomes.overhead_assumed,
      'inner',
      'kroner',
      (year) => ({ formula: hasLines ? byNumber('overheadAssumed', year) : '0', value: assumed[year - 1] ?? 0 }),
      this.across(now(outcomes.inAll.overhead_assumed)),
      'overhead_assumed',
    );
  }

  private writeFunding(): void {
    const { report } = wordsOf(this.language);
    const { outcomes, inputs } = this;
    this.heading(report.funding);
    const first = this.next;
    for (let index = 0; inputs.has(`funding[${String(index + 1)}].name`); index += 1) this.writeGrant(index);
    const last = this.next - 1;
    const sum = (column: number) => `ROUND(SUM(${rangeOf({ row: first, column }, { row: last, column })}),2)`;
    this.write(
      report.fundingInAll,
      'strong',
      'kronerStrong',
      (year) => ({ formula: sum(year), value: now(outcomes.byYear[year - 1]?.funding) }),
      this.across(now(outcomes.inAll.funding)),
      'funding',
    );
    const [total, funding] = [this.rowOf('total'), this.rowOf('funding')];
    this.write(
      report.net,
      'strong',
      'kronerStrong',
      (year) => ({
        formula: this.model('net', { total: this.cell(total, year), funding: this.cell(funding, year) }),
        value: now(outcomes.byYear[year - 1]?.net),
      }),
      this.across(now(outcomes.inAll.net)),
      'net',
    );
  }

  /** A grant: its amount in the year, or its share of the year's cost. */
  private writeGrant(index: number): void {
    const { inputs, outcomes } = this;
    const path = (key: string) => `funding[${String(index + 1)}].${key}`;
    const typed = (at: Position) => inputs.page.refer(at);
    const name = typed(inputs.typed(path('name')).all);
    const { all, first, last } = inputs.typed(path('amount'));
    const amounts = onSheet(inputs.page.name, fixedRange(first, last));
    const share = typed(inputs.typed(path('share')).all);
    const of = typed(inputs.typed(path('of')).all);
    const costs = (['total', ...PHASES] as const).map((each) => ({ each, row: this.rowOf(each) }));
    const live = (year: number): Live => {
      const cost = costs.reduceRight(
        (rest, { each, row }) => `IF(${of}="${each}",${addressOf(this.cell(row, year))},${rest})`,
        'NA()',
      );
      const byShare = writeFormula(
        MODEL.granted_share,
        (each) =>
          each === 'share' ? share : `IF(${of}="",${addressOf(this.cell(this.rowOf('total'), year))},${cost})`,
        year,
      );
      const inYear = typed(inputs.typedIn(path('amount'), year));
      const amount = `IF(COUNT(${typed(all)},${inYear})=1,SUM(${typed(all)},${inYear}),NA())`;
      const byAmount = writeFormula(MODEL.granted, () => amount, year);
      return {
        formula: `IF(COUNTA(${amounts})>0,${byAmount},IF(COUNTA(${share})>0,${byShare},0))`,
        value: outcomes.grants[index]?.[year - 1]?.trace(1).value ?? 0,
      };
    };
    const words = wordsOf(this.language).workbook.inputs;
    const row = this.next;
    const values = this.plan.years.map((_, position) => outcomes.grants[index]?.[position]?.trace(1).value ?? 0);
    this.write(words.grant(index + 1), 'line', 'kroner', live, this.across(sumOf(values)));
    const shown = inputs.row(path('name')).all;
    this.page.put(
      { row, column: 0 },
      { formula: `IF(${name}="","${words.grant(index + 1)}",${name})`, value: shown ?? words.grant(index + 1) },
      'line',
    );
  }

  private writeBudget(): void {
    const { report } = wordsOf(this.language);
    const { inputs, outcomes } = this;
    const { all } = inputs.typed('budget');
    const single = inputs.page.refer(all);
    const years = onSheet(
      inputs.page.name,
      fixedRange(inputs.typedIn('budget', 1), inputs.typedIn('budget', this.count)),
    );
    const nothing = '""';
    const inYear = (year: number) => {
      const cell = inputs.page.refer(inputs.typedIn('budget', year));
      return `IF(COUNTA(${years})=0,${nothing},IF(ISNUMBER(${cell}),${writeFormula(MODEL.granted, () => cell, year)},NA()))`;
    };
    const across = this.acrossOf(this.next);
    this.write(
      report.budget,
      'line',
      'kroner',
      (year) => ({ formula: inYear(year), value: now(outcomes.byYear[year - 1]?.budget) ?? '' }),
      {
        formula: `IF(COUNTA(${years})>0,IF(COUNTA(${single})=0,ROUND(SUM(${across}),2),NA()),IF(COUNTA(${single})=0,${nothing},${writeFormula(MODEL.granted, () => single, 1)}))`,
        value: now(outcomes.inAll.budget) ?? '',
      },
      'budget',
    );
    const [budget, net] = [this.rowOf('budget'), this.rowOf('net')];
    const headroom = (column: number) =>
      `IF(${addressOf({ row: budget, column })}=${nothing},${nothing},${this.model('headroom', { budget: { row: budget, column }, net: { row: net, column } })})`;
    this.write(
      report.headroom,
      'strong',
      'kronerStrong',
      (year) => ({ formula: headroom(year), value: now(outcomes.byYear[year - 1]?.headroom) ?? '' }),
      { formula: headroom(this.totalColumn), value: now(outcomes.inAll.headroom) ?? '' },
      'headroom',
    );
    const cells = this.acrossOf(this.rowOf('headroom'));
    const mark = (column: number) => {
      const cell = addressOf({ row: this.rowOf('headroom'), column });
      return `IF(${cell}=${nothing},${nothing},IF(${cell}<0,"${report.over}",${nothing}))`;
    };
    const marked = (headroom: number | null) => ((headroom ?? 0) < 0 ? report.over : '');
    const count = `COUNTIF(${cells},"<0")`;
    const headrooms = this.plan.years.map((_, index) => now(outcomes.byYear[index]?.headroom));
    const over = headrooms.filter((each) => (each ?? 0) < 0).length;
    const isByYear = headrooms.some((each) => each !== null);
    this.write(
      report.overBudget,
      'strong',
      'right',
      (year) => ({ formula: mark(year), value: marked(headrooms[year - 1] ?? null) }),
      {
        formula: `IF(COUNT(${cells})=0,${mark(this.totalColumn)},IF(${count}=0,${nothing},IF(${count}=1,"${report.overYears(1)}",${count}&"${report.overYears(2).replace('2', '')}")))`,
        value: isByYear ? (over === 0 ? '' : report.overYears(over)) : marked(now(outcomes.inAll.headroom)),
      },
    );
  }

  private writePeople(): void {
    const { report } = wordsOf(this.language);
    const { outcomes, plan, language } = this;
    this.heading(report.participants);
    const first = this.next;
    for (const entry of plan.entries) {
      const values = plan.years.map((_, index) => entry.participants.trace(index + 1).value);
      const naming = inputNaming(this.inputs, entry.entry);
      const formula = (year: number) => {
        const counted = `(${writeFormula(entry.entry.intervention.participants, naming, year)})`;
        return writeFormula(MODEL.quantity, (name) => (name === 'line_quantity' ? counted : `used_${name}`), year);
      };
      const across = this.acrossOf(this.next);
      this.write(
        wordsOf(language).workbook.byYear.participantsOf(entryName(entry.entry, language)),
        'line',
        'quantity',
        (year) => ({ formula: formula(year), value: values[year - 1] ?? null }),
        { formula: `SUM(${across})`, value: values.reduce((all, value) => all + value, 0) },
        headsOf(entry),
      );
    }
    const last = this.next - 1;
    const sum = (column: number) => `ROUND(SUM(${rangeOf({ row: first, column }, { row: last, column })}),6)`;
    this.write(
      report.participants,
      'strong',
      'quantityStrong',
      (year) => ({ formula: sum(year), value: now(outcomes.byYear[year - 1]?.participants) }),
      { formula: sum(this.totalColumn), value: now(outcomes.inAll.participants) },
      'participants',
    );
  }

  /** What the present values are the sums of. */
  private writeDiscounted(): void {
    const words = wordsOf(this.language).workbook;
    const { outcomes, plan } = this;
    this.heading(words.summary.presentValueTitle);
    const rate: Operand = { at: 'used_discount_rate', value: plan.scenario.settings.discount_rate };
    const inYear = (year: number): Operand => ({ at: String(year), value: year });
    for (const [name, label, of] of [
      ['discounted', words.byYear.discounted, 'total'],
      ['net_discounted', words.byYear.discountedNet, 'net'],
    ] as const) {
      const costIn = (year: number): Operand => ({
        at: addressOf(this.cell(this.rowOf(of), year)),
        value: now(outcomes.byYear[year - 1]?.[of]) ?? 0,
      });
      this.writeSummedUp(label, 'ore', name, (year) =>
        modelLive('discounted', { cost: costIn(year), discount_rate: rate, year: inYear(year) }),
      );
    }
    this.writeSummedUp(words.byYear.annuity, 'level', 'annuity', (year) =>
      modelLive('annuity', { discount_rate: rate, year: inYear(year) }),
    );
  }

  /** A row that is summed up as it is, without rounding. */
  private writeSummedUp(label: string, style: StyleName, name: YearsRow, years: (year: number) => Live): void {
    const lives = this.plan.years.map((_, index) => years(index + 1));
    const all = {
      formula: `SUM(${this.acrossOf(this.next)})`,
      value: lives.reduce((sum, { value }) => sum + Number(value), 0),
    };
    this.write(label, 'line', style, (year) => lives[year - 1] as Live, all, name);
  }

  /** A formula of the model whose names are cells of this sheet. */
  private model(formula: 'net' | 'headroom', cells: Readonly<Record<string, Position>>): string {
    return writeFormula(MODEL[formula], (name) => addressOf(cells[name] as Position), 1);
  }
}

function headsOf({ entry }: PlanEntry): string {
  return `participants of ${entry.label}`;
}

/** What an outcome is now. */
function now(outcome: Outcome | null | undefined): number | null {
  return valueOf(outcome ?? null);
}

/** The sum of amounts, which are whole øre. */
function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
}
