import type { Binding, Definition, Scope } from '../evaluate.ts';
import { toFraction } from '../exact.ts';
import type { Formula } from '../tree.ts';
import type { Graph, VariableBounds } from './graph.ts';
import type { Node } from './node.ts';

/** A number of a plan that is to vary. */
export interface Variable extends VariableBounds {
  /** Its value in the first of the plans that are lowered side by side. */
  readonly base: number;
  /** Its value in the plan that differs from the first in this variable, or in all of them. */
  readonly probe: number;
}

/** What a variable changes is more than a number in formulas, so that one compiled formula cannot serve all its values. */
export class NotANumber extends Error {}

/**
 * Turns formulas into nodes, with the numbers that vary left open.
 *
 * Which numbers those are is found by looking, not by knowing: the formulas are read several times
 * side by side, first with every variable at its base value, then once for each variable with that one
 * at another value. A number that is the same in all is a constant; one that differs just as a variable does
 * is that variable.
 *
 * Where there are many variables, two readings do: the second with all of them at other values. Then no two variables
 * may have the same two values, for by these they are told apart.
 */
export class Lowering {
  private readonly graph: Graph;
  private readonly variables: readonly Variable[];
  private readonly known = new Map<Definition, Map<number, Node>>();
  private readonly byValues: ReadonlyMap<string, number>;
  /** What has been divided by so far: where it is 0, the ledger refuses, whatever becomes of the quotient. */
  readonly divisors = new Set<Node>();

  constructor(graph: Graph, variables: readonly Variable[]) {
    this.graph = graph;
    this.variables = variables;
    this.byValues = new Map(variables.map(({ base, probe }, index) => [valuesKey(base, probe), index]));
  }

  /** Takes a node for what a definition, of the first plan, is in a year. */
  replace(definition: Definition, year: number, node: Node): void {
    this.nodesOf(definition).set(year, node);
  }

  /**
   * The node of a definition.
   *
   * @param definitions the same definition in each of the plans
   * @throws {NotANumber}
   */
  lower(definitions: readonly Definition[], year: number): Node {
    const [first] = definitions as readonly [Definition];
    const at = first.year ?? year;
    const nodes = this.nodesOf(first.root);
    const known = nodes.get(at);
    if (known !== undefined) return known;
    const { formula } = first;
    // Plans of one scenario mostly have the very same formulas: then there is one to go through.
    const formulas = definitions.every((each) => each.formula === formula) ? [formula] : definitions.map((each) => each.formula);
    const node = this.formula(formulas, definitions.map((each) => each.scope), at);
    nodes.set(at, node);
    return node;
  }

  private nodesOf(definition: Definition): Map<number, Node> {
    const known = this.known.get(definition);
    if (known !== undefined) return known;
    const nodes = new Map<number, Node>();
    this.known.set(definition, nodes);
    return nodes;
  }

  /** @param formulas those of all plans, or one that all have */
  private formula(formulas: readonly Formula[], scopes: readonly Scope[], year: number): Node {
    const { graph } = this;
    const [formula] = formulas as readonly [Formula];
    switch (formula.kind) {
      case 'number':
        return formulas.length === 1 ? this.constant(formula.value) : this.number(formulas.map((each) => sameKind(formula, each).value));
      case 'reference':
        return this.binding(scopes.map((scope, index) => scope.lookup(sameKind(formula, formulas[index] ?? formula).name, year)), year);
      case 'negate':
        return graph.negate(this.formula(formulas.map((each) => sameKind(formula, each).operand), scopes, year));
      case 'binary': {
        const left = this.formula(formulas.map((each) => sameKind(formula, each).left), scopes, year);
        const right = this.formula(formulas.map((each) => sameKind(formula, each).right), scopes, year);
        switch (formula.operator) {
          case '+':
            return graph.sum([left, right]);
          case '-':
            return graph.sum([left, graph.negate(right)]);
          case '*':
            return graph.product([left, right]);
          case '/':
            this.divisors.add(right);
            return graph.quotient(left, right);
          default:
            // No quantity or cost is a condition; the grammar holds that.
            throw new NotANumber(formula.operator);
        }
      }
      case 'call':
        return this.call(formula, formulas, scopes, year);
    }
  }

  private call(formula: Extract<Formula, { kind: 'call' }>, formulas: readonly Formula[], scopes: readonly Scope[], year: number): Node {
    const { graph } = this;
    const operand = (index: number, at = year) =>
      this.formula(formulas.map((each) => sameKind(formula, each).operands[index] as Formula), scopes, at);
    switch (formula.name) {
      case 'added': {
        const grown = graph.sum([operand(0), graph.negate(operand(0, year - 1))]);
        return graph.extreme('max', [this.constant(0), grown]);
      }
      case 'sum':
        return graph.sum(formula.operands.map((_, index) => operand(index)));
      case 'min':
      case 'max':
        return graph.extreme(formula.name, formula.operands.map((_, index) => operand(index)));
      case 'ceil':
      case 'floor':
        return graph.rounded(formula.name, 0, operand(0));
      case 'round':
        return graph.rounded('nearest', constantOf(operand(1)), operand(0));
      case 'compound':
        return graph.power(graph.sum([this.constant(1), operand(0)]), constantOf(operand(1)));
    }
  }

  private binding(bindings: readonly Binding[], year: number): Node {
    if (bindings.every((each) => typeof each === 'number')) return this.number(bindings);
    if (bindings.every((each) => typeof each !== 'number')) return this.lower(bindings, year);
    throw new NotANumber();
  }

  /** A number that is the same in all plans, or a variable. */
  private number(values: readonly number[]): Node {
    const [first] = values as readonly [number];
    if (values.every((value) => Object.is(value, first))) return this.constant(first);
    const index = this.isTogether(values) ? this.byValues.get(valuesKey(...values)) : this.changedAlone(values);
    const variable = index === undefined ? undefined : this.variables[index];
    if (index === undefined || variable === undefined) throw new NotANumber();
    return this.graph.variable(index, variable);
  }

  private readonly constants = new Map<number, Node>();

  /** Most numbers stand in many formulas. */
  private constant(value: number): Node {
    const known = this.constants.get(value);
    if (known !== undefined) return known;
    const node = this.graph.constant(toFraction(value));
    this.constants.set(value, node);
    return node;
  }

  /** Whether there are two readings for all variables, rather than one more for each. */
  private isTogether(values: readonly number[]): values is readonly [number, number] {
    return values.length === 2 && this.variables.length > 1;
  }

  /** The variable whose reading alone differs from the first, just as the variable does. */
  private changedAlone(values: readonly number[]): number | undefined {
    const [first] = values as readonly [number];
    const [index = -1, ...others] = values.flatMap((value, at) => (Object.is(value, first) ? [] : [at - 1]));
    const variable = this.variables[index];
    const isVariable = others.length === 0 && first === variable?.base && values[index + 1] === variable.probe;
    return isVariable ? index : undefined;
  }
}

function valuesKey(base: number, probe: number): string {
  return `${String(base)} ${String(probe)}`;
}

function sameKind<Kind extends Formula>(formula: Kind, other: Formula): Kind {
  if (other.kind !== formula.kind) throw new NotANumber();
  return other as Kind;
}

/** Digits and years are the same whatever varies. */
function constantOf(node: Node): number {
  if (node.kind !== 'constant') throw new NotANumber();
  return node.value.valueOf();
}
