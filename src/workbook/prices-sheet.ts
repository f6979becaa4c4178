import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { levelFormula, type PriceIndex, type SeriesName } from '../catalogue/price-index.ts';
import { formulaNumber, formulaProduct, formulaReference } from '../formula/build.ts';
import { evaluate } from '../formula/evaluate.ts';
import type { Formula } from '../formula/tree.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { scopeOf, type Plan } from '../model/plan.ts';
import type { IndexUse } from '../scenario/scenario.ts';
import { addressOf, fixedAddress, fixedRange, onSheet } from '../spreadsheet/address.ts';
import type { CellName, Content } from '../spreadsheet/book.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { NOTHING, Page, type Live } from './page.ts';
import type { StyleName } from './styles.ts';
import { writeFormula } from './write-formula.ts';

/** Years past the last level for which an index can be carried on in the workbook. */
const YEARS_ON = 30;

/** The name of the range that a program finds the levels of the indices in. */
export const LEVELS_RANGE = 'interv_cost_levels';

/** A series with the columns it stands in. */
interface SeriesColumns {
  readonly index: PriceIndex;
  readonly name: SeriesName;
  /** The changes that its levels are made of; null where levels were published. */
  readonly change: number | null;
  readonly level: number;
}

interface IndexColumns {
  readonly id: string;
  readonly index: PriceIndex;
  readonly wages: SeriesColumns;
  readonly other: SeriesColumns;
}

/** The levels of every known price index, and those of the one that is used. */
export class PricesSheet {
  readonly page: Page;
  readonly names: CellName[] = [];
  readonly widths: readonly number[];
  readonly headRow: number;
  private readonly indices: readonly IndexColumns[];
  private readonly use: IndexUse | null;
  private readonly plan: Plan;
  private readonly inputs: InputsSheet;
  private readonly language: Language;
  private readonly firstYear: number;
  private readonly lastYear: number;

  constructor(plan: Plan, inputs: InputsSheet, indexName: string | null, language: Language) {
    this.plan = plan;
    this.use = plan.scenario.priceIndex;
    this.inputs = inputs;
    this.language = language;
    this.page = new Page(wordsOf(language).workbook.sheets.prices);
    this.indices = columnsOf(knownIndices(indexName, this.use?.index ?? null));
    const figureYears = plan.lines.map(({ priceYear }) => priceYear);
    this.firstYear = Math.min(...this.indices.map(({ index }) => index.first));
    this.lastYear = Math.max(
      ...this.indices.map(({ index }) => index.last + YEARS_ON),
      plan.scenario.settings.price_year,
      ...figureYears,
    );
    this.headRow = 9 + this.indices.length;
    this.widths = [20, 44, 26, ...Array.from({ length: 40 }, () => 16)];
    this.writeIndices();
    this.writeLevels();
  }

  /** The level of the series that is used, in the year that stands in a cell. */
  levelOf(series: SeriesName, yearCell: string): string {
    const range = (column: number) =>
      onSheet(
        this.page.name,
        fixedRange({ row: this.rowOf(this.firstYear), column }, { row: this.rowOf(this.lastYear), column }),
      );
    return `INDEX(${range(series === 'wages' ? 1 : 2)},MATCH(${yearCell},${range(0)},0))`;
  }

  /** The level now; null where the index that is used does not reach. */
  levelNow(series: SeriesName, year: number): number | null {
    if (this.use === null) return null;
    const formula = levelFormula(this.use.index, series, year, this.use.extend);
    return formula === undefined ? null : valueOf(formula);
  }

  private rowOf(year: number): number {
    return this.headRow + 1 + year - this.firstYear;
  }

