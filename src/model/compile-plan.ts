import { BLOCK, emit, variablesOf } from '../formula/compile/emit.ts';
import { type BlockFunction } from '../formula/compile/block-function.ts';
import { type Outputs } from '../formula/compile/block-function.ts';
import { Graph } from '../formula/compile/graph.ts';
import { ChangesStructure, Lowering, type Variables } from '../formula/compile/lower.ts';
import { alwaysHolds, keyOf, type Guard } from '../formula/compile/guard.ts';
import { MOST_EXACT, type Node } from '../formula/compile/node.ts';
import type { Definition } from '../formula/evaluate.ts';
import { MOST_KRONER } from './money.ts';
import type { FigureName } from './figure-name.ts';
import { checkedFigures, outcomeNamed, outcomesOf, type Outcomes } from './outcomes.ts';
import type { Plan, PlanLine } from './plan.ts';

/** A compiled plan: figures as functions of the numbers that vary. */
export interface CompiledPlan {
  /**
   * Computes the figures for a block of rows, a column for each in the order asked for; NaN where a figure is
   * null. A marked row has to be computed by the ledger: it is refused, or a figure could not be decided.
   */
  readonly evaluate: BlockFunction;
  /** The variables that the figures depend on. */
  readonly used: ReadonlySet<number>;
  /** The variables under whose paths the plan has numbers at all. */
  readonly met: ReadonlySet<number>;
}

/**
 * Compiles the figures of a plan from the formulas that the ledger evaluates.
 *
 * @param fixed variables that will be the same in all rows of a block
 * @param rows most rows of a block
 * @throws {ChangesStructure} if a variable changes more than numbers
 */
export function compilePlan(
  plan: Plan,
  variables: Variables,
  names: readonly FigureName[],
  fixed?: ReadonlySet<number>,
  rows?: number,
): CompiledPlan {
  return new PlanCompiler(plan, variables).compile(names, fixed, rows);
}

/** Lowers the definitions of a plan. */
export class PlanCompiler {
  readonly graph = new Graph();
  readonly plan: Plan;
  private readonly lowering: Lowering;
  private readonly outcomes: Outcomes;

  constructor(plan: Plan, variables: Variables) {
    this.plan = plan;
    this.lowering = new Lowering(this.graph, variables);
    this.outcomes = outcomesOf(plan);
  }

  /** The node of a definition. @throws {ChangesStructure} */
  lower(definition: Definition, year: number): Node {
    return this.lowering.lower(definition, year);
  }

  /** Takes a node for what a definition is in a year, wherever it is referred to. */
  replace(definition: Definition, year: number, node: Node): void {
    this.lowering.replace(definition, year, node);
  }

  /** @throws {ChangesStructure} */
  compile(names: readonly FigureName[], fixed: ReadonlySet<number> = new Set(), rows = BLOCK): CompiledPlan {
    const guards = this.guards();
    const values = names.map((name) => this.outcome(name));
    guards.push(...values.flatMap((value) => (value === null ? [] : exactGuards(value.node))));
    const roots = values.flatMap((value) =>
      value === null ? [] : [value.node, ...(value.per === null ? [] : [value.per])],
    );
    return { evaluate: emit({ values, guards, fixed, rows }), used: variablesOf(roots), met: this.lowering.met };
  }

  private outcome(name: FigureName): Outputs['values'][number] {
    const outcome = outcomeNamed(this.outcomes, name);
    if (outcome === null) return null;
    const { definition, per } = outcome;
    return { node: this.lower(definition, 1), per: per === null ? null : this.lower(per, 1) };
  }

  /**
   * What the ledger checks in every plan: nothing is divided by 0, nothing is below 0, nothing is too large.
   * What is divided by shows where the user's formulas are lowered, so they come first.
   */
  private guards(): Guard[] {
    const { lines, entries, years } = this.plan;
    const counts = years.flatMap((_, index) => [
      ...lines.flatMap((line) => this.countsOf(line, index + 1)),
      ...entries.map(({ participants }) => this.lower(participants, index + 1)),
    ]);
    const guards: Guard[] = [
      ...[...this.lowering.divisors].map((node): Guard => ({ kind: 'nonzero', node })),
      ...counts.map((node): Guard => ({ kind: 'within', node, least: 0, most: MOST_KRONER })),
      ...this.sizeGuards(),
    ];
    const distinct = new Map(guards.map((guard) => [keyOf(guard), guard]));
    return [...distinct.values()].filter((guard) => !alwaysHolds(guard));
  }

  private countsOf({ quantity, unitCost, unitCostUsed, lacksIndex }: PlanLine, year: number): readonly Node[] {
    const nodes = [quantity, unitCost, unitCostUsed].map((definition) => this.lower(definition, year));
    // With another number it would be refused when the scenario is read.
    if (lacksIndex && !nodes.slice(0, 2).some(isNothing)) throw new ChangesStructure();
    return nodes;
  }

  private sizeGuards(): readonly Guard[] {
    return checkedFigures(this.outcomes).flatMap(({ outcome: { whole, per } }): readonly Guard[] => {
      const heads = per === null ? null : this.lower(per, 1);
      // Whole heads have less than the whole, which is within bounds itself.
      if (heads !== null && isWhole(heads)) return [];
      const node = this.lower(whole, 1);
      return [
        heads === null
          ? { kind: 'within', node, least: -MOST_KRONER, most: MOST_KRONER }
          : { kind: 'per_head', node, heads, most: MOST_KRONER },
      ];
    });
  }
}

function isNothing(node: Node): boolean {
  return node.kind === 'constant' && node.value.equals(0);
}

/** A number with its decimals is held exactly up to a size, beyond which the ledger is asked. */
function exactGuards(node: Node): readonly Guard[] {
  if (node.kind !== 'rounded' || node.digits <= DIGITS_OF_KRONER) return [];
  const most = MOST_EXACT / 10 ** node.digits;
  const guard: Guard = { kind: 'within', node, least: -most, most };
  return alwaysHolds(guard) ? [] : [guard];
}

/** Amounts in øre are within what is held exactly, or refused. */
const DIGITS_OF_KRONER = 2;

function isWhole({ low, decimals }: Node): boolean {
  return low >= 0 && decimals === 0;
}
