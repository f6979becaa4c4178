export { evaluateScenario } from './model/evaluate.ts';
export { loadScenario, openScenario, parseScenario, type LoadOptions, type ParseOptions } from './scenario/load.ts';
export { ScenarioSource, type SourceText } from './scenario/source.ts';
export {
  compare,
  type ComparedFigure,
  type ComparedLine,
  type ComparedScenario,
  type ComparedYear,
  type CompareOptions,
  type Comparison,
  type Unreadable,
} from './analysis/compare/comparison.ts';
export { sweep, type Sweep, type SweepOptions, type SweptPath } from './analysis/sweep/sweep.ts';
export {
  tornado,
  type Tornado,
  type TornadoEnd,
  type TornadoOptions,
  type TornadoRow,
} from './analysis/tornado/tornado.ts';
export { solve, type Interval, type Point, type Solution, type SolveOptions } from './analysis/solve/solve.ts';
export {
  breakEven,
  type BreakEven,
  type Crossing,
  type EqualOptions,
  type Pair,
} from './analysis/solve/solve-equal.ts';
export { simulate, type SimulateOptions, type Simulation } from './analysis/simulate/simulate.ts';
export { simulateInParallel, type ParallelOptions } from './parallel/run-simulation.ts';
export { InputError, type Place, type Problem, type ProblemCode } from './problem.ts';
export type { Scenario } from './scenario/scenario.ts';
export type { Result } from './model/result.ts';
export type { OutcomeName } from './model/outcome-table.ts';
