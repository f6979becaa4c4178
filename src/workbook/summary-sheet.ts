import { PHASES } from '../catalogue/intervention.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Definition } from '../formula/evaluate.ts';
import { traitsOf, type OutcomeName } from '../model/outcome-table.ts';
import { valueOf, type Outcome } from '../model/outcomes.ts';
import type { Plan, PlanEntry } from '../model/plan.ts';
import { figuresOfResult, yearsOverBudget, type Result } from '../model/result.ts';
import { addressOf, fixedRange, onSheet, rangeOf, type Position } from '../spreadsheet/address.ts';
import type { BookChart, CellName } from '../spreadsheet/book.ts';
import { cellName } from './input-rows.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { partsOf, type OpenOutcomes } from './open-plan.ts';
import { NOTHING, Page, type Live } from './page.ts';
import type { PlanCells } from './plan-cells.ts';
import { KRONER, STACK_COLORS, type StyleName } from './styles.ts';
import { entryName, type UnitCostsSheet } from './unit-costs-sheet.ts';
import type { YearsSheet } from './years-sheet.ts';

/** The columns of the table by intervention. */
const FIRST_PHASE = 1;
const TOTAL = FIRST_PHASE + PHASES.length;
const HEADS = TOTAL + 1;
const COMPLETERS = HEADS + 1;
const FAMILIES = COMPLETERS + 1;
const PER_HEAD = FAMILIES + 1;

/** Rows that a chart takes. */
const CHART_ROWS = 17;

/** What the summary is made of. */
export interface SummarySource {
  readonly plan: Plan;
  readonly outcomes: OpenOutcomes;
  readonly result: Result;
  readonly terms: readonly string[];
  readonly inputs: InputsSheet;
  readonly unitCosts: UnitCostsSheet;
  readonly years: YearsSheet;
  readonly cells: PlanCells;
  readonly language: Language;
}

/** What it costs in all, per head and by intervention, on the first sheet. */
export class SummarySheet {
  readonly page: Page;
  readonly names: CellName[] = [];
  readonly chart: BookChart;
  /** Rows whose heads take two lines. */
  readonly wideRows: number[] = [];
  private readonly from: SummarySource;
  private next = 0;

  constructor(from: SummarySource) {
    this.from = from;
    this.page = new Page(wordsOf(from.language).workbook.sheets.summary);
    this.writeHead();
    this.writeCosts();
    this.writePeople(this.writeEntries());
    this.writePresentValue();
    this.chart = this.makeChart();
  }

  get widths(): readonly number[] {
    return [50, ...Array.from({ length: PER_HEAD }, () => 16)];
  }

  private get words() {
    return wordsOf(this.from.language).workbook.summary;
  }

  private writeHead(): void {
    const { page, words } = this;
    const { inputs, unitCosts, cells, outcomes, result, terms } = this.from;
    const name = inputs.page.refer(inputs.typed('name').all);
    page.put({ row: 0, column: 0 }, { formula: name, value: result.name }, 'title');
    const description = inputs.page.refer(inputs.typed('description').all);
    page.put(
      { row: 1, column: 0 },
      { formula: `IF(${description}="","",${description})`, value: result.description ?? '' },
      'subtitle',
    );
    page.put({ row: 2, column: 0 }, terms.join(' · '), 'subtitle');
    page.put({ row: 3, column: 0 }, words.howTo, 'small');
    const count = `(COUNTIF(${inputs.checkRange},"?*")+COUNTIF(${unitCosts.checkRange},"?*"))`;
    const net = cells.show(outcomes.inAll.net.definition, page);
    const formula = `IF(ISERROR(${net}),"${words.noFigures}",IF(${count}=0,"${words.allRight}",${words.checks(count)}))`;
    page.put({ row: 4, column: 0 }, { formula, value: words.allRight }, 'verdict');
    this.next = 6;
  }

  private heading(...heads: readonly string[]): void {
    this.page.put({ row: this.next, column: 0 }, heads[0] ?? '', 'head');
    for (const [index, head] of heads.slice(1).entries())
      this.page.put({ row: this.next, column: index + 1 }, head, 'headRight');
    this.next += 1;
  }

