import { wholeFile } from '../problem.ts';
import { copyOf } from './copy.ts';
import type { InputDocument } from './document.ts';
import type { Path } from './path.ts';

/** Values that were typed into the cells of a workbook; plain data, which can be handed to another thread. */
export interface CellValues {
  /** As a file would say them. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The cell of each value, by the key of its path. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The key of a path among the cells. */
export function cellKey(path: Path): string {
  return JSON.stringify(path);
}

/** Values of cells as a document: what is wrong with one is shown by its cell, or that of what it is in. */
export function documentOfCells({ data, cells }: CellValues, file: string): InputDocument {
  return {
    file,
    data: copyOf(data),
    problems: [],
    place: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const cell = cells[cellKey(path.slice(0, length))];
        if (cell !== undefined) return wholeFile(`${file}, ${cell}`);
      }
      return wholeFile(file);
    },
  };
}
