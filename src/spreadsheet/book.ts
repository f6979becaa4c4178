import type { Position } from './address.ts';

/** What can stand in a cell. */
export type Content = string | number | null;

/** A cell: a constant, or a formula with the value it has now. */
export interface Cell {
  readonly value: Content;
  /** Without the equals sign, in the English of the file format. */
  readonly formula?: string;
  readonly style?: Style;
}

/** How a cell looks, and whether it can be typed in. */
export interface Style {
  /** A number format of the file format, such as `#,##0`. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly lineAbove?: boolean;
  readonly lineBelow?: boolean;
  readonly framed?: boolean;
  readonly isInput?: boolean;
}

/** What may be typed into cells. */
export interface Validation {
  readonly first: Position;
  readonly last: Position;
  readonly rule:
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
    | { readonly kind: 'choice'; readonly among: readonly string[] };
  readonly title: string;
  readonly message: string;
}

/** Columns stacked on each other, or lines. */
export interface BookChart {
  readonly kind: 'stacked' | 'columns' | 'lines';
  readonly title: string;
  /** Ranges with their sheets. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
  readonly first: Position;
  readonly last: Position;
  readonly format: string;
  /** What it shows, for who cannot see it. */
  readonly description: string;
  readonly axisTitle?: string;
}

export interface BookSheet {
  readonly name: string;
  /** Rows of cells; undefined where there is nothing. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Columns that are for formulas and programs, not for people. */
  readonly hidden?: readonly number[];
  /** Heights of rows in points, where they are not the usual one. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The row that is printed on every page. */
  readonly titleRow?: number;
  /** What is printed; default all of it. */
  readonly printed?: { readonly first: Position; readonly last: Position };
  readonly filter?: { readonly first: Position; readonly last: Position };
  readonly validations?: readonly Validation[];
  readonly charts?: readonly BookChart[];
  /** Whether cells that are no inputs are locked. */
  readonly isLocked: boolean;
  /** Whether it is for programs, not for people. */
  readonly isHidden?: boolean;
  readonly tab?: string;
}

/** A name for a range, by which formulas and scripts find it. */
export interface CellName {
  readonly name: string;
  readonly range: string;
}

/** A workbook as plain data. */
export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly CellName[];
  /** For the foot of printed pages. */
  readonly foot: string;
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly name: string;
  /** What stands in a cell: of a formula, its value as it was last calculated. */
  readonly cell: (at: Position) => ReadContent;
  readonly isFormula: (at: Position) => boolean;
  readonly rows: number;
}

/**
 * What stands in a cell that is read. `error` is a value such as #N/A; a date is something that a program made of a
 * number; `uncalculated` is a formula that no program has calculated yet.
 */
export type ReadContent =
  Content | { readonly kind: 'error' | 'date' | 'boolean' | 'uncalculated'; readonly text: string };

export interface ReadBook {
  /** Those of all sheets, whether they were read or not. */
  readonly sheetNames: readonly string[];
  readonly sheets: readonly ReadSheet[];
  readonly names: ReadonlyMap<string, string>;
}
