import { PHASES } from '../catalogue/intervention.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL } from '../model/formulas.ts';
import { traitsOf, type OutcomeName } from '../model/outcome-table.ts';
import { valueOf, type Outcomes } from '../model/outcomes.ts';
import type { Plan, PlanEntry } from '../model/plan.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { addressOf, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { BookChart, CellName } from '../spreadsheet/book.ts';
import { cellName } from './input-rows.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LedgerSheet } from './ledger-sheet.ts';
import { modelLive, type Operand } from './model-live.ts';
import { NOTHING, Page, type Live } from './page.ts';
import { KRONER, PHASE_COLORS, type StyleName } from './styles.ts';
import { entryName, type UnitCostsSheet } from './unit-costs-sheet.ts';
import { writeFormula } from './write-formula.ts';
import type { YearsRow, YearsSheet } from './years-sheet.ts';

/** The columns of the table by intervention. */
const FIRST_PHASE = 1;
const TOTAL = FIRST_PHASE + PHASES.length;
const HEADS = TOTAL + 1;
const COMPLETERS = HEADS + 1;
const FAMILIES = COMPLETERS + 1;
const PER_HEAD = FAMILIES + 1;

/** Rows that a chart takes. */
const CHART_ROWS = 17;

/** The sheets that the summary sums up. */
export interface SummarySheets {
  readonly inputs: InputsSheet;
  readonly unitCosts: UnitCostsSheet;
  readonly ledger: LedgerSheet;
  readonly years: YearsSheet;
}

/** What it costs in all, per head and by intervention, on the first sheet. */
export class SummarySheet {
  readonly page: Page;
  readonly names: CellName[] = [];
  readonly chart: BookChart;
  /** Rows whose heads take two lines. */
  readonly wideRows: number[] = [];
  private readonly plan: Plan;
  private readonly outcomes: Outcomes;
  private readonly sheets: SummarySheets;
  private readonly language: Language;
  private next = 0;

  constructor(
    plan: Plan,
    outcomes: Outcomes,
    result: Result,
    terms: readonly string[],
    sheets: SummarySheets,
    language: Language,
  ) {
    this.plan = plan;
    this.outcomes = outcomes;
    this.sheets = sheets;
    this.language = language;
    this.page = new Page(wordsOf(language).workbook.sheets.summary);
    this.writeHead(result, terms);
    this.writeCosts(result);
    const entries = this.writeEntries();
    this.writePeople(entries);
    this.writePresentValue();
    this.chart = this.makeChart();
  }

  get widths(): readonly number[] {
    return [50, ...Array.from({ length: PER_HEAD }, () => 16)];
  }

  private get words() {
    return wordsOf(this.language).workbook.summary;
  }

  private get labels() {
    return wordsOf(this.language).analysis.outcomes;
  }

  private writeHead(result: Result, terms: readonly string[]): void {
    const { page, sheets, words } = this;
    const { inputs, unitCosts, years } = sheets;
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
    const formula = `IF(ISERROR(${years.total('net')}),"${words.noFigures}",IF(${count}=0,"${words.allRight}",${words.checks(count)}))`;
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
    formula: string,
    style: StyleName,
    labelStyle: StyleName = 'line',
  ): Position {
    const at = { row: this.next, column: 1 };
    this.page.put({ row: this.next, column: 0 }, label, labelStyle);
    this.page.put(at, { formula, value: this.now(name) ?? (traitsOf(name).needs === 'budget' ? '' : NOTHING) }, style);
    this.names.push({ name: `result_${name}`, range: this.page.refer(at) });
    this.next += 1;
    return at;
  }

  private now(name: OutcomeName): number | null {
    return valueOf(this.outcomes.inAll[name]);
  }

