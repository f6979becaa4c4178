import { Combinations } from '../analysis/combinations.ts';
import { DIGESTED } from '../analysis/digest.ts';
import { labelOf } from '../analysis/path-label.ts';
import { SimulationEngine, type SimulationSpec } from '../analysis/simulation-engine.ts';
import { checkNotDrawn, rowHead, rowOf, type RowPath, type SimulationRow } from '../analysis/simulation-row.ts';
import type { Value } from '../analysis/value.ts';
import { readAllVaried, settingOf, type Varied } from '../analysis/varied.ts';
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
  readonly values: readonly Value[];
  readonly engine: SimulationEngine;
}

/** Simulations of one or more scenarios, each with every combination of some values. */
export class SimulationStudy {
  readonly scenarios: StudyScenarios;
  readonly spec: SimulationSpec;
  readonly options: SimulationOptions;
  /** The paths that are varied, as the first scenario calls them. */
  readonly paths: readonly RowPath[];
  private readonly combinations: Combinations;
  /** The scenario that was opened last: cases follow each other. */
  private opened: { readonly index: number; readonly source: ScenarioSource; readonly varied: readonly Varied[] } | null = null;

  /** @throws {InputError} with what is wrong with the first scenario, the paths or the values */
  constructor(scenarios: StudyScenarios, spec: SimulationSpec, options: SimulationOptions) {
    this.scenarios = scenarios;
    this.spec = spec;
    this.options = options;
    const [file = ''] = scenarios.files;
    const { paths, combinations } = inScenario(scenarios, file, () => {
      const { source, varied } = this.scenario(0);
      const plan = makePlan(source.read());
      return { paths: varied.map(({ path, found }) => ({ path, ...labelOf(found, plan) })), combinations: new Combinations(varied) };
    });
    this.paths = paths;
    this.combinations = combinations;
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
    const scenario = Math.floor(index / this.combinations.count);
    const file = this.scenarios.files[scenario] as string;
    const { source, varied } = inScenario(this.scenarios, file, () => this.scenario(scenario));
    const positions = this.combinations.positions(index % this.combinations.count);
    const values = varied.map((each, at) => each.values[positions[at] as number] as Value);
    const settings = varied.map((each, at) => settingOf(each, values[at] as Value).text);
    return inScenario(this.scenarios, settings.length === 0 ? file : `${file}, ${settings.join(' ')}`, () => {
      const set = [...source.from.set, ...settings];
      const engine = new SimulationEngine(settings.length === 0 ? source : openText({ ...source.from, set }, this.scenarios.namedFiles), this.spec);
      checkNotDrawn(engine, varied);
      return { file, values, engine };
    });
  }

  /** Looks at the scenarios of some cases before the work, each with its first values. @throws {InputError} with what is wrong with any of them */
  check(first: number, end: number): void {
    const problems: Problem[] = [];
    const { count } = this.combinations;
    for (let scenario = Math.floor(first / count); scenario < Math.ceil(end / count); scenario += 1) noting(problems, () => this.open(scenario * count));
    if (problems.length > 0) throw new InputError(problems);
  }

  private scenario(index: number) {
    if (this.opened?.index !== index) {
      const source = this.scenarios.open(index);
      this.opened = { index, source, varied: readAllVaried(source, this.options.vary ?? []) };
    }
    return this.opened;
  }
}

/**
 * Draws case after case; ends early if it is interrupted.
 *
 * @param hooks `onProgress` is told the draws of all cases
 * @throws {InputError}
 */
export async function* drawnRows(study: SimulationStudy, threads: DrawThreads, { onProgress, isInterrupted }: DrawHooks): AsyncGenerator<SimulationRow> {
  const { draws } = study.options;
  for (let index = 0; index < study.cases; index += 1) {
    const { file, values, engine } = study.open(index);
    const drawn = await threads.draw(engine, 0, draws, {
      onProgress: (done) => onProgress?.(index * draws + done),
      isInterrupted,
    });
    if (drawn.draws < draws) return;
    yield rowOf(rowHead(file, values, engine), engine.hasBudget, drawn);
  }
}