  /** A figure with its name, under which other sheets and scripts find it. */
  private figure(
    label: string,
    name: OutcomeName,
    style: StyleName,
    labelStyle: StyleName = 'line',
    only: (formula: string) => string = (formula) => formula,
  ): Position {
    const { outcomes, result } = this.from;
    const at = { row: this.next, column: 1 };
    const none = traitsOf(name).needs === 'budget' ? '' : NOTHING;
    const live = { formula: only(this.formulaOf(outcomes.inAll[name])), value: figuresOfResult(result)[name] ?? none };
    this.page.put({ row: this.next, column: 0 }, label, labelStyle);
    this.page.put(at, live, style);
    this.names.push({ name: `result_${name}`, range: this.page.refer(at) });
    this.next += 1;
    return at;
  }

  /** An outcome; a dash where it is divided by nobody. */
  private formulaOf({ definition, per }: Outcome): string {
    const { cells } = this.from;
    const formula = cells.show(definition, this.page);
    return per === null ? formula : `IF(${cells.show(per, this.page)}=0,"${NOTHING}",${formula})`;
  }

  private writeCosts(): void {
    const { words, page } = this;
    const { years, result, language } = this.from;
    const { phases, report, analysis } = wordsOf(language);
    this.heading(words.costs, report.inAll);
    for (const phase of PHASES) this.figure(phases[phase], phase, 'kroner');
    this.figure(report.total, 'total', 'kronerStrong', 'strong');
    this.figure(report.ofWhichOverhead, 'overhead', 'kroner');
    this.figure(analysis.outcomes.overhead_assumed, 'overhead_assumed', 'kroner', 'inner');
    this.figure(report.fundingInAll, 'funding', 'kroner');
    this.figure(report.net, 'net', 'kronerStrong', 'strong');
    this.figure(report.budget, 'budget', 'kroner');
    const headroom = this.figure(report.headroom, 'headroom', 'kroner');
    // A budget by year is exceeded by any year's net above its number.
    const cell = addressOf(headroom);
    const byYear = years.years('headroom');
    const count = `COUNTIF(${byYear},"<0")`;
    const inAll = `IF(${cell}<0,"${words.over}","${words.within}")`;
    const inYears = `IF(${count}=0,"${words.within}","${words.overInYears(`"&${count}&"`)}")`;
    const over = yearsOverBudget(result);
    const now = !result.is_over_budget ? words.within : over === null ? words.over : words.overInYears(String(over));
    const forms = (single: string, yearly: string) => `IF(${cell}="","",IF(COUNT(${byYear})=0,${single},${yearly}))`;
    page.put(
      { row: headroom.row, column: 2 },
      { formula: forms(inAll, inYears), value: result.budget === null ? '' : now },
      'verdict',
    );
    this.figure(analysis.outcomes.least_headroom, 'least_headroom', 'kroner', 'inner', (least) => forms(cell, least));
    this.next += 1;
  }

  /** A row for each intervention; gives the first. */
  private writeEntries(): number {
    const { words } = this;
    const { plan, language } = this.from;
    const { report, analysis } = wordsOf(language);
    this.wideRows.push(this.next);
    this.heading(
      words.byIntervention,
      ...PHASES.map((phase) => analysis.short[phase]),
      report.inAll,
      report.participants,
      analysis.outcomes.completers,
      analysis.outcomes.families,
      analysis.outcomes.cost_per_participant,
    );
    const first = this.next;
    for (const index of plan.entries.keys()) {
      this.writeEntry(index);
      this.next += 1;
    }
    this.next += 1;
    return first;
  }

