import { BLOCK } from '../../formula/compile/emit.ts';
import { positionsToLookAt } from './candidate-values.ts';
import type { Figures } from '../read-outcome.ts';
import type { FiguresByPosition, FillFigures } from './solve-function.ts';

/** Positions from the first to the last, both included. */
export interface PositionRange {
  readonly first: number;
  readonly last: number;
}

/** Positions next to each other between which something is the same. */
export interface Stretch extends PositionRange {
  readonly state: number;
}

/** What is looked for, as a number that changes where it is found. */
export type StateOf = (figures: readonly (readonly number[])[]) => number;

/**
 * The positions at which all scenarios are accepted, about one at which they are. What is beyond the first refusal is
 * taken to be refused too: amounts only grow from there.
 *
 * @returns null if they are accepted nowhere
 */
export function acceptedSpan(
  functions: readonly FiguresByPosition[],
  count: number,
  around: number | null,
): PositionRange | null {
  const isAccepted = (position: number) => functions.every((each) => each.at(position) !== null);
  const inside = [around, 0, 1, count - 1].find(
    (position) => position !== null && position < count && isAccepted(position),
  );
  if (inside == null) return null;
  const first = isAccepted(0) ? 0 : lastAlike(inside, 0, isAccepted);
  const last = isAccepted(count - 1) ? count - 1 : lastAlike(inside, count - 1, isAccepted);
  return { first, last };
}

/** The last position, on the way from one where something holds to one where it does not, where it holds. */
function lastAlike(from: number, to: number, holds: (position: number) => boolean): number {
  let [inside, outside] = [from, to];
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** At most this many stretches are given one by one. */
const MOST_STRETCHES = 2_000;

/** The stretches of a span; where there are too many, the first of them. */
export interface Stretches {
  readonly stretches: readonly Stretch[];
  readonly isComplete: boolean;
}

/** Divides a span into stretches of one state each. */
export function stretchesOf(
  functions: readonly FiguresByPosition[],
  widths: readonly number[],
  span: PositionRange,
  around: number | null,
  stateOf: StateOf,
): Stretches {
  const fills = functions.map((each) => each.over(span.first, span.last));
  const scanner = new Scanner(fills, widths, stateOf);
  const stretches: { first: number; last: number; state: number }[] = [];
  const add = (position: number, state: number) => {
    const open = stretches.at(-1);
    if (stretches.length > MOST_STRETCHES) return;
    if (open === undefined || (open.state !== state && position === open.last + 1)) {
      stretches.push({ first: position, last: position, state });
    } else if (open.state === state) {
      open.last = position;
    } else {
      // Between two points of the grid: there may be more than one change.
      const edge = lastAlike(open.last, position, (middle) => scanner.stateAt(middle) === open.state);
      open.last = edge;
      add(edge + 1, scanner.stateAt(edge + 1));
      add(position, state);
    }
  };
  scanner.scan(positionsToLookAt(span.first, span.last, around, BLOCK), add);
  return { stretches: stretches.slice(0, MOST_STRETCHES), isComplete: stretches.length <= MOST_STRETCHES };
}

/** Evaluates positions in blocks. */
class Scanner {
  private readonly fills: readonly FillFigures[];
  private readonly columns: readonly (readonly Float64Array[])[];
  private readonly stateOf: StateOf;
  private readonly states = new Float64Array(BLOCK);
  private readonly row: readonly number[][];

  constructor(fills: readonly FillFigures[], widths: readonly number[], stateOf: StateOf) {
    this.fills = fills;
    this.stateOf = stateOf;
    this.columns = widths.map((width) => Array.from({ length: width }, () => new Float64Array(BLOCK)));
    this.row = widths.map((width) => new Array<number>(width).fill(0));
  }

  scan(blocks: Iterable<Float64Array>, found: (position: number, state: number) => void): void {
    const { states } = this;
    for (const block of blocks) {
      this.evaluate(block, block.length);
      // All of them first: what is found may have another position looked at.
      for (let row = 0; row < block.length; row += 1) states[row] = this.stateOfRow(row);
      for (let row = 0; row < block.length; row += 1) found(block[row] as number, states[row] as number);
    }
  }

  stateAt(position: number): number {
    this.evaluate(Float64Array.of(position), 1);
    return this.stateOfRow(0);
  }

  private evaluate(positions: Float64Array, count: number): void {
    for (const [index, fill] of this.fills.entries()) fill(positions, count, this.columns[index] as Float64Array[]);
  }

  private stateOfRow(at: number): number {
    for (let index = 0; index < this.columns.length; index += 1) {
      const [columns, row] = [this.columns[index] as readonly Float64Array[], this.row[index] as number[]];
      for (let name = 0; name < columns.length; name += 1) row[name] = (columns[name] as Float64Array)[at] as number;
    }
    return this.stateOf(this.row);
  }
}

/** Figures at a position that is known to be accepted. */
export function figuresAt(functions: FiguresByPosition, position: number): NonNullable<Figures> {
  const figures = functions.at(position);
  if (figures === null) throw new Error(`refused at position ${String(position)}`);
  return figures;
}
