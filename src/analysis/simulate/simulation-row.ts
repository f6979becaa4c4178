import type { OutcomeName } from '../../model/outcome-table.ts';
import { provenanceOf } from '../../model/provenance.ts';
import { InputError, problemAt, type Problem } from '../../problem.ts';
import { isSameNumber } from '../../scenario/paths.ts';
import type { Drawn } from './draw-batch.ts';
import { figuresOf } from '../read-outcome.ts';
import type { PathLabel } from '../path-label.ts';
import { shareOverBudget } from './simulate.ts';
import type { SimulationEngine } from './simulation-engine.ts';
import { summarize, type Draws } from './simulation-summary.ts';
import type { VariedValue } from '../sweep/varied-value.ts';
import type { VariedPath } from '../sweep/vary-option.ts';

/** What is known of a row of a simulation of several scenarios before it is drawn. Plain data, null where there is no number. */
export interface RowHead {
  readonly file: string;
  readonly scenario: string;
  readonly scenarioSha256: string;
  readonly priceYear: number;
  readonly years: number;
  /** The values of the paths that are varied. */
  readonly values: readonly (number | string)[];
  /** Each figure in the base case. */
  readonly base: readonly (number | null)[];
}

/** Summary statistics of the draws of a figure: see `Summary`. */
export interface RowSummary {
  readonly draws: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly standardError: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly quantiles: readonly { readonly probability: number; readonly value: number | null }[];
}

type RowHeadName = 'scenario' | 'scenarioSha256' | 'priceYear' | 'years';

/** A scenario with one combination of values, drawn many times. What it says of itself is null where it cannot be read. */
export interface SimulationRow
  extends Omit<RowHead, RowHeadName>, Readonly<{ [Term in RowHeadName]: RowHead[Term] | null }> {
  readonly draws: number;
  readonly overBudget: number | null;
  readonly outcomes: readonly RowSummary[];
  /** What is wrong with it; then there are no figures. */
  readonly problems: readonly Problem[];
}

/** A path that is varied from row to row. */
export interface RowPath extends PathLabel {
  readonly path: string;
}

/** Simulations of several scenarios, or of one with one combination of values after another. */
export interface SimulationRows {
  readonly paths: readonly RowPath[];
  readonly outcomes: readonly OutcomeName[];
  readonly draws: number;
  readonly seed: number;
  /** How many rows there will be. */
  readonly count: number;
  /** The rows as they come. */
  readonly rows: AsyncIterable<SimulationRow>;
}

export function rowHead(file: string, values: readonly VariedValue[], { plan, spec }: SimulationEngine): RowHead {
  const { scenario, years } = plan;
  return {
    file,
    scenario: scenario.name,
    scenarioSha256: provenanceOf(scenario).scenario_sha256,
    priceYear: scenario.settings.price_year,
    years: years.length,
    values: rowValues(values),
    base: figuresOf(plan, spec.outcomes),
  };
}

/**
 * @param hasBudget whether it has one to be exceeded
 * @param problems what is wrong with draws that are refused
 */
export function rowOf(head: RowHead, hasBudget: boolean, drawn: Drawn, problems: readonly Problem[]): SimulationRow {
  if (problems.length > 0) return { ...refusedRow(head.file, head.values, head.base.length, problems), ...head };
  return {
    ...head,
    draws: drawn.draws,
    overBudget: shareOverBudget(hasBudget, drawn),
    outcomes: drawn.outcomes.map(summaryOf),
    problems,
  };
}

/** A row that something is wrong with. */
export function refusedRow(
  file: string,
  values: RowHead['values'],
  outcomes: number,
  problems: readonly Problem[],
): SimulationRow {
  const nothing = Array.from({ length: outcomes }, () => null);
  return {
    file,
    scenario: null,
    scenarioSha256: null,
    priceYear: null,
    years: null,
    values,
    base: nothing,
    draws: 0,
    overBudget: null,
    outcomes: nothing.map(() => summaryOf(NO_DRAWS)),
    problems,
  };
}

const NO_DRAWS: Draws = { tallies: () => [], digests: [] };

/** The values of the paths that are varied, as a row has them. */
export function rowValues(values: readonly VariedValue[]): RowHead['values'] {
  return values.map(({ number, text }) => number ?? text);
}

function summaryOf(draws: Draws): RowSummary {
  const { draws: count, mean, sd, standardError, least, most, quantiles } = summarize(draws);
  return {
    draws: count,
    mean: orNull(mean),
    sd,
    standardError,
    least: orNull(least),
    most: orNull(most),
    quantiles: quantiles.map(({ probability, value }) => ({ probability, value: orNull(value) })),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Asserts that nothing is varied that is drawn as well: what is drawn would win. @throws {InputError} */
export function checkNotDrawn({ inputs }: SimulationEngine, varied: readonly VariedPath[]): void {
  const both = varied.filter(({ path }) => inputs.some((input) => isSameNumber(input.path, path)));
  if (both.length > 0)
    throw new InputError(both.map(({ path }) => problemAt(null, { code: 'vary_drawn', details: { path } })));
}
