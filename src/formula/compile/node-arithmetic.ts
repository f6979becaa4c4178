import type Fraction from 'fraction.js';
import { STEP } from '../rounding.ts';
import { clearBounds, clearSize, questionOf, type Guard } from './guard.ts';
import { partsOf, type Node, type RoundedNode } from './node.ts';
import { answerTo, settlementOf, type Settlement } from './settle.ts';

/** What arithmetic is made of: JavaScript text that is compiled, or functions that are called. */
export interface Operations<Value> {
  number(value: number): Value;
  product(factors: readonly Value[]): Value;
  sum(terms: readonly Value[]): Value;
  quotient(left: Value, right: Value): Value;
  extreme(which: 'min' | 'max', of: readonly Value[]): Value;
  /** Times 10^digits, which may be negative. */
  shifted(value: Value, digits: number): Value;
  /** Conditions: true, or 1, where they hold; never of what is no number. */
  within(value: Value, least: number, most: number): Value;
  beyond(value: Value, size: number): Value;
  /** There are more heads than `clear` (or none, where that is 0), and the amount per head is at most this. */
  perHead(value: Value, heads: Value, most: number, clear: number): Value;
}

/** A guard: marks a row where its condition does not hold, unless exact arithmetic decides that it does. */
export interface Check<Value> {
  readonly holds: Value;
  readonly settled: { readonly rests: readonly Value[]; readonly settle: Settlement['settle'] } | null;
}

/** A rounding: of a double where that leaves no doubt, else settled exactly. */
export interface Rounding<Value> {
  readonly how: RoundedNode['how'];
  /** What is rounded, counted in what it is rounded to. */
  readonly of: Value;
  /** How near an edge the double leaves it in doubt: one bound for all values, or one that grows with their size. */
  readonly band: number | { readonly relative: number; readonly absolute: number };
  readonly rests: readonly Value[];
  readonly settle: Settlement['settle'];
}

/** What a node's value is held as: a whole number of its decimals, or a double. */
type Held<Value> = (node: Node) => Value;

type Product = Extract<Node, { kind: 'product' }>;
/** The nodes that a node is computed from; of an inlined product or quotient, a rounding takes the parts. */
export function usedBy(node: Node): readonly Node[] {
  return partsOf(node).flatMap((part) => (node.kind === 'rounded' && isInlinedIn(part) ? partsOf(part) : [part]));
}

function isInlined(node: Node): node is Product {
  return node.kind === 'product' && node.decimals === null;
}

function isInlinedIn(node: Node): boolean {
  return isInlined(node) || node.kind === 'quotient';
}

/** A constant as it is held: with decimals, as a whole number of them. */
export function heldConstant(value: Fraction, decimals: number | null): number {
  return (decimals === null ? value : value.mul(10n ** BigInt(decimals))).valueOf();
}

/** Below this error one bound is used for all values. */
const SMALL_BAND = 1e-4;

/** More than all doubt there is about a quotient of kroner and persons. */
const NEAR = 1e-9;

/** How nodes are computed from the nodes they are made of. There is no other copy of this, whatever it is made of. */
export class NodeArithmetic<Value> {
  private readonly operations: Operations<Value>;
  private readonly held: Held<Value>;

  constructor(operations: Operations<Value>, held: Held<Value>) {
    this.operations = operations;
    this.held = held;
  }

  /** The value of a node as the double it stands for. */
  plain(node: Node): Value {
    if (node.kind === 'constant') return this.operations.number(node.value.valueOf());
    return this.shifted(this.held(node), -(node.decimals ?? 0));
  }

  /** The value of a node as it is held; not of a rounding, and not of what is no computation. */
  value(node: Exclude<Node, { kind: 'constant' | 'variable' | 'rounded' }>): Value {
    const { operations } = this;
    switch (node.kind) {
      case 'product':
        return this.times(node, node.decimals ?? 0);
      case 'sum': {
        const { constant, nodes, decimals } = node;
        const own = constant.equals(0) ? [] : [operations.number(heldConstant(constant, decimals))];
        return operations.sum([...nodes.map((each) => this.heldAs(each, decimals)), ...own]);
      }
      case 'quotient':
        return operations.quotient(this.plain(node.left), this.plain(node.right));
      case 'extreme':
        return operations.extreme(
          node.which,
          node.nodes.map((each) => this.heldAs(each, node.decimals)),
        );
    }
  }

  /** A rounding, as a whole number of what it is rounded to. */
  rounding(node: RoundedNode): Rounding<Value> {
    const { how, digits, of } = node;
    const { rests, settle } = settlementOf(node);
    // Besides its own doubt: the scaling, and the sum with a half.
    const relative = (of.decimals === null ? of.relative : STEP) + 4 * STEP;
    const scale = 10 ** digits;
    const absolute = of.absolute * scale;
    const most = (Math.max(Math.abs(of.low), Math.abs(of.high)) * scale + 1) * relative + absolute;
    return {
      how,
      of: this.inDigits(of, digits),
      band: most < SMALL_BAND ? most : { relative, absolute },
      rests: rests.map(this.held),
      settle,
    };
  }

  check(guard: Guard): Check<Value> {
    const question = questionOf(guard);
    if (question === null) return { holds: this.condition(guard), settled: null };
    const { rests, settle } = answerTo(question);
    return { holds: this.condition(guard), settled: { rests: rests.map(this.held), settle } };
  }

  /** What holds of the double of a node only where the guard does. */
  private condition(guard: Guard): Value {
    const { operations } = this;
    const of = this.plain(guard.node);
    switch (guard.kind) {
      case 'within':
        return operations.within(of, ...clearBounds(guard));
      case 'nonzero':
        return operations.beyond(of, clearSize(guard.node));
      case 'per_head':
        return operations.perHead(of, this.plain(guard.heads), guard.most * (1 - NEAR), clearSize(guard.heads));
    }
  }

  private shifted(value: Value, digits: number): Value {
    return digits === 0 ? value : this.operations.shifted(value, digits);
  }

  /** The value of a node as a whole number of 10^-decimals, or as a double. */
  private heldAs(node: Node, decimals: number | null): Value {
    if (decimals === null) return this.plain(node);
    return this.shifted(this.held(node), decimals - (node.decimals ?? 0));
  }

  /** A product of what its nodes are held as; the factor makes up for their decimals, and for those that are wanted. */
  private times({ factor, nodes }: Product, decimals: number): Value {
    const others = nodes.reduce((all, each) => all + (each.decimals ?? 0), 0);
    const shift = decimals - others;
    const scale = 10n ** BigInt(Math.abs(shift));
    const first = (shift < 0 ? factor.div(scale) : factor.mul(scale)).valueOf();
    return this.operations.product([...(first === 1 ? [] : [this.operations.number(first)]), ...nodes.map(this.held)]);
  }

  /** The value of a node as a double, as so many 10^-digits. */
  private inDigits(node: Node, digits: number): Value {
    if (isInlined(node)) return this.times(node, digits);
    if (node.kind === 'quotient') {
      const shift = digits - (node.left.decimals ?? 0) + (node.right.decimals ?? 0);
      return this.shifted(this.operations.quotient(this.held(node.left), this.held(node.right)), shift);
    }
    return this.shifted(this.held(node), digits - (node.decimals ?? 0));
  }
}
