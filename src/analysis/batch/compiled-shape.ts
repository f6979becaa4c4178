import { ChangesStructure } from '../../formula/compile/lower.ts';
import { compilePlan, type CompiledPlan } from '../../model/compile-plan.ts';
import { FIGURES, type ScenarioFigures } from '../scenario-figures.ts';
import type { ShapeReader } from './shape-reader.ts';
import { NumberRange } from './number-range.ts';
import { variablesIn, variablesOf } from './number-slots.ts';

/** Scenarios that are computed together, at most. */
const ROWS = 256;

/** Numbers of scenarios of one shape: the values of the variables of the first, then those of the second, and so on. */
export interface Rows {
  readonly numbers: readonly number[];
  /** How many variables there are. */
  readonly width: number;
}

/** Computes the figures of scenarios of one shape with a compiled plan. */
export class CompiledShape {
  private readonly ranges: readonly NumberRange[];
  private readonly compiled: CompiledPlan;
  private readonly columns: readonly Float64Array[];

  private constructor(ranges: readonly NumberRange[], compiled: CompiledPlan) {
    this.ranges = ranges;
    this.compiled = compiled;
    this.columns = ranges.map(() => new Float64Array(ROWS));
  }

  /**
   * Compiles the plan of a shape.
   *
   * @param rows numbers such as the plan will be used for
   * @param before a compiled plan of the same shape; its range of numbers is kept
   * @returns null if something other than numbers varies
   */
  static of(reader: ShapeReader, rows: Rows, before?: CompiledShape): CompiledShape | null {
    const ranges = reader.numbers.flatMap((leaf) =>
      variablesIn(leaf).map((variable) => new NumberRange(leaf.kind, before?.ranges[variable])),
    );
    for (const [index, value] of rows.numbers.entries()) ranges[index % rows.width]?.widen(value);
    try {
      return new CompiledShape(
        ranges,
        compilePlan(reader.plan, { bounds: ranges, at: variablesOf(reader.variables) }, FIGURES, new Set(), ROWS),
      );
    } catch (error) {
      if (error instanceof ChangesStructure) return null;
      throw error;
    }
  }

  /** Whether a scenario is within what the plan was compiled for. */
  takes(rows: Rows, index: number): boolean {
    const { numbers, width } = rows;
    for (let variable = 0; variable < width; variable += 1) {
      if (!(this.ranges[variable] as NumberRange).has(numbers[index * width + variable] as number)) return false;
    }
    return true;
  }

  /**
   * Computes scenarios that are all within what the plan was compiled for.
   *
   * @param done called with the figures of each; null where the ledger has to compute them
   */
  compute(rows: Rows, indexes: readonly number[], done: (index: number, figures: FigureValues | null) => void): void {
    for (let first = 0; first < indexes.length; first += ROWS) {
      const block = indexes.slice(first, first + ROWS);
      this.fill(rows, block);
      MARKS.fill(0, 0, block.length);
      this.compiled.evaluate(block.length, this.columns, OUTPUTS, MARKS);
      for (let at = 0; at < block.length; at += 1) done(block[at] as number, MARKS[at] === 1 ? null : figuresAt(at));
    }
  }

  private fill({ numbers, width }: Rows, block: readonly number[]): void {
    for (let variable = 0; variable < width; variable += 1) {
      const column = this.columns[variable] as Float64Array;
      for (let at = 0; at < block.length; at += 1)
        column[at] = numbers[(block[at] as number) * width + variable] as number;
    }
  }
}

/** In the order of `FIGURES`. */
export type FigureValues = ScenarioFigures['figures'];

function figuresAt(at: number): FigureValues {
  const figures: (number | null)[] = [];
  for (const column of OUTPUTS) {
    const figure = column[at] as number;
    figures.push(Number.isNaN(figure) ? null : figure);
  }
  return figures;
}

const OUTPUTS = FIGURES.map(() => new Float64Array(ROWS));
const MARKS = new Uint8Array(ROWS);
