import { inAnyLanguage, type Text } from '../../language/languages.ts';
import { inEachLanguage } from '../../language/page-words.ts';
import { evaluatePlan } from '../../model/evaluate.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import type { Result } from '../../model/result.ts';
import { InputError } from '../../problem.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { draw, type Drawn } from './draw-batch.ts';
import { figuresOf } from '../read-outcome.ts';
import { labelOf } from '../path-label.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { SimulationEngine, type DrawnLeavers, type SimulationSpec } from './simulation-engine.ts';
import { summarize, type Draws, type Summary } from './simulation-summary.ts';
import type { UncertainInput } from './uncertain-inputs.ts';

export interface SimulateOptions {
  /** How many draws; default 100,000. */
  readonly draws?: number;
  /** A whole number from 0 to 2^53 − 1 that the draws follow from; default 1. */
  readonly seed?: number;
  /** The figures in question; default the total cost. */
  readonly outcomes?: readonly OutcomeName[];
  /** Whether figures whose range was published are drawn by themselves; default true. */
  readonly published?: boolean;
}

/** A drawn input or group of leavers, with its Spearman rank correlation with the first figure. */
export interface Driver {
  readonly label: Text;
  /** Null where one of the two does not vary. */
  readonly correlation: number | null;
}

/** A Monte Carlo simulation of a scenario. */
export interface Simulation {
  /** The base case: the scenario as it stands. */
  readonly result: Result;
  readonly seed: number;
  /** How many draws were made, and how many were asked for: fewer if it was interrupted. */
  readonly draws: number;
  readonly asked: number;
  readonly inputs: readonly UncertainInput[];
  readonly leavers: readonly (DrawnLeavers & { readonly label: Text })[];
  readonly outcomes: readonly { readonly name: OutcomeName; readonly base: number | null; readonly summary: Summary }[];
  /** The share of the draws in which the budget is exceeded; null without a budget. */
  readonly overBudget: number | null;
  /** What was drawn, by how much it drives the first figure. */
  readonly drivers: readonly Driver[];
  /** How many draws the correlations are of. */
  readonly correlated: number;
}

export const DEFAULT_DRAWS = 100_000;
const DEFAULT_SEED = 1;

/** Correlations are computed from the first draws: with this many they are usually within 0.01. */
const CORRELATED = 20_000;

/**
 * Monte Carlo simulation: draws what is uncertain in a scenario and summarises its costs.
 *
 * @throws {InputError} if something cannot be drawn, or nothing is uncertain
 */
export function simulate(source: ScenarioSource, options: SimulateOptions = {}): Simulation {
  const { draws = DEFAULT_DRAWS } = options;
  const engine = makeEngine(source, options);
  return conclude(engine, draw(engine, 0, draws), draws);
}

export function makeEngine(source: ScenarioSource, options: SimulateOptions): SimulationEngine {
  return new SimulationEngine(source, specOf(options));
}

/** What the draws are made from, with the defaults filled in. */
export function specOf({
  seed = DEFAULT_SEED,
  outcomes = ['total'],
  published = true,
}: SimulateOptions): SimulationSpec {
  return { seed, outcomes, published };
}

/**
 * Makes a simulation of its draws.
 *
 * @param asked how many draws were asked for
 * @throws {InputError} if draws are refused: without them, means and quantiles would say something else
 */
export function conclude(engine: SimulationEngine, drawn: Drawn, asked: number): Simulation {
  const { plan, inputs, leavers, spec } = engine;
  const { draws, refused } = drawn;
  if (refused !== null) throw new InputError(engine.problemsOf(refused, draws));
  const base = figuresOf(plan, spec.outcomes);
  const { drivers, correlated } = findDrivers(engine, draws);
  return {
    result: evaluatePlan(plan),
    seed: spec.seed,
    draws,
    asked,
    inputs,
    leavers: leavers.map((each) => ({ ...each, label: leaversLabel(each, engine) })),
    outcomes: spec.outcomes.map((name, index) => ({
      name,
      base: base[index] ?? null,
      summary: summarize(drawn.outcomes[index] as Draws),
    })),
    overBudget: shareOverBudget(engine.hasBudget, drawn),
    drivers,
    correlated,
  };
}

/** The share of the draws in which the budget is exceeded; null without a budget. */
export function shareOverBudget(hasBudget: boolean, { draws, over }: Drawn): number | null {
  return hasBudget && draws > 0 ? over / draws : null;
}

function findDrivers(engine: SimulationEngine, draws: number): Pick<Simulation, 'drivers' | 'correlated'> {
  const { inputs, leavers, spec } = engine;
  const count = Math.min(draws, CORRELATED);
  const columns = spec.outcomes.map(() => new Float64Array(count));
  const drawn = [...inputs, ...leavers].map(() => new Float64Array(count));
  engine.run(0, count, columns, 0, drawn);
  const [first = new Float64Array(0)] = columns;
  const isThere = Array.from(first, (value) => !Number.isNaN(value));
  const present = (column: Float64Array) => column.filter((_, index) => isThere[index]);
  const figures = present(first);
  const drivers = [
    ...inputs.map(({ label }) => label),
    ...leavers.map((each) => whoLeaves(leaversLabel(each, engine))),
  ].map((label, index) => ({
    label,
    correlation: rankCorrelation(figures, present(drawn[index] as Float64Array)),
  }));
  const sizeOf = ({ correlation }: Driver) => (correlation === null ? -1 : Math.abs(correlation));
  return { drivers: drivers.sort((a, b) => sizeOf(b) - sizeOf(a)), correlated: figures.length };
}

function whoLeaves(label: Text): Text {
  return inEachLanguage(({ paths }, language) => paths.leavers(label[language]));
}

function leaversLabel({ entry, input }: DrawnLeavers, { plan, source }: SimulationEngine): Text {
  const found = source.find(`${entry}.${input}`);
  return 'code' in found ? inAnyLanguage(input) : labelOf(found, plan).label;
}
