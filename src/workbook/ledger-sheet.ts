import { Definition } from '../formula/evaluate.ts';
import { referencesOf } from '../formula/tree.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL, type ModelFormula } from '../model/formulas.ts';
import type { Plan, PlanLine } from '../model/plan.ts';
import { addressOf, columnLetters, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { CellName } from '../spreadsheet/book.ts';
import { inputNaming, entryName, type UnitCostsSheet } from './unit-costs-sheet.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { Page, type Live } from './page.ts';
import type { StyleName } from './styles.ts';
import { writeFormula } from './write-formula.ts';

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

/** What the formulas of the model name of the scenario as a whole. */
const SCENARIO_NAMES = ['municipalities', 'overhead', 'price_growth'];

/** What they name of the entry. */
const ENTRY_NAMES = ['staff_turnover', 'replaced_share'];

const HEAD_ROW = 3;

/** Stands for the number of a row; it is in no formula. */
const ANY_ROW = '\u0000';

const LETTERS = Object.fromEntries(COLUMNS.map((column, index) => [column, columnLetters(index)])) as Readonly<
  Record<Column, string>
>;

/** Every cost line of the plan in every year, each figure a formula of the one tree that the program's ledger evaluates. */
export class LedgerSheet {
  readonly page: Page;
  readonly headRow = HEAD_ROW;
  readonly names: readonly CellName[];
  private readonly plan: Plan;
  private readonly inputs: InputsSheet;
  private readonly unitCosts: UnitCostsSheet;
  private readonly language: Language;
  private readonly firstRows = new Map<PlanLine, number>();
  /** Formulas of the model, parted where the number of the row stands. */
  private readonly inRows = new Map<ModelFormula, readonly string[]>();

  constructor(plan: Plan, inputs: InputsSheet, unitCosts: UnitCostsSheet, language: Language) {
    this.plan = plan;
    this.inputs = inputs;
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
      this.firstRows.set(planLine, row);
      for (let year = 1; year <= plan.years.length; year += 1) {
        this.writeRow(planLine, year, row);
        row += 1;
      }
    }
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

  at(planLine: PlanLine, year: number, column: Column): Position {
    return { row: (this.firstRows.get(planLine) as number) + year - 1, column: COLUMNS.indexOf(column) };
  }

  /** A whole column, for sums with conditions. */
  column(column: Column): string {
    const index = COLUMNS.indexOf(column);
    return onSheet(
      this.page.name,
      fixedRange(
        { row: HEAD_ROW + 1, column: index },
        { row: Math.max(HEAD_ROW + 1, this.page.end - 1), column: index },
      ),
    );
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
    const value = (definition: Definition) => definition.trace(year).value;
    const scope = planLine.unitCostUsed.scope;
    const named = (name: string): number => {
      const binding = scope.lookup(name, year);
      return typeof binding === 'number' ? binding : binding instanceof Definition ? value(binding) : binding.value;
    };
    const model = (formula: ModelFormula) => this.modelFormula(formula, planLine, year, row);
    if (phase === 'replacement') {
      const trained = inputNaming(this.inputs, entry)(line.replaced ?? '', year);
      put('count', { formula: trained, value: named('trained') }, 'quantity');
      put('leavers', { formula: model('leavers'), value: named('leavers') }, 'quantity');
      put('quantity', { formula: model('replacement_quantity'), value: value(planLine.quantity) }, 'quantity');
    } else {
      put(
        'count',
        { formula: writeFormula(line.quantity, inputNaming(this.inputs, entry), year), value: named('line_quantity') },
        'quantity',
      );
      put('quantity', { formula: model('quantity'), value: value(planLine.quantity) }, 'quantity');
    }
    put('unitCost', { formula: unitCosts.unitCostIn(planLine, year), value: value(planLine.unitCost) }, 'ore');
    put('wageShare', { formula: unitCosts.refer(planLine, 'usedWageShare'), value: planLine.wageShare }, 'percent');
    put(
      'overheadIncluded',
      { formula: unitCosts.refer(planLine, 'usedOverheadIncluded'), value: planLine.overheadIncluded },
      'percent',
    );
    put('wageIndex', { formula: this.indexFormula(planLine, 'wageIndex', row), value: named('wage_index') }, 'level');
    put(
      'otherIndex',
      { formula: this.indexFormula(planLine, 'otherIndex', row), value: named('other_index') },
      'level',
    );
    put('unitCostUsed', { formula: model('unit_cost_used'), value: value(planLine.unitCostUsed) }, 'ore');
    put('amount', { formula: model('amount'), value: value(planLine.amount) }, 'oreStrong');
    const overhead = value(planLine.overheadAmount);
    put('overhead', { formula: model('overhead_amount'), value: overhead }, 'ore');
    const [overheadCell, assumed] = [
      addressOf({ row, column: COLUMNS.indexOf('overhead') }),
      unitCosts.refer(planLine, 'usedAssumed'),
    ];
    put(
      'overheadAssumed',
      { formula: `${overheadCell}*${assumed}`, value: planLine.wageShareAssumed === null ? 0 : overhead },
      'ore',
    );
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

  /** A formula of the model in a row. Most are the same in every row but for its number, and are written once. */
  private modelFormula(formula: ModelFormula, planLine: PlanLine, year: number, row: number): string {
    const known = this.inRows.get(formula);
    if (known !== undefined) return known.join(String(row + 1));
    const text = writeFormula(MODEL[formula], (name) => this.nameIn(name, planLine, year, row), year);
    if (!referencesOf(MODEL[formula]).some((name) => ENTRY_NAMES.includes(name))) {
      const open = writeFormula(MODEL[formula], (name) => this.nameIn(name, planLine, year, null), year);
      this.inRows.set(formula, open.split(ANY_ROW));
    }
    return text;
  }

  /** The index of a line; a figure of 0 kr., and a quantity of 0, needs none. */
  private indexFormula(planLine: PlanLine, column: 'wageIndex' | 'otherIndex', row: number): string {
    const index = this.unitCosts.refer(planLine, column);
    const cell = (name: Column) => addressOf({ row, column: COLUMNS.indexOf(name) });
    return `IF(ISNUMBER(${index}),${index},IF(OR(${cell('unitCost')}=0,${cell('quantity')}=0),1,NA()))`;
  }

  /** How a name of the model's formulas is written in a row; null: in any, its number left open. */
  private nameIn(name: string, planLine: PlanLine, year: number, row: number | null): string {
    const { entry } = planLine;
    const column = MODEL_NAMES[name];
    if (column !== undefined) return `${LETTERS[column]}${row === null ? ANY_ROW : String(row + 1)}`;
    if (SCENARIO_NAMES.includes(name)) return `used_${name}`;
    if (ENTRY_NAMES.includes(name)) return this.inputs.page.refer(this.inputs.used(`${entry.label}.${name}`, year).at);
    if (name === 'staff')
      return `(${writeFormula(MODEL.staff, (each) => this.nameIn(each, planLine, year, row), year)})`;
    throw new Error(`the ledger has no ${name}`);
  }
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