  private writeIndices(): void {
    const { page, indices, language, use } = this;
    const words = wordsOf(language).workbook.prices;
    page.put({ row: 0, column: 0 }, words.title, 'title');
    page.put({ row: 1, column: 0 }, words.explanation, 'small');
    page.putRow(
      3,
      [words.index, words.name, words.publisher, words.first, words.last, words.estimated, words.wages, words.other],
      'head',
    );
    for (const [position, { id, index, wages, other }] of indices.entries()) {
      const row = 4 + position;
      const lastLevel = (series: SeriesColumns): Live => ({
        formula: addressOf({ row: this.rowOf(index.last), column: series.level }),
        value: valueOf(levelFormula(index, series.name, index.last, null) as Formula),
      });
      page.putRow(
        row,
        [
          id,
          index.title[language],
          index.publisher,
          index.first,
          index.last,
          index.estimated.join(', '),
          lastLevel(wages),
          lastLevel(other),
        ],
        ['text', 'text', 'text', 'plain', 'plain', 'text', 'level', 'level'],
      );
    }
    const first = 4;
    const last = 3 + indices.length;
    const row = last + 2;
    const column = (index: number) => fixedRange({ row: first, column: index }, { row: last, column: index });
    const position = indices.findIndex(({ index }) => index === use?.index);
    const found = position < 0 ? undefined : (indices[position] as IndexColumns);
    const put = (at: number, label: string, name: string, formula: string, value: Content, style: StyleName) => {
      page.put({ row, column: at }, label, 'unit');
      page.put(
        { row: row + 1, column: at },
        { formula: `IFERROR(${formula},"${NOTHING}")`, value: value ?? NOTHING },
        style,
      );
      this.names.push({ name, range: onSheet(page.name, fixedAddress({ row: row + 1, column: at })) });
    };
    const { all } = this.inputs.typed('price_index');
    const priceYear = this.plan.scenario.settings.price_year;
    const level = (series: SeriesName) => this.levelNow(series, priceYear);
    const lastLevel = (series: SeriesName) =>
      found === undefined ? null : valueOf(levelFormula(found.index, series, found.index.last, null) as Formula);
    put(
      0,
      words.chosen,
      'used_index',
      `MATCH(${onSheet(this.inputs.page.name, fixedAddress(all))},${column(0)},0)`,
      found === undefined ? null : position + 1,
      'plain',
    );
    put(1, words.last, 'used_index_last', `INDEX(${column(4)},used_index)`, found?.index.last ?? null, 'plain');
    put(2, words.levelOfResult, 'used_wage_level', this.levelOf('wages', 'used_price_year'), level('wages'), 'level');
    put(3, words.other, 'used_other_level', this.levelOf('other', 'used_price_year'), level('other'), 'level');
    put(
      4,
      `${words.last}: ${words.wages}`,
      'used_last_wage_level',
      `INDEX(${column(6)},used_index)`,
      lastLevel('wages'),
      'level',
    );
    put(
      5,
      `${words.last}: ${words.other}`,
      'used_last_other_level',
      `INDEX(${column(7)},used_index)`,
      lastLevel('other'),
      'level',
    );
  }

  private writeLevels(): void {
    const { page, indices, language, headRow } = this;
    const words = wordsOf(language).workbook.prices;
    page.putRow(
      headRow,
      [words.year, `${words.chosen}: ${words.wages}`, `${words.chosen}: ${words.other}`],
      ['head', 'headRight', 'headRight'],
    );
    const all = indices.flatMap(({ id, wages, other }) =>
      wages === other ? [{ id, series: wages }] : [wages, other].map((series) => ({ id, series })),
    );
    for (const { id, series } of all) {
      const isBoth = indices.some(({ wages, other }) => wages === series && other === series);
      const name = isBoth ? id : `${id}: ${words[series.name]}`;
      if (series.change !== null)
        page.put(
          { row: headRow, column: series.change },
          isBoth ? `${id}: %` : `${id}: ${series.name === 'wages' ? words.wagesChange : words.otherChange}`,
          'headRight',
        );
      page.put({ row: headRow, column: series.level }, name, 'headRight');
    }
    for (let year = this.firstYear; year <= this.lastYear; year += 1) {
      const row = this.rowOf(year);
      page.put({ row, column: 0 }, year, 'plain');
      for (const { series } of all) this.writeLevel(series, year, row);
      for (const series of ['wages', 'other'] as const) {
        page.put({ row, column: series === 'wages' ? 1 : 2 }, this.usedLevel(series, year, row), 'usedLevel');
      }
    }
    const last = { row: this.rowOf(this.lastYear), column: Math.max(...all.map(({ series }) => series.level)) };
    const first = { row: headRow, column: 0 };
    this.names.push({ name: LEVELS_RANGE, range: onSheet(page.name, fixedRange(first, last)) });
  }

