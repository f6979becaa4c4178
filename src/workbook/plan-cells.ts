import { Parameter, type Definition, type Scope } from '../formula/evaluate.ts';
import { addressOf, fixedRange, onSheet, rangeOf, type Position } from '../spreadsheet/address.ts';
import type { Page, Live } from './page.ts';
import { write, writtenNumber, type Naming, type Written } from './write-formula.ts';

/** A cell of one of the sheets. */
export interface Place {
  readonly page: Page;
  readonly at: Position;
}

/** Names of a scope that have cells of their own, whatever they stand for. */
type Names = (name: string, year: number) => Place | null;

/** Writes a sum of cells of one sheet in a way of its own; null: as any other. */
type Sum = (cells: readonly Position[], from: Page) => string | null;

/**
 * Where the numbers and formulas of a plan stand in its workbook. A formula of the plan is written with the cells of what
 * it refers to; what has no cell is written out.
 */
export class PlanCells {
  private readonly parameter: (parameter: Parameter) => string;
  private readonly places = new Map<Definition, (Place | undefined)[]>();
  private readonly names = new Map<Scope, Names>();
  private readonly sums = new Map<Page, Sum>();

  /** @param parameter how a number that can be typed in is written */
  constructor(parameter: (parameter: Parameter) => string) {
    this.parameter = parameter;
  }

  /** From now on, formulas refer to this cell for what a definition is in a year. */
  set(definition: Definition, place: Place, year = 1): void {
    const places = this.places.get(definition.root) ?? [];
    places[definition.year ?? year] = place;
    this.places.set(definition.root, places);
  }

  setNames(scope: Scope, names: Names): void {
    this.names.set(scope, names);
  }

  setSum(page: Page, sum: Sum): void {
    this.sums.set(page, sum);
  }

  /** A definition on a sheet: the cell where it stands already, or else its formula; with its value. */
  live(definition: Definition, from: Page, year = 1): Live {
    return { formula: this.show(definition, from, year), value: definition.trace(year).value };
  }

  show(definition: Definition, from: Page, year = 1): string {
    const place = this.placeOf(definition, year);
    return place === undefined ? this.write(definition, from, year) : refer(place, from);
  }

  /** The formula of a definition, whether it has a cell or not. */
  write(definition: Definition, from: Page, year = 1): string {
    return this.written(definition, from, year).text;
  }

  private placeOf(definition: Definition, year: number): Place | undefined {
    return this.places.get(definition.root)?.[definition.year ?? year];
  }

  private written({ formula, scope, year: own }: Definition, from: Page, year: number): Written {
    return write(formula, this.namingOf(scope, from), own ?? year);
  }

  private namingOf(scope: Scope, from: Page): Naming {
    const find = (name: string, year: number) => this.find(scope, name, from, year);
    return {
      name: (name, year) => {
        const found = find(name, year);
        return 'page' in found ? refer(found, from) : found;
      },
      list: (names, year) =>
        listOf(
          names.map((name) => find(name, year)),
          from,
        ),
      sum: (names, year) =>
        this.sumOf(
          names.map((name) => find(name, year)),
          from,
        ),
    };
  }

  /** What a name stands for: a cell, or what is written in its place. */
  private find(scope: Scope, name: string, from: Page, year: number): Place | Written {
    const named = this.names.get(scope)?.(name, year) ?? null;
    if (named !== null) return named;
    const binding = scope.lookup(name, year);
    if (typeof binding === 'number') return writtenNumber(binding);
    if (binding instanceof Parameter) return { ...writtenNumber(0), text: this.parameter(binding) };
    return this.placeOf(binding, year) ?? this.written(binding, from, year);
  }

  private sumOf(operands: readonly (Place | Written)[], from: Page): string | null {
    const [first] = operands;
    if (first === undefined) return '0';
    if (!('page' in first)) return null;
    const { page } = first;
    const cells = operands.flatMap((each) => ('page' in each && each.page === page ? [each.at] : []));
    return cells.length < operands.length ? null : (this.sums.get(page)?.(cells, from) ?? null);
  }
}

function refer({ page, at }: Place, from: Page): string {
  return page === from ? addressOf(at) : page.refer(at);
}

/** Cells from one to another, on one sheet. */
interface Block {
  readonly page: Page;
  readonly first: Position;
  readonly last: Position;
}

/** Cells and formulas between commas; cells with nothing else between them as a range. */
function listOf(operands: readonly (Place | Written)[], from: Page): string {
  const cells = operands.map((each) => ('page' in each ? { page: each.page, first: each.at, last: each.at } : each));
  const rows = joined(cells, isBeside);
  return joined(rows, isBelow)
    .map((each) => {
      if (!('page' in each)) return each.text;
      const { page, first, last } = each;
      if (page === from) return rangeOf(first, last);
      return isSame(first, last) ? page.refer(first) : onSheet(page.name, fixedRange(first, last));
    })
    .join(',');
}

/** Blocks that go on those before them become one with them. */
function joined(
  parts: readonly (Block | Written)[],
  goesOn: (block: Block, next: Block) => boolean,
): readonly (Block | Written)[] {
  const all: (Block | Written)[] = [];
  for (const each of parts) {
    const before = all.at(-1);
    if (before !== undefined && 'page' in before && 'page' in each && before.page === each.page && goesOn(before, each))
      all[all.length - 1] = { ...before, last: each.last };
    else all.push(each);
  }
  return all;
}

function isBeside({ first, last }: Block, next: Block): boolean {
  return last.row === first.row && next.first.row === last.row && next.first.column === last.column + 1;
}

/** Headings may stand between, which are empty where the numbers are. */
function isBelow({ page, first, last }: Block, next: Block): boolean {
  if (first.column !== next.first.column || last.column !== next.last.column || last.row >= next.first.row)
    return false;
  const between = page.rows.slice(last.row + 1, next.first.row);
  return between.every((row) => row.slice(first.column, last.column + 1).every((cell) => cell === undefined));
}

function isSame(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column;
}
