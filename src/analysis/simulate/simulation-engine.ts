import { BLOCK, emit } from '../../formula/compile/emit.ts';
import { type BlockFunction } from '../../formula/compile/block-function.ts';
import type { VariableBounds } from '../../formula/compile/graph.ts';
import type { Node } from '../../formula/compile/node.ts';
import { PlanCompiler } from '../../model/compile-plan.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import type { FigureName } from '../../model/figure-name.ts';
import type { OutcomeName } from '../../model/outcome-table.ts';
import { InputError, problemAt, type Problem } from '../../problem.ts';
import { BinomialSampler } from '../../random/binomial.ts';
import { fillUniforms } from '../../random/uniforms.ts';
import { isOfNumber } from '../../scenario/paths.ts';
import { isSaidAt } from '../../scenario/scenario.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { orProblems } from '../batch/figures-or-problems.ts';
import { Counter, type Counts, type RefusedDraws } from './draw-counts.ts';
import { variablesAt } from '../evaluator.ts';
import { checkGiven, figuresOf } from '../read-outcome.ts';
import { uncertainInputs, type UncertainInput } from './uncertain-inputs.ts';

/** What a simulation is made from; plain data, which can be handed to another thread. */
export interface SimulationSpec {
  /** What the draws follow from: a whole number. */
  readonly seed: number;
  readonly outcomes: readonly OutcomeName[];
  /** Whether figures whose range was published are drawn by themselves. */
  readonly published: boolean;
}

/** Trained staff whose leavers are drawn, as whole persons, in each year. */
export interface DrawnLeavers {
  readonly entry: string;
  /** The input they are of, within its entry. */
  readonly input: string;
  /** The years in which anybody can leave, from 1. */
  readonly years: readonly number[];
}

/** Drawn values that a problem shows of a refused draw. */
const MOST_SHOWN = 5;

/** Staff and turnover of a year: what a binomial draw takes. */
interface LeaverDraw {
  readonly group: number;
  readonly staff: Node;
  readonly turnover: Node;
}

/**
 * Draws a scenario. What a draw is follows from seed and number of the draw alone, so that any part of the draws
 * can be made anywhere and in any order.
 */
export class SimulationEngine {
  readonly inputs: readonly UncertainInput[];
  readonly leavers: readonly DrawnLeavers[];
  readonly plan: Plan;
  readonly spec: SimulationSpec;
  readonly hasBudget: boolean;
  readonly source: ScenarioSource;
  private readonly names: readonly FigureName[];
  private readonly draws: readonly LeaverDraw[];
  private readonly terms: BlockFunction;
  private readonly figures: BlockFunction;
  private readonly uniforms: readonly Float64Array[];
  /** The drawn inputs, then the drawn leavers. */
  private readonly values: readonly Float64Array[];
  private readonly staffAndTurnover: readonly Float64Array[];
  private readonly outputs: readonly Float64Array[];
  private readonly marks = new Uint8Array(BLOCK);
  private readonly samplers: readonly BinomialSampler[];

