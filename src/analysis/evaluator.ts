import { BLOCK } from '../formula/compile/emit.ts';
import type { VariableBounds } from '../formula/compile/graph.ts';
import { ChangesStructure, type Variables } from '../formula/compile/lower.ts';
import { compilePlan, type CompiledPlan } from '../model/compile-plan.ts';
import type { FigureName } from '../model/figure-name.ts';
import type { Plan } from '../model/plan.ts';
import { parameterPath, type FoundPath } from '../scenario/paths.ts';
import { isSaidAt } from '../scenario/scenario.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { Figures } from './read-outcome.ts';

/**
 * Numbers at some paths as variables. What is said of one year goes on top of what is said of all, be it a variable or a
 * setting of the scenario.
 */
export function variablesAt(
  source: ScenarioSource,
  paths: readonly FoundPath[],
  bounds: readonly VariableBounds[],
): Variables {
  const indexes = new Map(paths.map(({ known, year }, index) => [keyOf(parameterPath(known), year), index]));
  const ofAllYears = (path: string, year: number | null) =>
    year !== null && indexes.has(path) && source.setsYear(path, year) ? undefined : indexes.get(path);
  return { bounds, at: (path, year) => indexes.get(keyOf(path, year)) ?? ofAllYears(path, year) };
}

function keyOf(path: string, year: number | null): string {
  return year === null ? path : `${path}[${String(year)}]`;
}

/** Computes figures of a plan for many values of some numbers: compiled, and by the ledger where undecided. */
export class Evaluator {
  /** Null: more than numbers vary, so the ledger computes every row. */
  private readonly compiled: CompiledPlan | null;
  private readonly marks = new Uint8Array(BLOCK);

  /**
   * @param plan with any values of the variables; null where none can be read
   * @param paths those of the variables
   * @param fixed variables that are the same in all rows of a block
   */
  constructor(
    plan: Plan | null,
    source: ScenarioSource,
    paths: readonly FoundPath[],
    bounds: readonly VariableBounds[],
    names: readonly FigureName[],
    fixed?: ReadonlySet<number>,
  ) {
    const isOpen = plan !== null && paths.every(({ known }) => isSaidAt(plan.scenario, known.raw));
    this.compiled = isOpen ? compiledOrNull(plan, variablesAt(source, paths, bounds), names, fixed) : null;
  }

  /** Whether a variable makes a difference to the figures, as far as is known. */
  uses(variable: number): boolean {
    return this.compiled?.used.has(variable) ?? true;
  }

  /**
   * Computes rows, a block at most.
   *
   * @param columns the values of each variable
   * @param outputs a column for each figure, filled from `at`; NaN where a figure is null, and in a row that is refused
   * @param ask what the ledger says of a row
   */
  fill(
    count: number,
    columns: readonly Float64Array[],
    outputs: readonly Float64Array[],
    at: number,
    ask: (row: number) => Figures,
  ): void {
    const { compiled, marks } = this;
    marks.fill(compiled === null ? 1 : 0, 0, count);
    compiled?.evaluate(count, columns, outputs, marks, at);
    for (let row = marks.indexOf(1); row >= 0 && row < count; row = marks.indexOf(1, row + 1)) {
      const figures = ask(row);
      for (const [index, output] of outputs.entries()) output[at + row] = figures?.[index] ?? NaN;
    }
  }
}

function compiledOrNull(
  plan: Plan,
  variables: Variables,
  names: readonly FigureName[],
  fixed?: ReadonlySet<number>,
): CompiledPlan | null {
  try {
    return compilePlan(plan, variables, names, fixed);
  } catch (error) {
    if (error instanceof ChangesStructure) return null;
    throw error;
  }
}
