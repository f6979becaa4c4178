import { PHASES, type Phase } from '../catalogue/intervention.ts';
import type { Definition } from '../formula/evaluate.ts';
import { formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL } from '../model/formulas.ts';
import type { YearOutcomeName } from '../model/outcome-table.ts';
import { kroner } from '../model/outcomes.ts';
import type { Plan } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import { addressOf, fixedRange, onSheet, rangeOf } from '../spreadsheet/address.ts';
import type { CellName } from '../spreadsheet/book.ts';
import { entryName } from './unit-costs-sheet.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LedgerSheet } from './ledger-sheet.ts';
import { partsOf, type OpenOutcomes } from './open-plan.ts';
import { Page, type Live } from './page.ts';
import type { PlanCells } from './plan-cells.ts';
import type { StyleName } from './styles.ts';
import { writeFormula } from './write-formula.ts';

const HEAD_ROW = 2;

/** The rows that scripts find by name. */
const NAMED = [...PHASES, 'total', 'overhead', 'funding', 'net', 'budget', 'headroom', 'participants'] as const;

/** A row of definitions: one for each year, and that of all years. */
interface Row {
  readonly label: string;
  readonly style: StyleName;
  readonly figures: StyleName;
  readonly years: readonly Definition[];
  readonly all: Definition;
  /** What its cells have, where that is more than their definitions; null: in all years. */
  readonly live?: (definition: Definition, year: number | null) => Live;
}

/** What the sheet is made of. */
export interface YearsSource {
  readonly plan: Plan;
  readonly outcomes: OpenOutcomes;
  /** What the scenario has none of, such as a budget, is null here. */
  readonly result: Result;
  readonly inputs: InputsSheet;
  readonly ledger: LedgerSheet;
  readonly cells: PlanCells;
  readonly language: Language;
}

/** The budget year by year: lines by phase with their sums, funding, budget, people, and what is discounted. */
export class YearsSheet {
  readonly page: Page;
  readonly headRow = HEAD_ROW;
  readonly names: readonly CellName[];
  private readonly from: YearsSource;
  private readonly count: number;
  private readonly rowsByName = new Map<string, number>();
  private next = HEAD_ROW + 1;

