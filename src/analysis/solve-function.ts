import { BLOCK } from '../formula/compile/emit.ts';
import { NotANumber } from '../formula/compile/lower.ts';
import { compilePlan, type CompiledPlan } from '../model/compile-plan.ts';
import type { FigureName } from '../model/figure-name.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { InputError, type Fault } from '../problem.ts';
import type { KindName } from '../scenario/kinds.ts';
import type { FoundPath } from '../scenario/paths.ts';
import { setTo } from '../scenario/settings.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { asWritten } from './as-written.ts';
import { figuresOf } from './outcome.ts';
import type { Domain } from './solve-domain.ts';
import { findIn, problemIn } from './varied.ts';

/** Figures at a value; null: the scenario is refused there. */
export type Figures = readonly (number | null)[] | null;

/** Figures of a scenario as functions of something counted in positions. */
export interface FiguresByPosition {
  /** What the ledger says. */
  readonly at: (position: number) => Figures;
  /** Computes figures at positions, a column for each; NaN where a figure is null or the scenario is refused. */
  readonly fill: (positions: Float64Array, count: number, columns: readonly Float64Array[]) => void;
}

/** A path of a number, and which kind of number. */
export interface FoundNumber {
  readonly found: FoundPath;
  readonly kind: KindName;
}

/** Numbers that change how a plan is made up rather than the figures in it. */
const YEARS: readonly KindName[] = ['years', 'calendar_year'];

/** Finds the path of an option's text. @throws {InputError} if there is none, or it is no number */
export function findNumber(source: ScenarioSource, option: string, path: string): FoundNumber {
  const found = findIn(source, option, path, path, 0);
  const { value } = found.known;
  if (value.kind !== 'number' || YEARS.includes(value.of)) throw notNumber(option, path);
  return { found, kind: value.of };
}

function notNumber(option: string, path: string): InputError {
  const fault: Fault = { code: 'find_not_number', details: { path } };
  return problemIn(option, path, 0, path.length, fault);
}

/** Figures of a scenario that nothing is found in: the same at every position. @throws {InputError} */
export function constantFigures(plan: Plan, names: readonly FigureName[]): FiguresByPosition {
  const figures = figuresOf(plan, names);
  return {
    at: () => figures,
    fill: (_, count, columns) => {
      for (const [index, column] of columns.entries()) column.fill(figures[index] ?? NaN, 0, count);
    },
  };
}

/** Figures of a scenario by the value of one of its numbers. */
export class FiguresByValue implements FiguresByPosition {
  private readonly source: ScenarioSource;
  private readonly option: string;
  private readonly path: string;
  private readonly kind: KindName;
  private readonly domain: Domain;
  private readonly names: readonly FigureName[];
  private readonly program: CompiledPlan;
  private readonly values = new Float64Array(BLOCK);
  private readonly marks = new Uint8Array(BLOCK);

  /** @throws {InputError} if the scenario cannot be read with any value, or the path is more than a number */
  constructor(source: ScenarioSource, option: string, path: string, domain: Domain, names: readonly FigureName[]) {
    this.source = source;
    this.option = option;
    this.path = path;
    this.kind = findNumber(source, option, path).kind;
    this.domain = domain;
    this.names = names;
    this.program = this.compile();
  }

  /** The plan at a position. @throws {InputError} if the scenario cannot be read so */
  planAt(position: number): Plan {
    const value = asWritten(this.kind, this.domain.valueAt(position));
    return makePlan(this.source.read([setTo(this.option, this.path, value)]));
  }

  at(position: number): Figures {
    try {
      return figuresOf(this.planAt(position), this.names);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }

  fill(positions: Float64Array, count: number, columns: readonly Float64Array[]): void {
    const { values, marks, domain } = this;
    for (let start = 0; start < count; start += BLOCK) {
      const size = Math.min(BLOCK, count - start);
      for (let row = 0; row < size; row += 1) values[row] = domain.valueAt(positions[start + row] as number);
      const outputs = columns.map((column) => column.subarray(start, start + size));
      marks.fill(0);
      this.program.evaluate(size, [values], outputs, marks);
      for (let row = marks.indexOf(1); row >= 0 && row < size; row = marks.indexOf(1, row + 1)) {
        const figures = this.at(positions[start + row] as number);
        for (const [index, output] of outputs.entries()) output[row] = figures?.[index] ?? NaN;
      }
    }
  }

  private compile(): CompiledPlan {
    const { domain } = this;
    const [low, high] = [domain.valueAt(0), domain.valueAt(domain.count - 1)];
    // Any two values would do; small ones are the least likely to be refused.
    const [base, probe] = [domain.valueAt(1), domain.valueAt(0)];
    const variable = { low, high, decimals: decimalsOf(domain), base, probe };
    try {
      return compilePlan([this.planAt(1), this.planAt(0)], [variable], this.names);
    } catch (error) {
      if (error instanceof NotANumber) throw notNumber(this.option, this.path);
      throw error;
    }
  }
}

function decimalsOf({ step }: Domain): number {
  return Math.round(-Math.log10(step));
}
