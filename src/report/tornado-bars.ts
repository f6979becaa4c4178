import type { Tornado } from '../analysis/tornado/tornado.ts';
import { extentOf } from './tornado-values.ts';

const [LOW, HIGH, BASE] = ['▒', '█', '│'];

/** Bars about the base case, a text of the same width for each row. */
export function tornadoBars(tornado: Tornado, width: number): readonly string[] {
  const [least, most] = extentOf(tornado);
  const columnOf = (value: number) =>
    most === least ? 0 : Math.round(((value - least) / (most - least)) * (width - 1));
  const middle = columnOf(tornado.base);
  return tornado.rows.map(({ low, high }) => {
    const cells = Array.from({ length: width }, () => ' ');
    const ends = [
      { end: low.outcome ?? tornado.base, mark: LOW },
      { end: high.outcome ?? tornado.base, mark: HIGH },
    ];
    // Where both are on one side, the shorter lies over the longer.
    for (const { end, mark } of ends.sort((a, b) => Math.abs(b.end - tornado.base) - Math.abs(a.end - tornado.base))) {
      const column = columnOf(end);
      cells.fill(mark, Math.min(column, middle), Math.max(column, middle) + 1);
    }
    cells[middle] = BASE;
    return cells.join('').trimEnd();
  });
}