  private writeCosts(result: Result): void {
    const { language, words, sheets, page } = this;
    const { phases, report } = wordsOf(language);
    const total = (row: YearsRow) => sheets.years.total(row);
    this.heading(words.costs, report.inAll);
    for (const phase of PHASES) this.figure(phases[phase], phase, total(phase), 'kroner');
    this.figure(report.total, 'total', total('total'), 'kronerStrong', 'strong');
    this.figure(report.ofWhichOverhead, 'overhead', total('overhead'), 'kroner');
    this.figure(this.labels.overhead_assumed, 'overhead_assumed', total('overhead_assumed'), 'kroner', 'inner');
    this.figure(report.fundingInAll, 'funding', total('funding'), 'kroner');
    this.figure(report.net, 'net', total('net'), 'kronerStrong', 'strong');
    this.figure(report.budget, 'budget', total('budget'), 'kroner');
    const headroom = this.figure(report.headroom, 'headroom', total('headroom'), 'kroner');
    // A budget by year is exceeded by any year's net above its number.
    const cell = addressOf(headroom);
    const byYear = sheets.years.years('headroom');
    const count = `COUNTIF(${byYear},"<0")`;
    const inAll = `IF(${cell}<0,"${words.over}","${words.within}")`;
    const inYears = `IF(${count}=0,"${words.within}","${words.overInYears(`"&${count}&"`)}")`;
    const years = yearsOverBudget(result);
    const isOver = result.is_over_budget;
    const now = !isOver ? words.within : years === null ? words.over : words.overInYears(String(years));
    page.put(
      { row: headroom.row, column: 2 },
      {
        formula: `IF(${cell}="","",IF(COUNT(${byYear})=0,${inAll},${inYears}))`,
        value: result.budget === null ? '' : now,
      },
      'verdict',
    );
    const least = `IF(${cell}="","",IF(COUNT(${byYear})=0,${cell},MIN(${byYear})))`;
    this.figure(this.labels.least_headroom, 'least_headroom', least, 'kroner', 'inner');
    this.next += 1;
  }

  /** A row for each intervention; gives the rows. */
  private writeEntries(): { readonly first: number; readonly last: number } {
    const { language, words, plan } = this;
    const { report } = wordsOf(language);
    this.wideRows.push(this.next);
    this.heading(
      words.byIntervention,
      ...PHASES.map((phase) => wordsOf(language).analysis.short[phase]),
      report.inAll,
      report.participants,
      this.labels.completers,
      this.labels.families,
      this.labels.cost_per_participant,
    );
    const first = this.next;
    for (const [index, entry] of plan.entries.entries()) {
      this.writeEntry(entry, index);
      this.next += 1;
    }
    const last = this.next - 1;
    this.next += 1;
    return { first, last };
  }

  private writeEntry(planEntry: PlanEntry, index: number): void {
    const { page, sheets, language, outcomes, next: row } = this;
    const { inputs, ledger, years } = sheets;
    const { entry } = planEntry;
    const own = outcomes.byEntry[index];
    const put = (column: number, content: Live, style: StyleName) => page.put({ row, column }, content, style);
    const at = (column: number) => addressOf({ row, column });
    page.put({ row, column: 0 }, entryName(entry, language), 'line');
    const hasLines = this.plan.lines.length > 0;
    for (const [position, phase] of PHASES.entries()) {
      const sum = `ROUND(SUMIFS(${ledger.column('amount')},${ledger.column('label')},"${entry.label}",${ledger.column('phaseId')},"${phase}"),2)`;
      put(FIRST_PHASE + position, { formula: hasLines ? sum : '0', value: valueOf(own?.[phase] ?? null) }, 'kroner');
    }
    put(
      TOTAL,
      { formula: `ROUND(SUM(${at(FIRST_PHASE)}:${at(TOTAL - 1)}),2)`, value: valueOf(own?.total ?? null) },
      'kroner',
    );
    const heads = planEntry.participants;
    const participants = this.plan.years.reduce((all, _, year) => all + heads.trace(year + 1).value, 0);
    put(HEADS, { formula: years.heads(planEntry), value: participants }, 'quantity');
    const used = (key: string) => inputs.page.refer(inputs.used(`${entry.label}.${key}`, 1).at);
    const { scenario } = this.plan;
    const counted: Operand = { at: at(HEADS), value: participants };
    const completionRate: Operand = {
      at: used('completion_rate'),
      value: entry.settings.completion_rate ?? scenario.settings.completion_rate,
    };
    put(COMPLETERS, modelLive('completers', { participants: counted, completion_rate: completionRate }), 'quantity');
    const perFamily = entry.settings.parents_per_family ?? scenario.settings.parents_per_family;
    const families = modelLive('families', {
      participants: counted,
      parents_per_family: { at: used('parents_per_family'), value: perFamily ?? 1 },
    });
    put(
      FAMILIES,
      {
        formula: `IF(ISNUMBER(${used('parents_per_family')}),${families.formula},"${NOTHING}")`,
        value: perFamily === null ? NOTHING : families.value,
      },
      'quantity',
    );
    put(
      PER_HEAD,
      { formula: perHead(at(TOTAL), at(HEADS)), value: valueOf(own?.cost_per_participant ?? null) ?? NOTHING },
      'ore',
    );
    const range = fixedRange({ row, column: FIRST_PHASE }, { row, column: PER_HEAD });
    this.names.push({ name: cellName(`result_of_${entry.label}`), range: onSheet(page.name, range) });
  }