  /** A published level or change, which can be typed in, or a level that follows from the one before. */
  private writeLevel({ index, name, change, level }: SeriesColumns, year: number, row: number): void {
    const { page } = this;
    if (year < index.first || year > index.last) {
      if (year <= index.last) page.put({ row, column: level }, NOTHING, 'right');
      return;
    }
    const { values } = index.series[name];
    if (change === null) {
      page.put({ row, column: level }, values.get(year) ?? null, 'inputLevel');
      return;
    }
    const value = valueOf(levelFormula(index, name, year, null) as Formula);
    // The base of the changes is no figure of the index.
    if (year === index.first) {
      page.put({ row, column: level }, value, 'level');
      return;
    }
    page.put({ row, column: change }, values.get(year) ?? null, 'inputShare');
    const grown = formulaProduct([formulaReference('level_before'), compound('change', formulaNumber(1))]);
    const names: Readonly<Record<string, string>> = {
      level_before: addressOf({ row: row - 1, column: level }),
      change: addressOf({ row, column: change }),
    };
    page.put(
      { row, column: level },
      { formula: writeFormula(grown, (each) => names[each] as string, 1), value },
      'level',
    );
  }

  /** The level of the index that is used: its own, or past its last year carried on. */
  private usedLevel(series: SeriesName, year: number, row: number): Live {
    const own = `CHOOSE(used_index,${this.indices.map((each) => addressOf({ row, column: each[series].level })).join(',')})`;
    const names: Readonly<Record<string, string>> = {
      level_of_last: series === 'wages' ? 'used_last_wage_level' : 'used_last_other_level',
      extend: onSheet(this.inputs.page.name, fixedAddress(this.inputs.used('price_index.extend', 1).at)),
      year: addressOf({ row, column: 0 }),
      last: 'used_index_last',
    };
    const years: Formula = {
      kind: 'binary',
      operator: '-',
      left: formulaReference('year'),
      right: formulaReference('last'),
      span: { start: 0, end: 0 },
    };
    const carried = formulaProduct([formulaReference('level_of_last'), compound('extend', years)]);
    const on = writeFormula(carried, (each) => names[each] as string, 1);
    return {
      // A level that has been emptied is 0 to a spreadsheet: it divides by that, and so is none.
      formula: `IFERROR(IF(${names.year as string}<=used_index_last,${own}/(${own}>0),${on}),"${NOTHING}")`,
      value: this.levelNow(series, year) ?? NOTHING,
    };
  }
}

function compound(rate: string, years: Formula): Formula {
  return { kind: 'call', name: 'compound', operands: [formulaReference(rate), years], span: { start: 0, end: 0 } };
}

function valueOf(formula: Formula): number {
  return evaluate(formula, scopeOf({}), 1).value;
}

/** The columns in which the series of a scenario's index stand: a number is typed in `change`, or else in `level`. */
export function seriesColumns({ name, index }: IndexUse): readonly Pick<SeriesColumns, 'name' | 'change' | 'level'>[] {
  const { wages, other } = columnsOf(knownIndices(name, index)).find(({ id }) => id === name) as IndexColumns;
  return wages === other ? [wages] : [wages, other];
}

/** The built-in indices, and one of the user's own after them. */
function knownIndices(
  name: string | null,
  index: PriceIndex | null,
): readonly { readonly id: string; readonly index: PriceIndex }[] {
  const known = [...builtInCatalogue().indices].map(([id, each]) => ({ id, index: each }));
  return name === null || index === null || known.some(({ id }) => id === name)
    ? known
    : [...known, { id: name, index }];
}

/** Gives every series its columns; wages and other prices that are one series stand once. */
function columnsOf(indices: readonly { readonly id: string; readonly index: PriceIndex }[]): readonly IndexColumns[] {
  let next = 3;
  const take = () => {
    next += 1;
    return next - 1;
  };
  const seriesOf = (index: PriceIndex, name: SeriesName): SeriesColumns => {
    const change = index.series[name].kind === 'changes' ? take() : null;
    return { index, name, change, level: take() };
  };
  return indices.map(({ id, index }) => {
    const wages = seriesOf(index, 'wages');
    return { id, index, wages, other: index.series.wages === index.series.other ? wages : seriesOf(index, 'other') };
  });
}
