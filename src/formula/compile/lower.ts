import { Parameter, type Binding, type Definition, type Scope } from '../evaluate.ts';
import { toFraction } from '../exact.ts';
import type { Formula } from '../tree.ts';
import type { Graph, VariableBounds } from './graph.ts';
import type { Node } from './node.ts';

/** Something other than numbers in formulas varies, so that one compiled formula cannot serve all values. */
export class ChangesStructure extends Error {}

/** The numbers that vary, and which of them is set under a path in a year; undefined: that one does not vary. */
export interface Variables {
  readonly bounds: readonly VariableBounds[];
  /** @param year from 1; null: the same in all years */
  readonly at: (path: string, year: number | null) => number | undefined;
}

/** Turns formulas into nodes, with the numbers that vary left open. */
export class Lowering {
  private readonly graph: Graph;
  private readonly variables: Variables;
  private readonly known = new Map<Definition, Map<number, Node>>();
  /** What has been divided by so far: where it is 0, the ledger refuses, whatever becomes of the quotient. */
  readonly divisors = new Set<Node>();
  /** The variables that have been met so far. */
  readonly met = new Set<number>();

  constructor(graph: Graph, variables: Variables) {
    this.graph = graph;
    this.variables = variables;
  }

  /** Takes a node for what a definition is in a year. */
  replace(definition: Definition, year: number, node: Node): void {
    this.nodesOf(definition).set(year, node);
  }

  /** The node of a definition. @throws {ChangesStructure} */
  lower(definition: Definition, year: number): Node {
    const at = definition.year ?? year;
    const nodes = this.nodesOf(definition.root);
    const known = nodes.get(at);
    if (known !== undefined) return known;
    const { formula, scope, path } = definition;
    const node = (path === null ? undefined : this.variable(path, null)) ?? this.formula(formula, scope, at);
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

  private formula(formula: Formula, scope: Scope, year: number): Node {
    const { graph } = this;
    switch (formula.kind) {
      case 'number':
        return (
          (formula.path === undefined ? undefined : this.variable(formula.path, null)) ?? this.constant(formula.value)
        );
      case 'reference':
        return this.binding(scope.lookup(formula.name, year), year);
      case 'negate':
        return graph.negate(this.formula(formula.operand, scope, year));
      case 'binary': {
        const left = this.formula(formula.left, scope, year);
        const right = this.formula(formula.right, scope, year);
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
            // No quantity or cost is a condition; the grammar ensures that.
            throw new ChangesStructure(formula.operator);
        }
      }
      case 'call':
        return this.call(formula, scope, year);
    }
  }

  private call({ name, operands }: Extract<Formula, { kind: 'call' }>, scope: Scope, year: number): Node {
    const { graph } = this;
    const operand = (index: number, at = year) => this.formula(operands[index] as Formula, scope, at);
    switch (name) {
      case 'added': {
        const grown = graph.sum([operand(0), graph.negate(operand(0, year - 1))]);
        return graph.extreme('max', [this.constant(0), grown]);
      }
      case 'sum':
        return graph.sum(operands.map((_, index) => operand(index)));
      case 'min':
      case 'max':
        return graph.extreme(
          name,
          operands.map((_, index) => operand(index)),
        );
      case 'ceil':
      case 'floor':
        return graph.rounded(name, 0, operand(0));
      case 'round':
        return graph.rounded('nearest', constantOf(operand(1)), operand(0));
      case 'compound':
        return graph.power(graph.sum([this.constant(1), operand(0)]), constantOf(operand(1)));
    }
  }

  private binding(binding: Binding, year: number): Node {
    if (typeof binding === 'number') return this.constant(binding);
    if (binding instanceof Parameter) return this.variable(binding.path, binding.year) ?? this.constant(binding.value);
    return this.lower(binding, year);
  }

  /** The variable that is set under a path; undefined where that does not vary. */
  private variable(path: string, year: number | null): Node | undefined {
    const index = this.variables.at(path, year);
    if (index === undefined) return undefined;
    this.met.add(index);
    return this.graph.variable(index, this.variables.bounds[index] as VariableBounds);
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
}

/** Digits and years are the same whatever varies. */
function constantOf(node: Node): number {
  if (node.kind !== 'constant') throw new ChangesStructure();
  return node.value.valueOf();
}
