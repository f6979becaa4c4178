import Fraction from 'fraction.js';
import { STEP } from '../rounding.ts';
import { decimalsOf, leastSize, MOST_EXACT, type Node, type NodeBounds, type Step } from './node.ts';
import {
  exactly,
  extremePrecision,
  inexactly,
  productPrecision,
  quotientPrecision,
  sumPrecision,
} from './precision.ts';

/** A variable of a compiled formula: what its values can be. */
export interface VariableBounds {
  readonly low: number;
  readonly high: number;
  /** Every value has at most so many decimals; null: any number of them. */
  readonly decimals: number | null;
}

const ONE = new Fraction(1);
const MINUS_ONE = new Fraction(-1);
const ZERO = new Fraction(0);

/** Makes nodes: folds constants, keeps equal steps once, and works out bounds and doubt. */
export class Graph {
  private readonly nodes = new Map<string, Node>();
  private readonly nothing = this.constant(ZERO);

  constant(value: Fraction): Node {
    const number = value.valueOf();
    const decimals = decimalsOf(value);
    const isExact = decimals !== null && Math.abs(number) * 10 ** decimals <= MOST_EXACT;
    const precision = isExact ? exactly(decimals) : inexactly(STEP, 0);
    return this.keep({ kind: 'constant', value }, `c${keyOf(value)}`, { low: number, high: number, ...precision });
  }

  variable(index: number, { low, high, decimals }: VariableBounds): Node {
    const fits = decimals !== null && Math.max(-low, high) * 10 ** decimals <= MOST_EXACT;
    const precision = fits ? exactly(decimals) : inexactly(STEP, 0);
    return this.keep({ kind: 'variable', index }, `v${String(index)}`, { low, high, ...precision });
  }

  product(nodes: readonly Node[]): Node {
    let factor = ONE;
    const factors: Node[] = [];
    for (const node of nodes) {
      if (node.kind === 'constant') factor = times(factor, node.value);
      else if (node.kind === 'product') {
        factor = times(factor, node.factor);
        factors.push(...node.nodes);
      } else factors.push(node);
    }
    if (isZero(factor)) return this.nothing;
    if (factors.length === 0) return this.constant(factor);
    const [only] = factors;
    if (factors.length === 1 && isOne(factor)) return only as Node;
    factors.sort((a, b) => a.id - b.id);
    const key = `p${keyOf(factor)},${ids(factors)}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const number = factor.valueOf();
    const [low, high] = factors.reduce<ValueRange>(
      ([l, h], each) => timesRange([l, h], [each.low, each.high]),
      [number, number],
    );
    return this.keep({ kind: 'product', factor, nodes: factors }, key, {
      low,
      high,
      ...productPrecision(factor, factors),
    });
  }

  sum(nodes: readonly Node[]): Node {
    const { constant, terms } = this.likeTerms(nodes);
    if (terms.length === 0) return isZero(constant) ? this.nothing : this.constant(constant);
    if (terms.length === 1 && isZero(constant)) return terms[0] as Node;
    const key = `s${keyOf(constant)},${ids(terms)}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const number = constant.valueOf();
    const low = terms.reduce((all, each) => all + each.low, number);
    const high = terms.reduce((all, each) => all + each.high, number);
    return this.keep({ kind: 'sum', constant, nodes: terms }, key, { low, high, ...sumPrecision(constant, terms) });
  }

  /** Terms that differ by a factor only are combined: x − x is 0. */
  private likeTerms(nodes: readonly Node[]): { readonly constant: Fraction; readonly terms: readonly Node[] } {
    // Most sums are of rounded amounts.
    if (nodes.every(({ kind }) => kind === 'rounded') && new Set(nodes).size === nodes.length)
      return { constant: ZERO, terms: nodes };
    let constant = ZERO;
    const byFactors = new Map<string, { node: Node; factors: readonly Node[]; factor: Fraction }>();
    for (const node of nodes) {
      if (node.kind === 'constant') {
        if (!isZero(node.value)) constant = constant.add(node.value);
        continue;
      }
      const [factor, factors] = node.kind === 'product' ? [node.factor, node.nodes] : [ONE, [node]];
      const key = ids(factors);
      const known = byFactors.get(key);
      byFactors.set(key, { node, factors, factor: known === undefined ? factor : known.factor.add(factor) });
    }
    const merged = [...byFactors.values()].map(({ node, factors, factor }) =>
      isSame(factor, node.kind === 'product' ? node.factor : ONE)
        ? node
        : this.product([this.constant(factor), ...factors]),
    );
    return { constant, terms: merged.filter((each) => each.kind !== 'constant') };
  }

  negate(node: Node): Node {
    return this.product([this.constant(MINUS_ONE), node]);
  }

  quotient(left: Node, right: Node): Node {
    if (right.kind === 'constant' && !isZero(right.value)) {
      return this.product([left, this.constant(right.value.inverse())]);
    }
    const crosses = right.low <= 0 && right.high >= 0;
    const [low, high]: ValueRange = crosses
      ? quotientAcrossZero(left, right)
      : timesRange([left.low, left.high], [1 / right.high, 1 / right.low]);
    return this.keep({ kind: 'quotient', left, right }, `q${ids([left, right])}`, {
      low,
      high,
      ...quotientPrecision(left, right),
    });
  }

