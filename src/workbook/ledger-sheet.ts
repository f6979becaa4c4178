import { formulaProduct, formulaReference } from '../formula/build.ts';
import { Definition, type Binding } from '../formula/evaluate.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { scopeOf, type Plan, type PlanLine } from '../model/plan.ts';
import { addressOf, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { CellName } from '../spreadsheet/book.ts';
import { entryName, type UnitCostsSheet } from './unit-costs-sheet.ts';
import { Page, type Live } from './page.ts';
import type { PlanCells } from './plan-cells.ts';
import type { StyleName } from './styles.ts';

const COLUMNS = [
  'intervention',
  'line',
  'phase',
  'label',
  'lineId',
  'phaseId',
  'year',
  'number',
  'unit',
  'count',
  'leavers',
  'quantity',
  'unitCost',
  'wageShare',
  'overheadIncluded',
  'wageIndex',
  'otherIndex',
  'unitCostUsed',
  'amount',
  'overhead',
  'overheadAssumed',
  'origin',
  'source',
] as const;

type Column = (typeof COLUMNS)[number];

/** The name of the range of all rows. */
const LEDGER_RANGE = 'interv_cost_ledger';

/** The columns whose cells are formulas of the model, under the names that its formulas have for them. */
const MODEL_NAMES: Readonly<Partial<Record<string, Column>>> = {
  line_quantity: 'count',
  trained: 'count',
  leavers: 'leavers',
  quantity: 'quantity',
  unit_cost: 'unitCost',
  wage_share: 'wageShare',
  overhead_included: 'overheadIncluded',
  wage_index: 'wageIndex',
  other_index: 'otherIndex',
  unit_cost_used: 'unitCostUsed',
  year: 'number',
};

const HEAD_ROW = 3;

/** The columns by which rows are summed up. */
const SUM_COLUMNS = ['number', 'phaseId', 'label'] as const;

type SumColumns = readonly (typeof SUM_COLUMNS)[number][];

/** The choices of columns to sum up by, the fewest first. */
const SUM_BY: readonly SumColumns[] = Array.from({ length: 2 ** SUM_COLUMNS.length }, (_, bits) =>
  SUM_COLUMNS.filter((__, index) => (bits >> index) % 2 === 1),
).sort((a, b) => a.length - b.length);

/** Every cost line of the plan in every year, each figure a formula of the one tree that the program's ledger evaluates. */
export class LedgerSheet {
  readonly page: Page;
  readonly headRow = HEAD_ROW;
  readonly names: readonly CellName[];
  private readonly plan: Plan;
  private readonly cells: PlanCells;
  private readonly unitCosts: UnitCostsSheet;
  private readonly language: Language;
  private readonly assumed = new Map<PlanLine, Definition>();
  /** For columns to sum up by, how many rows have the same contents in them; counted when first asked for. */
  private readonly counts = new Map<SumColumns, ReadonlyMap<string, number>>();

  constructor(plan: Plan, cells: PlanCells, unitCosts: UnitCostsSheet, language: Language) {
    this.plan = plan;
    this.cells = cells;
    this.unitCosts = unitCosts;
    this.language = language;
    const words = wordsOf(language).workbook;
    this.page = new Page(words.sheets.ledger);
    this.page.put({ row: 0, column: 0 }, words.ledger.title, 'title');
    this.page.put({ row: 1, column: 0 }, words.ledger.explanation, 'small');
    this.page.putRow(
      HEAD_ROW,
      COLUMNS.map((column) => headOf(column, language)),
      'head',
    );
    let row = HEAD_ROW + 1;
    for (const planLine of plan.lines) {
      this.writeNames(planLine, row);
      for (let year = 1; year <= plan.years.length; year += 1) {
        this.writeRow(planLine, year, row);
        row += 1;
      }
    }
    cells.setSum(this.page, (rows, from) => this.sumOf(rows, from));
    this.names = [
      {
        name: LEDGER_RANGE,
        range: onSheet(
          this.page.name,
          fixedRange(
            { row: HEAD_ROW + 1, column: 0 },
            { row: Math.max(HEAD_ROW + 1, row - 1), column: COLUMNS.length - 1 },
          ),
        ),
      },
    ];
  }

  get widths(): readonly number[] {
    const widths: Partial<Record<Column, number>> = {
      intervention: 20,
      line: 34,
      phase: 16,
      unit: 12,
      amount: 15,
      overhead: 14,
      source: 14,
    };
    return COLUMNS.map((column) => widths[column] ?? 12);
  }

  /** Columns for the formulas of other sheets, not for people. */
  get hidden(): readonly number[] {
    return [COLUMNS.indexOf('label'), COLUMNS.indexOf('lineId'), COLUMNS.indexOf('phaseId')];
  }

  get filter(): { readonly first: Position; readonly last: Position } {
    return {
      first: { row: HEAD_ROW, column: 0 },
      last: { row: Math.max(HEAD_ROW, this.page.end - 1), column: COLUMNS.length - 1 },
    };
  }

  /** The overhead of a line in so far as its wage share is assumed, which depends on what is typed. */
  overheadAssumed(planLine: PlanLine, year: number): Definition {
    return (this.assumed.get(planLine) as Definition).in(year);
  }

  /** A sum of cells of a column: by the contents of other columns, where these are those of no other row. */
  private sumOf(cells: readonly Position[], from: Page): string | null {
    const [first] = cells;
    if (first === undefined || cells.some(({ column }) => column !== first.column)) return null;
    const keys = cells.map(({ row }) => this.keyOf(row));
    const [key] = keys as [Readonly<Record<(typeof SUM_COLUMNS)[number], string>>];
    const by = SUM_BY.find(
      (columns) =>
        columns.every((column) => keys.every((each) => each[column] === key[column])) &&
        this.countsBy(columns).get(countKey(columns, key)) === cells.length,
    );
    if (by === undefined) return null;
    const range = (column: number) =>
      from === this.page ? this.range(column) : onSheet(this.page.name, this.range(column));
    const conditions = by.map((column) => {
      const content = column === 'number' ? key[column] : `"${key[column]}"`;
      return `,${range(COLUMNS.indexOf(column))},${content}`;
    });
    return by.length === 0 ? `SUM(${range(first.column)})` : `SUMIFS(${range(first.column)}${conditions.join('')})`;
  }

  private countsBy(columns: SumColumns): ReadonlyMap<string, number> {
    const known = this.counts.get(columns);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (let row = HEAD_ROW + 1; row < this.page.end; row += 1) {
      const key = countKey(columns, this.keyOf(row));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    this.counts.set(columns, counts);
    return counts;
  }

  private range(column: number): string {
    return fixedRange({ row: HEAD_ROW + 1, column }, { row: this.page.end - 1, column });
  }

  private keyOf(row: number): Readonly<Record<(typeof SUM_COLUMNS)[number], string>> {
    const content = (column: Column) => String(this.page.valueAt({ row, column: COLUMNS.indexOf(column) }));
    return { number: content('number'), phaseId: content('phaseId'), label: content('label') };
  }

  /** Says in which cells the names of a line's formulas stand, and its amounts. */
  private writeNames(planLine: PlanLine, first: number): void {
    const { cells, page, plan } = this;
    const { scope } = planLine.amount;
    const at = (column: Column, year: number) => ({
      page,
      at: { row: first + year - 1, column: COLUMNS.indexOf(column) },
    });
    cells.setNames(scope, (name, year) => {
      const column = MODEL_NAMES[name];
      return column === undefined ? null : at(column, year);
    });
    const names = { overhead_amount: planLine.overheadAmount, assumed: planLine.wageShareAssumed === null ? 0 : 1 };
    const assumed = new Definition(formulaProduct(Object.keys(names).map(formulaReference)), scopeOf(names));
    this.assumed.set(planLine, assumed);
    const { unitCosts } = this;
    const isAssumed = { page: unitCosts.page, at: unitCosts.at(planLine, 'usedAssumed') };
    cells.setNames(assumed.scope, (name) => (name === 'assumed' ? isAssumed : null));
    for (const year of plan.years.keys()) {
      cells.set(planLine.amount, at('amount', year + 1), year + 1);
      cells.set(planLine.overheadAmount, at('overhead', year + 1), year + 1);
      cells.set(assumed, at('overheadAssumed', year + 1), year + 1);
    }
  }

  private writeRow(planLine: PlanLine, year: number, row: number): void {
    const { page, language, unitCosts } = this;
    const { entry, line, phase } = planLine;
    const { phases, origins } = wordsOf(language);
    const put = (column: Column, content: string | number | Live, style: StyleName) =>
      page.put({ row, column: COLUMNS.indexOf(column) }, content, style);
    put('intervention', entryName(entry, language), 'text');
    put('line', line.label[language], 'text');
    put('phase', phases[phase], 'text');
    put('label', entry.label, 'path');
    put('lineId', line.id, 'path');
    put('phaseId', phase, 'path');
    const number = addressOf({ row, column: COLUMNS.indexOf('number') });
    put(
      'year',
      {
        formula: `IF(ISNUMBER(used_first_year),used_first_year+${number}-1,${number})`,
        value: this.plan.years[year - 1] ?? year,
      },
      'plain',
    );
    put('number', year, 'plain');
    put('unit', line.unit[language], 'unit');
    const { scope } = planLine.amount;
    const named = (name: string) => scope.lookup(name, year);
    const value = (binding: Binding) =>
      binding instanceof Definition ? binding.trace(year).value : typeof binding === 'number' ? binding : binding.value;
    // Its formula, though it has a cell: this one.
    const live = (definition: Definition): Live => ({
      formula: this.cells.write(definition, page, year),
      value: value(definition),
    });
    const count = named(phase === 'replacement' ? 'trained' : 'line_quantity') as Definition;
    put('count', live(count), 'quantity');
    if (phase === 'replacement') put('leavers', live(named('leavers') as Definition), 'quantity');
    put('quantity', live(planLine.quantity), 'quantity');
    put('unitCost', { formula: unitCosts.unitCostIn(planLine, year), value: value(planLine.unitCost) }, 'ore');
    put('wageShare', { formula: unitCosts.refer(planLine, 'usedWageShare'), value: planLine.wageShare }, 'percent');
    put(
      'overheadIncluded',
      { formula: unitCosts.refer(planLine, 'usedOverheadIncluded'), value: planLine.overheadIncluded },
      'percent',
    );
    put(
      'wageIndex',
      { formula: this.indexFormula(planLine, 'wageIndex', row), value: value(named('wage_index')) },
      'level',
    );
    put(
      'otherIndex',
      { formula: this.indexFormula(planLine, 'otherIndex', row), value: value(named('other_index')) },
      'level',
    );
    put('unitCostUsed', live(planLine.unitCostUsed), 'ore');
    put('amount', live(planLine.amount), 'oreStrong');
    put('overhead', live(planLine.overheadAmount), 'ore');
    put('overheadAssumed', live(this.overheadAssumed(planLine, year)), 'ore');
    const origin = unitCosts.refer(planLine, 'usedOrigin');
    put('origin', { formula: origin, value: origins[planLine.origin] }, 'text');
    put(
      'source',
      {
        formula: `IF(${origin}="${origins.own}","",${unitCosts.refer(planLine, 'source')}&"")`,
        value: planLine.source ?? '',
      },
      'text',
    );
  }

  /** The index of a line; a figure of 0 kr., and a quantity of 0, needs none. */
  private indexFormula(planLine: PlanLine, column: 'wageIndex' | 'otherIndex', row: number): string {
    const index = this.unitCosts.refer(planLine, column);
    const cell = (name: Column) => addressOf({ row, column: COLUMNS.indexOf(name) });
    return `IF(ISNUMBER(${index}),${index},IF(OR(${cell('unitCost')}=0,${cell('quantity')}=0),1,NA()))`;
  }
}

/** The contents of some columns, as a key. */
function countKey(columns: SumColumns, key: Readonly<Record<string, string>>): string {
  return columns.map((column) => key[column]).join(' ');
}

function headOf(column: Column, language: Language): string {
  const { ledger, unitCosts } = wordsOf(language).workbook;
  switch (column) {
    case 'label':
    case 'lineId':
    case 'phaseId':
      return column;
    case 'intervention':
    case 'line':
    case 'phase':
    case 'unit':
    case 'wageShare':
    case 'overheadIncluded':
    case 'wageIndex':
    case 'otherIndex':
    case 'origin':
    case 'source':
      return unitCosts[column];
    default:
      return ledger[column];
  }
}