  constructor(from: YearsSource) {
    this.from = from;
    const { plan, inputs, language } = from;
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
        { row: HEAD_ROW, column: index + 1 },
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

  /** The cells of the years of a row. */
  years(row: YearOutcomeName | 'head'): string {
    const at = row === 'head' ? HEAD_ROW : (this.rowsByName.get(row) as number);
    return onSheet(this.page.name, fixedRange({ row: at, column: 1 }, { row: at, column: this.count }));
  }

  private get totalColumn(): number {
    return this.count + 1;
  }

  private write({ label, style, figures, years, all, live }: Row): void {
    const { page, next: row } = this;
    const { cells } = this.from;
    this.next += 1;
    page.put({ row, column: 0 }, label, style);
    const put = (column: number, definition: Definition, year: number | null) => {
      const at = { row, column };
      page.put(at, live?.(definition, year) ?? cells.live(definition, page), figures);
      cells.set(definition, { page, at });
    };
    for (const [index, definition] of years.entries()) put(index + 1, definition, index + 1);
    put(this.totalColumn, all, null);
  }

  /** A row of an outcome, under its name. */
  private writeOutcome(
    name: YearOutcomeName,
    look: Pick<Row, 'label' | 'style' | 'figures'>,
    live?: Row['live'],
  ): void {
    const { inAll, byYear } = this.from.outcomes;
    this.rowsByName.set(name, this.next);
    const years = byYear.map((outcomes) => outcomes[name].definition);
    this.write({ ...look, years, all: inAll[name].definition, ...(live === undefined ? {} : { live }) });
  }

  private heading(label: string, style: StyleName = 'section'): void {
    this.page.put({ row: this.next, column: 0 }, label, style);
    this.next += 1;
  }

  private acrossOf(row: number): string {
    return rangeOf({ row, column: 1 }, { row, column: this.count });
  }

  private writePhase(phase: Phase): void {
    const { plan, language } = this.from;
    const { phases, report } = wordsOf(language);
    const lines = plan.lines.filter((line) => line.phase === phase);
    if (lines.length > 0) this.heading(phases[phase]);
    for (const { entry } of plan.entries) {
      const own = lines.filter((line) => line.entry === entry);
      if (own.length > 0 && plan.entries.length > 1) this.heading(entryName(entry, language), 'group');
      for (const { line, amount } of own) {
        const years = plan.years.map((_, index) => amount.in(index + 1));
        const style = plan.entries.length > 1 ? 'inner' : 'line';
        this.write({ label: line.label[language], style, figures: 'kroner', years, all: kroner(years) });
      }
    }
    const label = lines.length > 0 ? report.phaseInAll(phases[phase]) : phases[phase];
    this.writeOutcome(phase, { label, style: 'strong', figures: 'kronerStrong' });
  }

  private writeTotals(): void {
    const { plan, ledger, language } = this.from;
    const { report } = wordsOf(language);
    this.writeOutcome('total', { label: report.total, style: 'strong', figures: 'kronerStrong' });
    this.writeOutcome('overhead', { label: report.ofWhichOverhead, style: 'line', figures: 'kroner' });
    // Whether a wage share is assumed depends on what is typed: the sum is over all lines.
    const years = plan.years.map((_, index) =>
      kroner(plan.lines.map((line) => ledger.overheadAssumed(line, index + 1))),
    );
    const all = kroner(years);
    this.write({
      label: wordsOf(language).analysis.outcomes.overhead_assumed,
      style: 'inner',
      figures: 'kroner',
      years,
      all,
    });
    this.from.cells.set(this.from.outcomes.inAll.overhead_assumed.definition, {
      page: this.page,
      at: { row: this.next - 1, column: this.totalColumn },
    });
  }

  private writeFunding(): void {
    const { outcomes, inputs, language } = this.from;
    const { report, workbook } = wordsOf(language);
    this.heading(report.funding);
    for (const [index, years] of outcomes.grants.entries()) {
      const path = `funding[${String(index + 1)}].name`;
      const [label, name] = [workbook.inputs.grant(index + 1), inputs.page.refer(inputs.typed(path).all)];
      const at = { row: this.next, column: 0 };
      const live: Row['live'] = (definition, year) =>
        year === null ? this.from.cells.live(definition, this.page) : this.grant(index, definition, year);
      this.write({ label, style: 'line', figures: 'kroner', years, all: kroner(years), live });
      const shown = { formula: `IF(${name}="","${label}",${name})`, value: inputs.row(path).all ?? label };
      this.page.put(at, shown, 'line');
    }
    this.writeOutcome('funding', { label: report.fundingInAll, style: 'strong', figures: 'kronerStrong' });
    this.writeOutcome('net', { label: report.net, style: 'strong', figures: 'kronerStrong' });
  }

  /** A grant in a year: its amount, or its share of the year's cost, by what is typed. */
  private grant(index: number, definition: Definition, year: number): Live {
    const { inputs, outcomes, cells } = this.from;
    const path = (key: string) => `funding[${String(index + 1)}].${key}`;
    const typed = (key: string) => inputs.page.refer(inputs.typed(path(key)).all);
    const { all, first, last } = inputs.typed(path('amount'));
    const amounts = onSheet(inputs.page.name, fixedRange(first, last));
    const [share, of] = [typed('share'), typed('of')];
    const costs = outcomes.byYear[year - 1] as OpenOutcomes['byYear'][number];
    const costOf = (name: 'total' | Phase) => cells.show(costs[name].definition, this.page);
    const cost = (['total', ...PHASES] as const).reduceRight(
      (rest, each) => `IF(${of}="${each}",${costOf(each)},${rest})`,
      'NA()',
    );
    const shareOf = (name: string) => (name === 'share' ? share : `IF(${of}="",${costOf('total')},${cost})`);
    const both = `${inputs.page.refer(all)},${inputs.page.refer(inputs.typedIn(path('amount'), year))}`;
    const byAmount = writeFormula(MODEL.granted, () => `IF(COUNT(${both})=1,SUM(${both}),NA())`, year);
    const byShare = writeFormula(MODEL.granted_share, shareOf, year);
    return {
      formula: `IF(COUNTA(${amounts})>0,${byAmount},IF(COUNTA(${share})>0,${byShare},0))`,
      value: definition.trace(1).value,
    };
  }

  private writeBudget(): void {
    const { inputs, cells, result, language } = this.from;
    const { report } = wordsOf(language);
    const { page } = this;
    const value = (name: 'budget' | 'headroom', year: number | null) =>
      (year === null ? result : result.by_year[year - 1])?.[name] ?? '';
    const single = inputs.page.refer(inputs.typed('budget').all);
    const [first, last] = [inputs.typedIn('budget', 1), inputs.typedIn('budget', this.count)];
    const years = onSheet(inputs.page.name, fixedRange(first, last));
    const granted = (cell: string) => writeFormula(MODEL.granted, () => cell, 1);
    // One for all years together, or one for each, by what is typed.
    this.writeOutcome('budget', { label: report.budget, style: 'line', figures: 'kroner' }, (definition, year) => {
      const cell = year === null ? single : inputs.page.refer(inputs.typedIn('budget', year));
      const formula =
        year === null
          ? `IF(COUNTA(${years})>0,IF(COUNTA(${single})=0,${cells.show(definition, page)},NA()),IF(COUNTA(${single})=0,"",${granted(single)}))`
          : `IF(COUNTA(${years})=0,"",IF(ISNUMBER(${cell}),${granted(cell)},NA()))`;
      return { formula, value: value('budget', year) };
    });
    const [budgetRow, row] = [this.next - 1, this.next];
    const columnOf = (year: number | null) => year ?? this.totalColumn;
    const look = { style: 'strong', figures: 'kronerStrong' } as const;
    this.writeOutcome('headroom', { label: report.headroom, ...look }, (definition, year) => ({
      formula: `IF(${addressOf({ row: budgetRow, column: columnOf(year) })}="","",${cells.show(definition, page)})`,
      value: value('headroom', year),
    }));
    this.writeOver(row, (year) => value('headroom', year));
  }

  /** Where the budget is exceeded. */
  private writeOver(headroomRow: number, headroom: (year: number | null) => number | ''): void {
    const { report } = wordsOf(this.from.language);
    const row = this.next;
    this.next += 1;
    const across = this.acrossOf(headroomRow);
    const mark = (column: number) => {
      const cell = addressOf({ row: headroomRow, column });
      return `IF(${cell}="","",IF(${cell}<0,"${report.over}",""))`;
    };
    const marked = (year: number | null) => (Number(headroom(year)) < 0 ? report.over : '');
    const years = Array.from({ length: this.count }, (_, index) => index + 1);
    this.page.put({ row, column: 0 }, report.overBudget, 'strong');
    for (const year of years)
      this.page.put({ row, column: year }, { formula: mark(year), value: marked(year) }, 'right');
    const count = `COUNTIF(${across},"<0")`;
    const over = years.filter((year) => marked(year) !== '').length;
    const isByYear = headroom(1) !== '';
    const inYears = `IF(${count}=0,"",IF(${count}=1,"${report.overYears(1)}",${count}&"${report.overYears(2).replace('2', '')}"))`;
    const all = {
      formula: `IF(COUNT(${across})=0,${mark(this.totalColumn)},${inYears})`,
      value: !isByYear ? marked(null) : over === 0 ? '' : report.overYears(over),
    };
    this.page.put({ row, column: this.totalColumn }, all, 'right');
  }

  private writePeople(): void {
    const { outcomes, plan, language } = this.from;
    const { report, workbook } = wordsOf(language);
    this.heading(report.participants);
    for (const [index, { entry, participants }] of plan.entries.entries()) {
      const years = plan.years.map((_, year) => participants.in(year + 1));
      const all = outcomes.byEntry[index]?.cost_per_participant.per as Definition;
      const label = workbook.byYear.participantsOf(entryName(entry, language));
      this.write({ label, style: 'line', figures: 'quantity', years, all });
    }
    this.writeOutcome('participants', { label: report.participants, style: 'strong', figures: 'quantityStrong' });
  }

  /** What the present values are the sums of. */
  private writeDiscounted(): void {
    const { outcomes, language } = this.from;
    const { summary, byYear } = wordsOf(language).workbook;
    this.heading(summary.presentValueTitle);
    const [gross, annuity] = partsOf(outcomes.inAll.equivalent_annual_cost.definition) as [Definition, Definition];
    const [net] = partsOf(outcomes.inAll.net_equivalent_annual_cost.definition) as [Definition];
    for (const [label, figures, all] of [
      [byYear.discounted, 'ore', gross],
      [byYear.discountedNet, 'ore', net],
      [byYear.annuity, 'level', annuity],
    ] as const)
      this.write({ label, style: 'line', figures, years: partsOf(all), all });
  }
}
