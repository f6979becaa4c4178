import Fraction from 'fraction.js';
import type { Binding, Definition, Scope } from '../evaluate.ts';
import { toFraction } from '../exact.ts';
import type { Formula } from '../tree.ts';
import type { Graph, VariableBounds } from './graph.ts';
import type { Node } from './node.ts';

/** A number of a plan that is to vary. */
export interface Variable extends VariableBounds {
  /** Its value in the first of the plans that are lowered side by side. */
  readonly base: number;
  /** Its value in the plan that differs from the first in this variable. */
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
 */
export class Lowering {
  private readonly graph: Graph;
  private readonly variables: readonly Variable[];
  private readonly known = new Map<Definition, Map<number, Node>>();

  constructor(graph: Graph, variables: readonly Variable[]) {
    this.graph = graph;
    this.variables = variables;
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
    const node = this.formula(
      definitions.map((each) => each.formula),
      definitions.map((each) => each.scope),
      at,
    );
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

  private formula(formulas: readonly Formula[], scopes: readonly Scope[], year: number): Node {
    const { graph } = this;
    const [formula] = formulas as readonly [Formula];
    switch (formula.kind) {
      case 'number':
        return this.number(formulas.map((each) => sameKind(formula, each).value));
      case 'reference':
        return this.binding(formulas.map((each, index) => (scopes[index] as Scope).lookup(sameKind(formula, each).name, year)), year);
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
        return graph.extreme('max', [graph.constant(new Fraction(0)), grown]);
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
        return graph.power(graph.sum([graph.constant(new Fraction(1)), operand(0)]), constantOf(operand(1)));
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
    const changed = values.flatMap((value, index) => (Object.is(value, first) ? [] : [index - 1]));
    if (changed.length === 0) return this.graph.constant(toFraction(first));
    const [index] = changed as [number];
    const variable = this.variables[index];
    const isVariable = changed.length === 1 && first === variable?.base && values[index + 1] === variable.probe;
    if (!isVariable) throw new NotANumber();
    return this.graph.variable(index, variable);
  }
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
