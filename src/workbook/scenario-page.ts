import { YEAR_FIGURES, type YearFigure } from '../analysis/compare/comparison-figures.ts';
import { PHASES } from '../catalogue/intervention.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { MODEL } from '../model/formulas.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { Result } from '../model/result.ts';
import { addressOf, fixedAddress, fixedRange, rangeOf, type Position } from '../spreadsheet/address.ts';
import type { Content } from '../spreadsheet/book.ts';
import { NOTHING, Page, type Live } from './page.ts';
import { HEAD_HEIGHT, type StyleName } from './styles.ts';
import { writeFormula } from './write-formula.ts';

const HEAD_ROW = 3;

/** The ledger's columns. */
const LEDGER = [
  'intervention',
  'line',
  'phase',
  'year',
  'quantity',
  'unit',
  'unitCostUsed',
  'amount',
  'overhead',
  'label',
  'lineId',
  'phaseId',
] as const;

type LedgerColumn = (typeof LEDGER)[number];

/** A scenario in a comparison: its figures as formulas on its ledger, which stands below them. */
export class ScenarioPage {
  readonly page: Page;
  readonly frozen = { rows: HEAD_ROW + 1, columns: 1 } as const;
  private readonly result: Result;
  private readonly figures: Readonly<Record<OutcomeName, number | null>>;
  private readonly language: Language;
  private readonly rows = new Map<OutcomeName, number>();
  private readonly ledgerRow: number;

  constructor(
    name: string,
    file: string,
    terms: readonly string[],
    result: Result,
    figures: ScenarioPage['figures'],
    language: Language,
  ) {
    this.page = new Page(name);
    this.result = result;
    this.figures = figures;
    this.language = language;
    const { page } = this;
    page.put({ row: 0, column: 0 }, result.name, 'title');
    page.put({ row: 1, column: 0 }, [file, ...terms].join(' · '), 'subtitle');
    page.put({ row: 2, column: 0 }, wordsOf(language).workbook.comparison.amountsAre, 'small');
    const { report } = wordsOf(language);
    page.putRow(HEAD_ROW, [wordsOf(language).workbook.comparison.figure, report.inAll], ['head', 'headRight']);
    for (const [index, year] of result.years.entries())
      page.put({ row: HEAD_ROW, column: 2 + index }, year, 'headRight');
    const names = (Object.keys(figures) as OutcomeName[]).filter((figure) => figures[figure] !== null);
    this.ledgerRow = HEAD_ROW + 1 + names.length + 2;
    for (const figure of names) this.rows.set(figure, HEAD_ROW + 1 + this.rows.size);
    for (const figure of names) this.writeFigure(figure);
    this.writeLedger();
  }

  get widths(): readonly number[] {
    return [40, 34, 24, ...Array.from({ length: Math.max(LEDGER.length - 3, this.result.years.length) }, () => 15)];
  }

  /** Columns for the formulas of other sheets, not for people; where there are years above them they stay in sight. */
  get hidden(): readonly number[] {
    const first = LEDGER.indexOf('label');
    return 2 + this.result.years.length > first ? [] : [first, first + 1, first + 2];
  }

  get heights(): ReadonlyMap<number, number> {
    return new Map([[this.ledgerRow, HEAD_HEIGHT]]);
  }

  /** The cell of a figure in all, or in a year counted from 1; null where the scenario has none. */
  cell(figure: OutcomeName, year: number | null = null): string | null {
    const row = this.rows.get(figure);
    if (row === undefined || (year !== null && (year > this.result.years.length || !isByYear(figure)))) return null;
    return this.page.refer({ row, column: year === null ? 1 : 1 + year });
  }

  /** The sum of a cost line over the years, as a formula of another sheet. */
  lineSum(intervention: string, line: string, phase: string): string {
    const column = (name: LedgerColumn) =>
      this.page.refer({ row: this.ledgerRow + 1, column: LEDGER.indexOf(name) }) +
      `:${fixedAddress({ row: this.lastRow, column: LEDGER.indexOf(name) })}`;
    return `SUMIFS(${column('amount')},${column('label')},"${intervention}",${column('lineId')},"${line}",${column('phaseId')},"${phase}")`;
  }

  private get lastRow(): number {
    return this.ledgerRow + Math.max(1, this.result.lines.length);
  }

  private at(figure: OutcomeName, column: number): string | null {
    const row = this.rows.get(figure);
    return row === undefined ? null : addressOf({ row, column });
  }

  private writeFigure(figure: OutcomeName): void {
    const { page, result, language } = this;
    const row = this.rows.get(figure) as number;
    const style: StyleName = PEOPLE.includes(figure)
      ? 'quantity'
      : figure.includes('_per_')
        ? 'ore'
        : figure === 'total' || figure === 'net'
          ? 'kronerStrong'
          : 'kroner';
    page.put(
      { row, column: 0 },
      wordsOf(language).analysis.outcomes[figure],
      figure === 'total' || figure === 'net' ? 'strong' : 'line',
    );
    page.put({ row, column: 1 }, this.inAll(figure, row), style);
    if (!isByYear(figure)) return;
    for (const [index, year] of result.byYear.entries()) {
      const at = { row, column: 2 + index };
      page.put(at, this.inYear(figure, at, year[figure]), style);
    }
  }