  /** @throws {InputError} if something cannot be drawn, or nothing is uncertain */
  constructor(source: ScenarioSource, spec: SimulationSpec) {
    this.source = source;
    this.spec = spec;
    this.plan = makePlan(source.read());
    checkGiven(this.plan, spec.outcomes, null);
    // What is wrong with the scenario as it stands is said before anything is drawn.
    figuresOf(this.plan, spec.outcomes);
    this.hasBudget = this.plan.scenario.settings.budget !== null;
    this.inputs = uncertainInputs(source, this.plan, spec.published);
    this.names = [...spec.outcomes, ...(this.hasBudget ? (['least_headroom'] as const) : [])];
    const { groups, draws, terms, figures } = this.prepare();
    if (this.inputs.length + draws.length === 0)
      throw new InputError([problemAt(null, { code: 'nothing_uncertain', details: {} })]);
    this.leavers = groups;
    this.draws = draws;
    this.terms = terms;
    this.figures = figures;
    const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(BLOCK));
    this.samplers = groups.map(() => new BinomialSampler());
    this.uniforms = columns(this.inputs.length + draws.length);
    this.values = columns(this.inputs.length + draws.length);
    this.staffAndTurnover = columns(2 * draws.length);
    this.outputs = columns(this.names.length);
  }

  /**
   * Makes some draws.
   *
   * @param first the number of the first
   * @param columns a column for each outcome, filled from `at`; NaN where there is none, and in a draw that is refused
   * @param drawn if given, a column for each input and each group of leavers, filled likewise
   */
  run(
    first: number,
    count: number,
    columns: readonly Float64Array[],
    at = 0,
    drawn: readonly Float64Array[] = [],
  ): Counts {
    const counts = new Counter();
    for (let done = 0; done < count; done += BLOCK) {
      const size = Math.min(BLOCK, count - done);
      this.drawBlock(first + done, size);
      this.countRefused(first + done, size, counts);
      for (const [index, column] of columns.entries())
        column.set((this.outputs[index] as Float64Array).subarray(0, size), at + done);
      this.copyDrawn(drawn, at + done, size);
      if (!this.hasBudget) continue;
      const headroom = this.outputs.at(-1) as Float64Array;
      for (let index = 0; index < size; index += 1) if ((headroom[index] as number) < 0) counts.over += 1;
    }
    return counts;
  }

  /** Leaves draws that the ledger would refuse without figures. */
  private countRefused(first: number, size: number, counts: Counter): void {
    const { marks, outputs } = this;
    for (let row = marks.indexOf(1); row >= 0 && row < size; row = marks.indexOf(1, row + 1)) {
      counts.refused ??= { count: 0, first: first + row };
      counts.refused.count += 1;
      for (const output of outputs) output[row] = NaN;
    }
  }

  private drawBlock(first: number, size: number): void {
    fillUniforms(this.spec.seed, first, size, this.uniforms);
    for (const [index, { sampler, isWhole, limits }] of this.inputs.entries()) {
      const column = this.values[index] as Float64Array;
      sampler.fill(this.uniforms[index] as Float64Array, column, size);
      if (isWhole) toWhole(column, size, limits);
    }
    this.terms(size, this.values, this.staffAndTurnover, this.marks);
    this.drawLeavers(size);
    this.marks.fill(0, 0, size);
    this.figures(size, this.values, this.outputs, this.marks);
  }

  /** Draws row by row: the years of a group mostly share staff and turnover, for which a sampler is prepared once. */
  private drawLeavers(size: number): void {
    const { draws, samplers, staffAndTurnover, uniforms, values, inputs } = this;
    for (let group = 0; group < samplers.length; group += 1) {
      const sampler = samplers[group] as BinomialSampler;
      const own = draws.flatMap((draw, index) => (draw.group === group ? [index] : []));
      const staff = own.map((index) => staffAndTurnover[2 * index] as Float64Array);
      const turnover = own.map((index) => staffAndTurnover[2 * index + 1] as Float64Array);
      const uniform = own.map((index) => uniforms[inputs.length + index] as Float64Array);
      const left = own.map((index) => values[inputs.length + index] as Float64Array);
      for (let row = 0; row < size; row += 1) {
        for (let year = 0; year < own.length; year += 1) {
          (left[year] as Float64Array)[row] = sampler.draw(
            (staff[year] as Float64Array)[row] as number,
            (turnover[year] as Float64Array)[row] as number,
            (uniform[year] as Float64Array)[row] as number,
          );
        }
      }
    }
  }

  /** What was drawn: the inputs, and the leavers of each group over all years. */
  private copyDrawn(drawn: readonly Float64Array[], at: number, size: number): void {
    for (const [index, column] of drawn.entries()) {
      const group = index - this.inputs.length;
      if (group < 0) column.set((this.values[index] as Float64Array).subarray(0, size), at);
      else {
        const own = this.draws.flatMap((draw, each) =>
          draw.group === group ? [this.values[this.inputs.length + each] as Float64Array] : [],
        );
        for (let row = 0; row < size; row += 1)
          column[at + row] = own.reduce((all, each) => all + (each[row] as number), 0);
      }
    }
  }

  /**
   * What is wrong with draws that are refused: how many they are, with which values, and what the ledger says of them.
   *
   * @param draws how many were made
   */
  problemsOf({ count, first }: RefusedDraws, draws: number): readonly Problem[] {
    this.drawBlock(first, 1);
    const values = this.inputs.map((_, index) => (this.values[index] as Float64Array)[0] as number);
    const shown = this.inputs.slice(0, MOST_SHOWN).map(({ path }, index) => `${path} = ${String(values[index])}`);
    const details = { refused: count, draws, first: first + 1, values: shown.join(', ') };
    const given = this.inputs.find(({ because }) => because === 'uncertainty');
    const { scenario } = this.plan;
    const place = given === undefined ? scenario.placeOf([]) : scenario.placeOf(['uncertainty', given.path]);
    const said = orProblems(() => figuresOf(this.planAt(values), this.spec.outcomes));
    return [problemAt(place, { code: 'draws_refused', details }), ...('problems' in said ? said.problems : [])];
  }

  private planAt(values: readonly number[]): Plan {
    return makePlan(this.source.read(this.inputs.flatMap((input, index) => input.settings(values[index] as number))));
  }

  /** @throws {InputError} if an input changes more than numbers */
  private prepare() {
    const refuse = (input: UncertainInput | undefined) => {
      if (input !== undefined)
        throw new InputError([problemAt(null, { code: 'distribution_for_path', details: { path: input.path } })]);
    };
    refuse(this.inputs.find(({ found }) => !isOfNumber(found.known)));
    const plan = this.planAt(this.inputs.map(middleOf));
    refuse(this.inputs.find(({ found }) => !isSaidAt(plan.scenario, found.known.raw)));
    const compiler = new PlanCompiler(
      plan,
      variablesAt(
        this.source,
        this.inputs.map(({ found }) => found),
        this.inputs.map(boundsOf),
      ),
    );
    const leavers = this.findLeavers(compiler, this.inputs.length);
    const terms = leavers.draws.flatMap(({ staff, turnover }) => [
      { node: staff, per: null },
      { node: turnover, per: null },
    ]);
    return { ...leavers, terms: emit({ values: terms, guards: [] }), figures: compiler.compile(this.names).evaluate };
  }

  /** Staff who can leave, each input once. One that does not count persons keeps its expected value. */
  private findLeavers(
    compiler: PlanCompiler,
    inputs: number,
  ): { groups: readonly DrawnLeavers[]; draws: readonly LeaverDraw[] } {
    const { plan } = compiler;
    const groups: { entry: string; input: string; years: number[] }[] = [];
    const draws: LeaverDraw[] = [];
    const nodes = new Map<string, Node>();
    for (const { entry, leavers } of plan.lines) {
      const input =
        leavers === null ? undefined : entry.intervention.inputs.find(({ id }) => id === leavers.input.split('.')[0]);
      if (leavers === null || input?.kind !== 'count') continue;
      for (const [index] of plan.years.entries()) {
        const year = index + 1;
        const [staff, turnover] = [compiler.lower(leavers.staff, year), compiler.lower(leavers.turnover, year)];
        if (staff.high === 0 || turnover.high === 0) continue;
        const key = `${entry.label} ${leavers.input} ${String(year)}`;
        let node = nodes.get(key);
        if (node === undefined) {
          let group = groups.findIndex((each) => each.entry === entry.label && each.input === leavers.input);
          if (group < 0) group = groups.push({ entry: entry.label, input: leavers.input, years: [] }) - 1;
          groups[group]?.years.push(year);
          node = compiler.graph.variable(inputs + draws.length, { low: 0, high: staff.high, decimals: 0 });
          draws.push({ group, staff, turnover });
          nodes.set(key, node);
        }
        compiler.replace(leavers.count, year, node);
      }
    }
    return { groups, draws };
  }
}

function toWhole(column: Float64Array, size: number, { least, most }: UncertainInput['limits']): void {
  for (let row = 0; row < size; row += 1)
    column[row] = Math.min(most, Math.max(least, Math.round(column[row] as number)));
}

/** A value of an input that is mostly not 0. */
function middleOf({ sampler, isWhole, limits }: UncertainInput): number {
  const column = Float64Array.of(sampler.quantile(0.9));
  if (isWhole) toWhole(column, 1, limits);
  return column[0] as number;
}

function boundsOf({ isWhole, limits, distribution }: UncertainInput): VariableBounds {
  const bounds =
    'low' in distribution
      ? { low: distribution.low, high: distribution.high }
      : { low: limits.least, high: limits.most };
  return { ...bounds, decimals: isWhole ? 0 : null };
}
