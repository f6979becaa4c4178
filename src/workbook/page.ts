import { fixedAddress, onSheet, type Position } from '../spreadsheet/address.ts';
import type { Cell, Content } from '../spreadsheet/book.ts';
import { STYLES, type StyleName } from './styles.ts';

/** A formula with the value it has now. */
export interface Live {
  readonly formula: string;
  readonly value: Content;
}

/** A sheet in the making. */
export class Page {
  readonly name: string;
  readonly rows: (Cell | undefined)[][] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The row after the last that has something in it. */
  get end(): number {
    return this.rows.length;
  }

  put(at: Position, content: Content | Live, style: StyleName = 'text'): Position {
    while (this.rows.length <= at.row) this.rows.push([]);
    const row = this.rows[at.row] as (Cell | undefined)[];
    while (row.length <= at.column) row.push(undefined);
    const look = STYLES[style];
    row[at.column] =
      typeof content === 'object' && content !== null
        ? { value: content.value, formula: content.formula, style: look }
        : { value: content, style: look };
    return at;
  }

  /** Puts contents side by side. */
  putRow(
    row: number,
    contents: readonly (Content | Live | undefined)[],
    style: StyleName | readonly StyleName[] = 'text',
    from = 0,
  ): void {
    for (const [index, content] of contents.entries()) {
      if (content === undefined) continue;
      this.put({ row, column: from + index }, content, typeof style === 'string' ? style : style[index]);
    }
  }

  /** The value that a cell has now. */
  valueAt({ row, column }: Position): Content {
    return this.rows[row]?.[column]?.value ?? null;
  }

  /** A reference from another sheet. */
  refer(at: Position): string {
    return onSheet(this.name, fixedAddress(at));
  }
}

/** What is calculated from a formula is shown as text where it is no number. */
export const NOTHING = '–';
