import { wholeFile } from '../problem.ts';
import type { Document, Path } from './document.ts';

/** Where the values of a text came from: cells of a workbook, by path. Plain data, which can be handed to another thread. */
export type Cells = Readonly<Record<string, string>>;

/** The key of a path among the cells. */
export function cellKey(path: Path): string {
  return JSON.stringify(path);
}

/** A document whose values came from cells: what is wrong with one is shown by its cell, or that of what it is in. */
export function placedInCells(document: Document, cells: Cells): Document {
  const { file } = document;
  return {
    ...document,
    place: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const cell = cells[cellKey(path.slice(0, length))];
        if (cell !== undefined) return wholeFile(`${file}, ${cell}`);
      }
      return wholeFile(file);
    },
  };
}
