import { BLOCK, emit, variablesOf, type BlockFunction, type Outputs } from '../formula/compile/emit.ts';
import { Graph } from '../formula/compile/graph.ts';
import { Lowering, NotANumber, type Variable } from '../formula/compile/lower.ts';
import { alwaysHolds, keyOf, type Guard } from '../formula/compile/guard.ts';
import { MOST_EXACT, type Node } from '../formula/compile/node.ts';
import type { Definition } from '../formula/evaluate.ts';
import { MOST_KRONER } from './money.ts';
import type { FigureName } from './figure-name.ts';
import { checkedFigures, outcomeNamed, outcomesOf, type Outcome, type Outcomes } from './outcomes.ts';
import type { Plan, PlanEntry, PlanLine } from './plan.ts';

/** A plan made fast: figures as functions of the numbers that vary. */
export interface CompiledPlan {
  /**
   * Computes the figures for a block of rows, a column for each in the order asked for; NaN where a figure is
   * null. A marked row has to be asked of the ledger: what it has to say of it is an error or a figure in doubt.
   */
  readonly evaluate: BlockFunction;
  /** The variables that the figures depend on. */
  readonly used: ReadonlySet<number>;
}

/**
 * Compiles the figures of a plan from the formulas that the ledger evaluates.
 *
 * @param plans the plan with every variable at its base value, then for each variable with that one at its probe, or
 * once with all of them at their probes, which then must differ
 * @param fixed variables that will be the same in all rows of a block
 * @param rows most rows of a block
 * @throws {NotANumber} if a variable changes more than numbers
 */
export function compilePlan(
  plans: readonly Plan[],
  variables: readonly Variable[],
  names: readonly FigureName[],
  fixed?: ReadonlySet<number>,
  rows?: number,
): CompiledPlan {
  return new PlanCompiler(plans, variables).compile(names, fixed, rows);
}

/** Lowers the definitions of plans side by side. */
export class PlanCompiler {
  readonly graph = new Graph();
  readonly plans: readonly Plan[];
  private readonly lowering: Lowering;
  private readonly outcomes: readonly Outcomes[];

  constructor(plans: readonly Plan[], variables: readonly Variable[]) {
    const shapes = plans.map(({ years, lines, entries }) => [years.length, lines.length, entries.length].join());
    if (new Set(shapes).size > 1) throw new NotANumber();
    this.plans = plans;
    this.lowering = new Lowering(this.graph, variables);
    this.outcomes = plans.map(outcomesOf);
  }

  /** The node of a definition that every plan has. @throws {NotANumber} */
  lower(pick: (plan: Plan) => Definition, year: number): Node {
    return this.lowering.lower(this.plans.map(pick), year);
  }

  /** Takes a node for what a definition of the first plan is in a year, wherever it is referred to. */
  replace(definition: Definition, year: number, node: Node): void {
    this.lowering.replace(definition, year, node);
  }

  /** @throws {NotANumber} */
  compile(names: readonly FigureName[], fixed: ReadonlySet<number> = new Set(), rows = BLOCK): CompiledPlan {
    const guards = this.guards();
    const values = names.map((name) => this.outcome(name));
    guards.push(...values.flatMap((value) => (value === null ? [] : exactGuards(value.node))));
    const roots = values.flatMap((value) => (value === null ? [] : [value.node, ...(value.per === null ? [] : [value.per])]));
    return { evaluate: emit({ values, guards, fixed, rows }), used: variablesOf(roots) };
  }

  private outcome(name: FigureName): Outputs['values'][number] {
    const found = this.outcomes.map((each) => outcomeNamed(each, name));
    const outcomes = found.filter((each) => each !== null);
    // Whether there are families or a budget is no number.
    if (outcomes.length > 0 && outcomes.length < found.length) throw new NotANumber();
    if (outcomes.length === 0) return null;
    const first = outcomes[0] as Outcome;
    const per = first.per === null ? null : this.lowering.lower(outcomes.map((each) => each.per as Definition), 1);
    return { node: this.lowering.lower(outcomes.map((each) => each.definition), 1), per };
  }

  /**
   * What the ledger holds every plan to: nothing is divided by 0, nothing is below 0, nothing is beyond all reason.
   * What is divided by shows where the user's formulas are lowered, so they come first.
   */
  private guards(): Guard[] {
    const [plan] = this.plans as readonly [Plan];
    const years = plan.years.map((_, index) => index + 1);
    const counts = years.flatMap((year) => [
      ...plan.lines.flatMap((_, index) =>
        (['quantity', 'unitCost', 'unitCostUsed'] as const).map((part) => this.lower((each) => (each.lines[index] as PlanLine)[part], year)),
      ),
      ...plan.entries.map((_, index) => this.lower((each) => (each.entries[index] as PlanEntry).participants, year)),
    ]);
    const divisors = [...this.lowering.divisors];
    const guards: Guard[] = [
      ...divisors.map((node): Guard => ({ kind: 'nonzero', node })),
      ...counts.map((node): Guard => ({ kind: 'within', node, least: 0, most: MOST_KRONER })),
      ...this.sizeGuards(),
    ];
    const distinct = new Map(guards.map((guard) => [keyOf(guard), guard]));
    return [...distinct.values()].filter((guard) => !alwaysHolds(guard));
  }

  private sizeGuards(): readonly Guard[] {
    const [first = [], ...others] = this.outcomes.map(checkedFigures);
    return first.flatMap(({ outcome: { whole, per } }, index): readonly Guard[] => {
      const pick = (part: 'whole' | 'per') => [{ whole, per }, ...others.map((each) => each[index]?.outcome)].map((each) => each?.[part] as Definition);
      if (others.some((each) => each.length !== first.length)) throw new NotANumber();
      const heads = per === null ? null : this.lowering.lower(pick('per'), 1);
      // Whole heads have less than the whole, which is within bounds itself.
      if (heads !== null && isWhole(heads)) return [];
      const node = this.lowering.lower(pick('whole'), 1);
      return [heads === null ? { kind: 'within', node, least: -MOST_KRONER, most: MOST_KRONER } : { kind: 'per_head', node, heads, most: MOST_KRONER }];
    });
  }
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