  /** (1 + rate)^years, each power the one before times the base. */
  power(base: Node, exponent: number): Node {
    if (base.kind === 'constant') return this.constant(base.value.pow(exponent));
    return exponent === 0 ? this.constant(ONE) : this.product(Array.from({ length: exponent }, () => base));
  }

  extreme(which: 'min' | 'max', nodes: readonly Node[]): Node {
    const distinct = [...new Set(nodes)];
    const constants = distinct.filter((node) => node.kind === 'constant');
    const others = distinct.filter((node) => node.kind !== 'constant');
    const pick = (a: Node, b: Node) => (a.low < b.low === (which === 'min') ? a : b);
    const parts: Node[] =
      constants.length === 0 ? others : [...others, constants.reduce<Node>(pick, constants[0] as Node)];
    // What can never be the smallest (largest) of them need not be asked.
    const bound =
      which === 'min' ? Math.min(...parts.map((each) => each.high)) : Math.max(...parts.map((each) => each.low));
    const asked = parts.filter((each) => (which === 'min' ? each.low <= bound : each.high >= bound));
    const [only] = asked;
    if (asked.length === 1) return only as Node;
    const pickNumber = (...values: readonly number[]) => (which === 'min' ? Math.min(...values) : Math.max(...values));
    const low = pickNumber(...asked.map((each) => each.low));
    const high = pickNumber(...asked.map((each) => each.high));
    return this.keep({ kind: 'extreme', which, nodes: asked }, `${which}${ids(asked)}`, {
      low,
      high,
      ...extremePrecision(asked),
    });
  }

  rounded(how: 'nearest' | 'ceil' | 'floor', digits: number, of: Node): Node {
    if (of.kind === 'constant') return this.constant(roundFraction(how, digits, of.value));
    if (of.decimals !== null && of.decimals <= digits) return of;
    const unit = 10 ** -digits;
    const bounds = { low: of.low - unit, high: of.high + unit };
    // Rounding down never goes below 0.
    const low = of.low >= 0 ? 0 : bounds.low;
    // The model rounds amounts, which are within bounds or refused; any number may be rounded up or down.
    const fits = how === 'nearest' || Math.max(-low, bounds.high) <= MOST_EXACT;
    const precision = fits ? exactly(digits) : inexactly(STEP, 0);
    return this.keep({ kind: 'rounded', how, digits, of }, `r${how}${String(digits)},${ids([of])}`, {
      low,
      high: bounds.high,
      ...precision,
    });
  }

  private keep(step: Step, key: string, bounds: Omit<NodeBounds, 'id'>): Node {
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node: Node = { ...step, ...bounds, id: this.nodes.size };
    this.nodes.set(key, node);
    return node;
  }
}

// Shortcuts without fractions: plans are full of zeros and ones.
function isZero({ n }: Fraction): boolean {
  return n === 0n;
}

function isOne({ s, n, d }: Fraction): boolean {
  return s > 0n && n === 1n && d === 1n;
}

function isSame(a: Fraction, b: Fraction): boolean {
  return a === b || (a.s === b.s && a.n === b.n && a.d === b.d);
}

function times(a: Fraction, b: Fraction): Fraction {
  if (isOne(a)) return b;
  return isOne(b) ? a : a.mul(b);
}

function keyOf(fraction: Fraction): string {
  if (fraction === ONE) return '1/1';
  if (fraction === ZERO) return '0/1';
  const { s, n, d } = fraction;
  return `${String(s * n)}/${String(d)}`;
}

function ids(nodes: readonly Node[]): string {
  let all = '';
  for (const { id } of nodes) all += `${String(id)},`;
  return all;
}

type ValueRange = readonly [number, number];

function timesRange([a, b]: ValueRange, [c, d]: ValueRange): ValueRange {
  const corners = [a * c, a * d, b * c, b * d].map((each) => (Number.isNaN(each) ? 0 : each));
  return [Math.min(...corners), Math.max(...corners)];
}

/** A divisor whose bounds include 0 leaves the quotient unbounded except for its sign. */
/** A divisor that is held exactly is at least so far from 0, or else 0, where there is no quotient. */
function quotientAcrossZero(left: Node, right: Node): ValueRange {
  const size = Math.max(Math.abs(left.low), Math.abs(left.high));
  const least = leastSize(right);
  const most = least === 0 ? Infinity : (size / least) * (1 + 4 * STEP);
  return left.low >= 0 && right.low >= 0 ? [0, most] : [-most, most];
}

/** Rounds as exact arithmetic does. */
export function roundFraction(how: 'nearest' | 'ceil' | 'floor', digits: number, value: Fraction): Fraction {
  const scale = new Fraction(10n ** BigInt(digits), 1n);
  const scaled = value.mul(scale);
  if (how !== 'nearest') return (how === 'ceil' ? scaled.ceil() : scaled.floor()).div(scale);
  const size = scaled.abs().add(new Fraction(1, 2)).floor().div(scale);
  return value.compare(0) < 0 ? size.neg() : size;
}