  private writePeople({ first, last }: { readonly first: number; readonly last: number }): void {
    const { language, words, sheets } = this;
    const { report } = wordsOf(language);
    const range = (column: number) => fixedRange({ row: first, column }, { row: last, column });
    const sum = (column: number) => `SUM(${range(column)})`;
    const count = last - first + 1;
    this.heading(words.peopleTitle, report.inAll);
    this.figure(report.participants, 'participants', `ROUND(${sum(HEADS)},6)`, 'quantity');
    this.figure(this.labels.completers, 'completers', `ROUND(${sum(COMPLETERS)},6)`, 'quantity');
    const families = (then: string) => `IF(COUNT(${range(FAMILIES)})<${String(count)},"${NOTHING}",${then})`;
    this.figure(this.labels.families, 'families', families(`ROUND(${sum(FAMILIES)},6)`), 'quantity');
    const { years } = sheets;
    const total = years.total('total');
    this.figure(this.labels.cost_per_participant, 'cost_per_participant', perHead(total, sum(HEADS)), 'ore');
    this.figure(
      this.labels.operating_cost_per_participant,
      'operating_cost_per_participant',
      perHead(years.total('operating'), sum(HEADS)),
      'ore',
    );
    this.figure(this.labels.cost_per_completer, 'cost_per_completer', perHead(total, sum(COMPLETERS)), 'ore');
    this.figure(this.labels.cost_per_family, 'cost_per_family', families(perHead(total, sum(FAMILIES))), 'ore');
    this.next += 1;
  }

  private writePresentValue(): void {
    const { language, words, sheets, plan } = this;
    const { years } = sheets;
    const { report } = wordsOf(language);
    this.heading(words.presentValueTitle, report.inAll);
    const value = (row: YearsRow) => `ROUND(${years.total(row)},2)`;
    const equivalent = (row: YearsRow) =>
      writeFormula(MODEL.equivalent_annual_cost, (name) => years.total(name === 'present_value' ? row : 'annuity'), 1);
    this.page.put({ row: this.next, column: 0 }, words.discountRate, 'line');
    this.page.put(
      { row: this.next, column: 1 },
      { formula: 'used_discount_rate', value: plan.scenario.settings.discount_rate },
      'percent',
    );
    this.next += 1;
    this.figure(words.presentValue, 'present_value', value('discounted'), 'kroner');
    this.figure(this.labels.equivalent_annual_cost, 'equivalent_annual_cost', equivalent('discounted'), 'kroner');
    this.figure(words.netPresentValue, 'net_present_value', value('net_discounted'), 'kroner');
    this.figure(
      this.labels.net_equivalent_annual_cost,
      'net_equivalent_annual_cost',
      equivalent('net_discounted'),
      'kroner',
    );
    this.next += 1;
  }

  private makeChart(): BookChart {
    const { language, words, sheets } = this;
    const { phases } = wordsOf(language);
    return {
      kind: 'stacked',
      title: words.chart,
      description: words.chartDescription,
      categories: sheets.years.years('head'),
      series: PHASES.map((phase) => ({
        name: phases[phase],
        values: sheets.years.years(phase),
        color: PHASE_COLORS[phase],
      })),
      first: { row: 6, column: 3 },
      last: { row: 6 + CHART_ROWS - 4, column: PER_HEAD + 1 },
      format: KRONER,
    };
  }
}

/** A cost per head; a dash where there is nobody. */
export function perHead(cost: string, heads: string): string {
  return `IF(${heads}=0,"${NOTHING}",${writeFormula(MODEL.per_head, (name) => (name === 'cost' ? cost : heads), 1)})`;
}
