import type { ChartOptions as Paper } from '../../chart/chart-size.ts';
import type { Unit, Value } from './table.ts';

/** A report for people, whatever the format. */
export interface Document {
  readonly title: string;
  /** What its sheet is called in a workbook, where that is something else. */
  readonly sheetName?: string;
  readonly description?: string | null;
  /** What it is about and what the amounts are. */
  readonly terms: readonly string[];
  /** The answer in sentences. */
  readonly summary?: readonly string[];
  readonly sections: readonly Section[];
  /** Publications that figures come from. In a terminal they may be in one line. */
  readonly sources?: List & { readonly inOneLine: string | null };
  /** Which program and scenario made it. */
  readonly fingerprint: string;
}

/** A table with what belongs to it. */
export interface Section {
  /** Its place in a page. */
  readonly id: string;
  /** Absent where the title of the document is enough. */
  readonly title?: string;
  /** What it is called in a page, where that is something else. */
  readonly pageTitle?: string;
  readonly terms?: readonly string[];
  /** What the short names in the table stand for. */
  readonly legend?: readonly string[];
  readonly columns: readonly ShownColumn[];
  readonly bars?: Bars | null;
  /** Rows that stand out, and rows that do so less. */
  readonly strong?: ReadonlySet<number>;
  readonly italic?: ReadonlySet<number>;
  /** A statement has narrow gaps if that keeps the years together; pairs are labels with values, without heads. */
  readonly look?: 'statement' | 'pairs';
  /** Sentences below the table. */
  readonly remarks?: readonly (string | BarRemark)[];
  /** Lists below those, each under its title. */
  readonly lists?: readonly List[];
  /** Draws a chart for a page: markup. */
  readonly chart?: ((paper: Paper) => string) | null;
  /** The chart of a workbook. */
  readonly plot?: Plot | null;
  /** Whether a page shows the table only when it is asked for: the chart says the same. */
  readonly isFolded?: boolean;
}

export interface List {
  readonly title: string;
  readonly items: readonly (string | DocumentNote)[];
  /** For a terminal: how more of them is had. */
  readonly more?: string;
}

/** A chart of a table: some of its columns over the first, in some of its rows. */
export interface Plot {
  readonly kind: 'stacked' | 'columns' | 'lines';
  readonly title: string;
  readonly series: readonly number[];
  readonly rows: readonly [first: number, last: number];
}

/** What is said of paths of the scenario. */
export interface DocumentNote {
  readonly kind: string;
  readonly text: string;
  readonly paths: readonly string[];
}

/** A column of a report for people. */
export interface ShownColumn {
  readonly label: string;
  readonly unit: Unit;
  /** The unit of each row, where they differ. */
  readonly units?: readonly Unit[];
  readonly values: readonly Value[];
  /** Default those that are asked for. */
  readonly decimals?: number;
  /** How a sign is written: a minus sign proper, or differences with a plus too; default a hyphen. */
  readonly sign?: 'minus' | 'difference';
  /** Rows whose cell has a star. */
  readonly marked?: ReadonlySet<number>;
  /** Whether the others have no room for one beside them. */
  readonly isMarkInLine?: boolean;
  /** Says what a row is, and is repeated where the columns do not fit side by side. */
  readonly isKey?: boolean;
  /** Is repeated there too, and says something else: what the others are compared with. */
  readonly isRepeated?: boolean;
  /** Stays with the column before it where they do not. */
  readonly isJoined?: boolean;
  /** Longer cells are broken into lines of this many characters. */
  readonly most?: number;
  /** Where there is no room, cells are broken into lines of no fewer than this many characters. */
  readonly least?: number;
  /** What its numbers are: the difference between a column, by its label, and another or a row of its own; or that in per cent. */
  readonly computed?: {
    readonly how: 'difference' | 'percent';
    readonly of: string;
    readonly from: string | number;
  };
  /** By how many steps the cell of each row is indented. */
  readonly indents?: readonly number[];
}

/** A picture beside the rows of a text, where there is room for it. */
export interface Bars {
  /** Columns of text. */
  readonly least: number;
  readonly most: number;
  readonly draw: (width: number) => readonly string[];
  /** Whether they are left out where the columns do not all fit side by side. */
  readonly isWholeOnly?: boolean;
}

/** A sentence about the bars. */
export interface BarRemark {
  readonly ofBars: string;
}

/** A note as one text. */
export function noteText(item: string | DocumentNote): string {
  return typeof item === 'string' ? item : `${item.kind}: ${item.text} [${item.paths.join(', ')}]`;
}

/** Whether the values of a column are words, and not numbers. */
export function isText({ unit }: ShownColumn): boolean {
  return unit === 'text';
}
