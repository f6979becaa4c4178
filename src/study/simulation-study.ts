import { Combinations } from '../analysis/sweep/cartesian-product.ts';
import { DIGESTED } from '../analysis/simulate/running-moments.ts';
import type { Drawn } from '../analysis/simulate/draw-batch.ts';
import { labelOf } from '../analysis/path-label.ts';
import { SimulationEngine, type SimulationSpec } from '../analysis/simulate/simulation-engine.ts';
import {
  checkNotDrawn,
  refusedRow,
  rowHead,
  rowOf,
  rowValues,
  type RowPath,
  type SimulationRow,
} from '../analysis/simulate/simulation-row.ts';
import type { VariedValue } from '../analysis/sweep/varied-value.ts';
import { readAllVaried, settingOf, type VariedPath } from '../analysis/sweep/vary-option.ts';
import { makePlan } from '../model/plan.ts';
import type { DrawHooks, DrawThreads } from '../parallel/draw-threads.ts';
import { InputError, noting, type Problem } from '../problem.ts';
import { openText } from '../scenario/load.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { inScenario, type StudyScenarios } from './scenarios.ts';
import type { Work } from './shard.ts';

export interface SimulationOptions {
  /** Each as `path=values`; null: nothing is varied. */
  readonly vary: readonly string[] | null;
  readonly draws: number;
}

/** A scenario with one combination of values. */
export interface Case {
  readonly file: string;
  readonly values: readonly VariedValue[];
  readonly engine: SimulationEngine;
}

/** Simulations of one or more scenarios, each with every combination of some values. */
export class SimulationStudy {
  readonly scenarios: StudyScenarios;
  readonly spec: SimulationSpec;
  readonly options: SimulationOptions;
  /** The paths that are varied, as the first scenario calls them. */
  readonly paths: readonly RowPath[];
  private readonly varied: readonly VariedPath[];
  private readonly combinations: Combinations;
  /** The scenario that was opened last: cases follow each other. */
  private opened: {
    readonly index: number;
    readonly source: ScenarioSource;
    readonly varied: readonly VariedPath[];
  } | null = null;

  /** @throws {InputError} if something is wrong with every scenario, or with all alike */
  constructor(scenarios: StudyScenarios, spec: SimulationSpec, options: SimulationOptions) {
    this.scenarios = scenarios;
    this.spec = spec;
    this.options = options;
    const { paths, varied } = this.findSample();
    this.paths = paths;
    this.varied = varied;
    this.combinations = new Combinations(varied);
    this.findOne();
  }

  /** The paths and values of the first scenario that has them. @throws {InputError} if none has */
  private findSample(): { readonly paths: readonly RowPath[]; readonly varied: readonly VariedPath[] } {
    return this.firstRight((index) => {
      const { source, varied } = this.scenario(index);
      const plan = makePlan(source.read());
      return { paths: varied.map(({ path, found }) => ({ path, ...labelOf(found, plan) })), varied };
    });
  }

  /** Checks that at least one scenario can be drawn, with its first values. @throws {InputError} with all problems */
  private findOne(): void {
    this.firstRight((index) => this.open(index * this.combinations.count));
  }

  private firstRight<Value>(work: (index: number) => Value): Value {
    const problems: Problem[] = [];
    for (const [index, file] of this.scenarios.files.entries()) {
      const made = noting(problems, () => inScenario(this.scenarios, file, () => work(index)));
      if (made !== undefined) return made;
    }
    throw new InputError(problems);
  }

  /** Whether it is the simulation of one scenario as it stands: then its report is that of one. */
  get isOne(): boolean {
    return this.scenarios.isOne && this.options.vary === null;
  }

  get cases(): number {
    return this.scenarios.files.length * this.combinations.count;
  }

  /** Blocks of draws, and how many a case has. */
  get work(): Work {
    const whole = Math.ceil(this.options.draws / DIGESTED);
    return { total: this.cases * whole, whole };
  }

  /** Gets a case ready to be drawn. @throws {InputError} with its file, and its values */
  open(index: number): Case {
    const { file, scenario, positions } = this.at(index);
    const { source, varied } = inScenario(this.scenarios, file, () => this.scenario(scenario));
    const values = valuesAt(varied, positions);
    const settings = varied.map((each, at) => settingOf(each, values[at] as VariedValue).text);
    return inScenario(this.scenarios, settings.length === 0 ? file : `${file}, ${settings.join(' ')}`, () => {
      const set = [...source.from.set, ...settings];
      const engine = new SimulationEngine(
        settings.length === 0 ? source : openText({ ...source.from, set }, this.scenarios.namedFiles),
        this.spec,
      );
      checkNotDrawn(engine, varied);
      return { file, values, engine };
    });
  }

  /** A case ready to be drawn, or the row of one that something is wrong with. */
  openOrRow(index: number): Case | SimulationRow {
    const problems: Problem[] = [];
    const { file, positions } = this.at(index);
    const values = rowValues(valuesAt(this.varied, positions));
    return noting(problems, () => this.open(index)) ?? refusedRow(file, values, this.spec.outcomes.length, problems);
  }

  private at(index: number) {
    const scenario = Math.floor(index / this.combinations.count);
    return {
      scenario,
      file: this.scenarios.files[scenario] as string,
      positions: this.combinations.positions(index % this.combinations.count),
    };
  }

  private scenario(index: number) {
    if (this.opened?.index !== index) {
      const source = this.scenarios.open(index);
      this.opened = { index, source, varied: readAllVaried(source, this.options.vary ?? []) };
    }
    return this.opened;
  }
}

function valuesAt(varied: readonly VariedPath[], positions: readonly number[]): readonly VariedValue[] {
  return varied.map(({ values }, at) => values[positions[at] as number] as VariedValue);
}

/** What is wrong with draws of a case that are refused. */
export function refusedIn({ draws, refused }: Drawn, { engine }: Case): readonly Problem[] {
  return refused === null ? [] : engine.problemsOf(refused, draws);
}

/**
 * Draws case after case; ends early if it is interrupted.
 *
 * @param hooks `onProgress` is called with the draws of all cases
 */
export async function* drawnRows(
  study: SimulationStudy,
  threads: DrawThreads,
  { onProgress, isInterrupted }: DrawHooks,
): AsyncGenerator<SimulationRow> {
  const { draws } = study.options;
  for (let index = 0; index < study.cases; index += 1) {
    const opened = study.openOrRow(index);
    if (!('engine' in opened)) {
      yield opened;
      continue;
    }
    const { file, values, engine } = opened;
    const drawn = await threads.draw(engine, 0, draws, {
      onProgress: (done) => onProgress?.(index * draws + done),
      isInterrupted,
    });
    if (drawn.draws < draws) return;
    yield rowOf(rowHead(file, values, engine), engine.hasBudget, drawn, refusedIn(drawn, opened));
  }
}