  /** A figure in all: from the years, from other figures, or as the program gives it. */
  private inAll(figure: OutcomeName, row: number): Content | Live {
    const value = this.figures[figure];
    const years = rangeOf({ row, column: 2 }, { row, column: 1 + this.result.years.length });
    const parts: Partial<Record<OutcomeName, readonly [OutcomeName, OutcomeName]>> = {
      cost_per_participant: ['total', 'participants'],
      operating_cost_per_participant: ['operating', 'participants'],
      cost_per_completer: ['total', 'completers'],
      cost_per_family: ['total', 'families'],
    };
    const per = parts[figure];
    if (per !== undefined) {
      const [cost, heads] = per.map((name) => this.at(name, 1));
      return { formula: perHead(cost ?? '0', heads ?? '0'), value };
    }
    if (figure === 'headroom') return this.model('headroom', 1, value);
    if (figure === 'least_headroom') {
      const at = this.rows.get('headroom') as number;
      const ofYears = rangeOf({ row: at, column: 2 }, { row: at, column: 1 + this.result.years.length });
      return { formula: `IF(COUNT(${ofYears})=0,${addressOf({ row: at, column: 1 })},MIN(${ofYears}))`, value };
    }
    if (!isByYear(figure) || figure === 'budget') return value;
    return { formula: `ROUND(SUM(${years}),${PEOPLE.includes(figure) ? '6' : '2'})`, value };
  }

  private inYear(figure: YearFigure, at: Position, value: number | null): Content | Live {
    const { ledgerRow, lastRow } = this;
    if (value === null) return null;
    const column = (name: LedgerColumn) =>
      fixedRange({ row: ledgerRow + 1, column: LEDGER.indexOf(name) }, { row: lastRow, column: LEDGER.indexOf(name) });
    const year = fixedAddress({ row: HEAD_ROW, column: at.column }, 'row');
    switch (figure) {
      case 'total':
        return { formula: `ROUND(SUM(${PHASES.map((phase) => this.at(phase, at.column)).join(',')}),2)`, value };
      case 'overhead':
        return { formula: `ROUND(SUMIFS(${column('overhead')},${column('year')},${year}),2)`, value };
      case 'net':
        return this.model('net', at.column, value);
      case 'headroom':
        return this.model('headroom', at.column, value);
      case 'funding':
      case 'participants':
      case 'budget':
        return value;
      default:
        return {
          formula: `ROUND(SUMIFS(${column('amount')},${column('phaseId')},"${figure}",${column('year')},${year}),2)`,
          value,
        };
    }
  }

  /** A formula of the model whose names are figures of the same column. */
  private model(formula: 'net' | 'headroom', column: number, value: number | null): Live {
    return { formula: writeFormula(MODEL[formula], (name) => this.at(name as OutcomeName, column) ?? '0', 1), value };
  }

  private writeLedger(): void {
    const { page, result, language, ledgerRow } = this;
    const { unitCosts, ledger } = wordsOf(language).workbook;
    const heads: Readonly<Record<LedgerColumn, string>> = {
      intervention: unitCosts.intervention,
      line: unitCosts.line,
      phase: unitCosts.phase,
      label: 'label',
      lineId: 'line',
      phaseId: 'phase',
      year: ledger.year,
      quantity: ledger.quantity,
      unit: unitCosts.unit,
      unitCostUsed: ledger.unitCostUsed,
      amount: ledger.amount,
      overhead: ledger.overhead,
    };
    const isNumber = (column: LedgerColumn) =>
      ['year', 'quantity', 'unitCostUsed', 'amount', 'overhead'].includes(column);
    page.putRow(
      ledgerRow,
      LEDGER.map((column) => heads[column]),
      LEDGER.map((column) => (isNumber(column) ? 'headRight' : 'head')),
    );
    const names = new Map(
      result.interventions.map(({ id, use, name }) => [id, id === use ? name[language] : `${name[language]} (${id})`]),
    );
    for (const [index, line] of result.lines.entries()) {
      page.putRow(
        ledgerRow + 1 + index,
        [
          names.get(line.intervention) ?? line.intervention,
          line.label[language],
          wordsOf(language).phases[line.phase],
          line.year,
          line.quantity,
          line.unit[language],
          line.unitCostUsed,
          line.amount,
          line.overhead,
          line.intervention,
          line.line,
          line.phase,
        ],
        ['text', 'text', 'text', 'plain', 'quantity', 'unit', 'ore', 'ore', 'ore', 'path', 'path', 'path'],
      );
    }
  }
}

const PEOPLE: readonly OutcomeName[] = ['participants', 'completers', 'families'];

function isByYear(figure: OutcomeName): figure is YearFigure {
  return YEAR_FIGURES.some((each) => each === figure);
}

/** A cost per head; a dash where there is nobody. */
function perHead(cost: string, heads: string): string {
  return `IF(${heads}=0,"${NOTHING}",${writeFormula(MODEL.per_head, (name) => (name === 'cost' ? cost : heads), 1)})`;
}
