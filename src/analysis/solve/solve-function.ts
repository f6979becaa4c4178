import { BLOCK } from '../../formula/compile/emit.ts';
import type { FigureName } from '../../model/figure-name.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import { InputError, type Fault } from '../../problem.ts';
import type { KindName } from '../../settings/kinds.ts';
import { isOfNumber, type FoundPath } from '../../scenario/paths.ts';
import { setTo } from '../../scenario/settings.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { asWritten } from '../number-as-text.ts';
import { Evaluator } from '../evaluator.ts';
import { figuresOf, type Figures } from '../read-outcome.ts';
import type { CandidateValues } from './candidate-values.ts';
import { findIn, problemIn } from '../sweep/vary-option.ts';

/** Figures of a scenario as functions of something counted in positions. */
export interface FiguresByPosition {
  /** What the ledger says. */
  readonly at: (position: number) => Figures;
  /** The figures of some positions, evaluated in bulk. */
  readonly over: (first: number, last: number) => FillFigures;
}

/** Computes figures at positions, a column for each; NaN where a figure is null or the scenario is refused. */
export type FillFigures = (positions: Float64Array, count: number, columns: readonly Float64Array[]) => void;

/** A path of a number, and which kind of number. */
export interface FoundNumber {
  readonly found: FoundPath;
  readonly kind: KindName;
}

/** Finds the path of an option's text. @throws {InputError} if there is none, or it is no number */
export function findNumber(source: ScenarioSource, option: string, path: string): FoundNumber {
  const found = findIn(source, option, path, path, 0);
  const { value } = found.known;
  if (value.kind !== 'number' || !isOfNumber(found.known)) {
    const fault: Fault = { code: 'find_not_number', details: { path } };
    throw problemIn(option, path, 0, path.length, fault);
  }
  return { found, kind: value.of };
}

/** Figures of a scenario that nothing is found in: the same at every position. @throws {InputError} */
export function constantFigures(plan: Plan, names: readonly FigureName[]): FiguresByPosition {
  const figures = figuresOf(plan, names);
  return {
    at: () => figures,
    over: () => (_, count, columns) => {
      for (const [index, column] of columns.entries()) column.fill(figures[index] ?? NaN, 0, count);
    },
  };
}

/** Figures of a scenario by the value of one of its numbers. */
export class FiguresByValue implements FiguresByPosition {
  private readonly source: ScenarioSource;
  private readonly option: string;
  private readonly path: string;
  private readonly found: FoundPath;
  private readonly kind: KindName;
  private readonly domain: CandidateValues;
  private readonly names: readonly FigureName[];
  private readonly plan: Plan;

  /** @throws {InputError} if the scenario cannot be read with any value, or the path is more than a number */
  constructor(
    source: ScenarioSource,
    option: string,
    path: string,
    domain: CandidateValues,
    names: readonly FigureName[],
  ) {
    this.source = source;
    this.option = option;
    this.path = path;
    const { found, kind } = findNumber(source, option, path);
    this.found = found;
    this.kind = kind;
    this.domain = domain;
    this.names = names;
    // Any value would do; a small one is the least likely to be refused.
    this.plan = this.planAt(1);
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

  /** Compiled for these positions: the narrower the bounds, the less is left to exact arithmetic. */
  over(first: number, last: number): FillFigures {
    const { domain, found, names, plan, source } = this;
    const bounds = { low: domain.valueAt(first), high: domain.valueAt(last), decimals: decimalsOf(domain) };
    const evaluator = new Evaluator(plan, source, [found], [bounds], names);
    const values = new Float64Array(BLOCK);
    return (positions, count, columns) => {
      for (let start = 0; start < count; start += BLOCK) {
        const size = Math.min(BLOCK, count - start);
        for (let row = 0; row < size; row += 1) values[row] = domain.valueAt(positions[start + row] as number);
        evaluator.fill(size, [values], columns, start, (row) => this.at(positions[start + row] as number));
      }
    };
  }
}

function decimalsOf({ step }: CandidateValues): number {
  return Math.round(-Math.log10(step));
}