  private writeEntry(index: number): void {
    const { page, next: row } = this;
    const { plan, outcomes, cells, language } = this.from;
    const { label } = (plan.entries[index] as PlanEntry).entry;
    const own = outcomes.byEntry[index] as OpenOutcomes['byEntry'][number];
    const put = (column: number, definition: Definition, style: StyleName, live = cells.live(definition, page)) => {
      const at = { row, column };
      page.put(at, live, style);
      cells.set(definition, { page, at });
    };
    page.put({ row, column: 0 }, entryName((plan.entries[index] as PlanEntry).entry, language), 'line');
    for (const [position, phase] of PHASES.entries()) put(FIRST_PHASE + position, own[phase].definition, 'kroner');
    put(TOTAL, own.total.definition, 'kroner');
    const perHead = own.cost_per_participant;
    put(HEADS, perHead.per as Definition, 'quantity');
    const [completers, families] = (['cost_per_completer', 'cost_per_family'] as const).map(
      (name) => partsOf(outcomes.inAll[name].per as Definition)[index],
    ) as [Definition, Definition];
    put(COMPLETERS, completers, 'quantity');
    const perFamily = this.perFamily(label);
    const live = cells.live(families, page);
    put(FAMILIES, families, 'quantity', {
      formula: `IF(ISNUMBER(${perFamily.formula}),${live.formula},"${NOTHING}")`,
      value: typeof perFamily.value === 'number' ? live.value : NOTHING,
    });
    page.put(
      { row, column: PER_HEAD },
      { formula: this.formulaOf(perHead), value: valueOf(perHead) ?? NOTHING },
      'ore',
    );
    const range = fixedRange({ row, column: FIRST_PHASE }, { row, column: PER_HEAD });
    this.names.push({ name: cellName(`result_of_${label}`), range: onSheet(page.name, range) });
  }

  /** The parents per family of an entry, which need not be given. */
  private perFamily(label: string): Live {
    const { inputs } = this.from;
    const { at, value } = inputs.used(`${label}.parents_per_family`, 1);
    return { formula: inputs.page.refer(at), value };
  }

  /** @param entries the first row of the interventions */
  private writePeople(entries: number): void {
    const { words } = this;
    const { plan, language } = this.from;
    const { report, analysis } = wordsOf(language);
    // Families are known where they are known of every intervention.
    const count = plan.entries.length;
    const given = rangeOf({ row: entries, column: FAMILIES }, { row: entries + count - 1, column: FAMILIES });
    const ofFamilies = (formula: string) => `IF(COUNT(${given})<${String(count)},"${NOTHING}",${formula})`;
    this.heading(words.peopleTitle, report.inAll);
    this.figure(report.participants, 'participants', 'quantity');
    this.figure(analysis.outcomes.completers, 'completers', 'quantity');
    this.figure(analysis.outcomes.families, 'families', 'quantity', 'line', ofFamilies);
    this.figure(analysis.outcomes.cost_per_participant, 'cost_per_participant', 'ore');
    this.figure(analysis.outcomes.operating_cost_per_participant, 'operating_cost_per_participant', 'ore');
    this.figure(analysis.outcomes.cost_per_completer, 'cost_per_completer', 'ore');
    this.figure(analysis.outcomes.cost_per_family, 'cost_per_family', 'ore', 'line', ofFamilies);
    this.next += 1;
  }

  private writePresentValue(): void {
    const { words } = this;
    const { plan, language } = this.from;
    const { report, analysis } = wordsOf(language);
    this.heading(words.presentValueTitle, report.inAll);
    this.page.put({ row: this.next, column: 0 }, words.discountRate, 'line');
    this.page.put(
      { row: this.next, column: 1 },
      { formula: 'used_discount_rate', value: plan.scenario.settings.discount_rate },
      'percent',
    );
    this.next += 1;
    this.figure(words.presentValue, 'present_value', 'kroner');
    this.figure(analysis.outcomes.equivalent_annual_cost, 'equivalent_annual_cost', 'kroner');
    this.figure(words.netPresentValue, 'net_present_value', 'kroner');
    this.figure(analysis.outcomes.net_equivalent_annual_cost, 'net_equivalent_annual_cost', 'kroner');
    this.next += 1;
  }

  private makeChart(): BookChart {
    const { words } = this;
    const { language, years } = this.from;
    const { phases } = wordsOf(language);
    return {
      kind: 'stacked',
      title: words.chart,
      description: words.chartDescription,
      categories: years.years('head'),
      series: PHASES.map((phase, index) => ({
        name: phases[phase],
        values: years.years(phase),
        color: STACK_COLORS[index] as string,
      })),
      first: { row: 6, column: 3 },
      last: { row: 6 + CHART_ROWS - 4, column: PER_HEAD + 1 },
      format: KRONER,
    };
  }
}
