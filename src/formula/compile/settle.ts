import Fraction from 'fraction.js';
import { DivisionByZero } from '../evaluate.ts';
import { toFraction } from '../exact.ts';
import type { Question } from './guard.ts';
import { partsOf, type Node, type RoundedNode } from './node.ts';

/** Settles exactly what a double leaves in doubt, from the values of what it rests on, as they are held. */
export interface Settlement {
  /** The nodes whose values are handed over. */
  readonly rests: readonly Node[];
  /** @returns a rounded number, as a whole number of 10^-digits, or 1 where a guard holds; NaN where something was divided by 0 */
  readonly settle: (...values: readonly number[]) => number;
}

/** For a rounding that a double leaves in doubt: does it again in whole numbers. */
export function settlementOf(node: RoundedNode): Settlement {
  const rests = [...restsOf(node.of)];
  const { how, digits, of } = node;
  const [exact, scale] = [exactOf(of, rests), 10n ** BigInt(digits)];
  const settle = orDividedByZero((values) => {
    const { top, bottom } = exact(values);
    return Number(wholeOf(how, top * scale, bottom));
  });
  const ratio = ratioOf(of);
  return { rests, settle: ratio === null ? settle : inDoubles(how, digits, ratio, rests, settle) };
}

/** Settles a ratio in doubles where they hold its whole numbers exactly, which is the usual case. */
function inDoubles(
  how: RoundedNode['how'],
  digits: number,
  { factor, divisor, top, bottom }: Ratio,
  rests: readonly Node[],
  settleLarge: Settlement['settle'],
): Settlement['settle'] {
  const [first, second] = [Number(factor * 10n ** BigInt(digits)), Number(divisor)];
  const [tops, bottoms] = [top, bottom].map((nodes) => nodes.map((node) => rests.indexOf(node))) as [
    number[],
    number[],
  ];
  return (...values) => {
    const times = (all: number, each: number) => all * (values[each] as number);
    const [above, below] = [tops.reduce(times, first), bottoms.reduce(times, second)];
    if (Number.isSafeInteger(2 * above) && Number.isSafeInteger(2 * below) && above >= 0 && below > 0)
      return roundRatio(how, above, below);
    return settleLarge(...values);
  };
}

/** For a guard that a double leaves in doubt: asks the exact value of a node. */
export function answerTo({ node, holds }: Question): Settlement {
  const rests = [...restsOf(node)];
  const exact = exactOf(node, rests);
  const decide = orDividedByZero(([held = NaN, ...values]) => {
    const { top, bottom } = exact(values);
    return Number(holds(new Fraction(top, bottom), held));
  });
  return { rests: [node, ...rests], settle: decide };
}

/** A node as whole numbers over whole numbers: products of held values and factors. */
interface Ratio {
  readonly factor: bigint;
  readonly divisor: bigint;
  readonly top: readonly Node[];
  readonly bottom: readonly Node[];
}

/** The ratio that a node is; null where it is none, such as a sum. */
function ratioOf(node: Node): Ratio | null {
  if (node.kind !== 'constant' && node.decimals !== null)
    return { factor: 1n, divisor: 10n ** BigInt(node.decimals), top: [node], bottom: [] };
  switch (node.kind) {
    case 'constant':
      return constantRatio(node.value);
    case 'product':
      return node.nodes.map(ratioOf).reduce(timesRatio, constantRatio(node.factor));
    case 'quotient': {
      const right = ratioOf(node.right);
      if (right === null) return null;
      const inverse = { factor: right.divisor, divisor: right.factor, top: right.bottom, bottom: right.top };
      return timesRatio(ratioOf(node.left), inverse);
    }
    default:
      return null;
  }
}

function constantRatio({ s, n, d }: Fraction): Ratio {
  return { factor: s * n, divisor: d, top: [], bottom: [] };
}

function timesRatio(a: Ratio | null, b: Ratio | null): Ratio | null {
  if (a === null || b === null) return null;
  return {
    factor: a.factor * b.factor,
    divisor: a.divisor * b.divisor,
    top: [...a.top, ...b.top],
    bottom: [...a.bottom, ...b.bottom],
  };
}

/** Rounds a quotient of whole numbers of at least 0; what is left over tells which way. */
function roundRatio(how: RoundedNode['how'], top: number, bottom: number): number {
  const left = top % bottom;
  const below = (top - left) / bottom;
  switch (how) {
    case 'nearest':
      return 2 * left >= bottom ? below + 1 : below;
    case 'ceil':
      return left > 0 ? below + 1 : below;
    case 'floor':
      return below;
  }
}

/** Rounds a quotient of whole numbers of any size, half away from zero. */
function wholeOf(how: RoundedNode['how'], top: bigint, bottom: bigint): bigint {
  const isNegative = top < 0n !== bottom < 0n;
  const [size, divisor] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const left = size % divisor;
  const isUp = how === 'nearest' ? 2n * left >= divisor : left > 0n && (how === 'floor') === isNegative;
  const rounded = size / divisor + (isUp ? 1n : 0n);
  return isNegative ? -rounded : rounded;
}

/** What a node rests on that is known without doubt. */
function restsOf(node: Node): ReadonlySet<Node> {
  if (node.kind === 'constant') return new Set();
  if (node.kind === 'variable' || node.decimals !== null) return new Set([node]);
  return new Set(partsOf(node).flatMap((part) => [...restsOf(part)]));
}

/** NaN where something was divided by 0. */
function orDividedByZero(decide: (values: readonly number[]) => number): Settlement['settle'] {
  return (...values) => {
    try {
      return decide(values);
    } catch (error) {
      if (error instanceof DivisionByZero) return NaN;
      throw error;
    }
  };
}

/** A quotient of whole numbers, its divisor above 0. Not reduced: that would take longer than larger numbers. */
interface Quotient {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** @throws {DivisionByZero} */
type Exact = (values: readonly number[]) => Quotient;

/** A node in whole numbers, from the values of what it rests on. */
function exactOf(node: Node, rests: readonly Node[]): Exact {
  const at = rests.indexOf(node);
  if (at >= 0) return (values) => held(node, values[at] as number);
  const parts = partsOf(node).map((each) => exactOf(each, rests));
  switch (node.kind) {
    case 'constant':
      return always(node.value);
    case 'product':
      return joined([always(node.factor), ...parts], (a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }));
    case 'sum':
      return joined([always(node.constant), ...parts], (a, b) =>
        a.bottom === b.bottom
          ? { top: a.top + b.top, bottom: a.bottom }
          : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom },
      );
    case 'quotient':
      return joined(parts, (a, b) => {
        if (b.top === 0n) throw new DivisionByZero();
        const sign = b.top < 0n ? -1n : 1n;
        return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
      });
    case 'extreme':
      return joined(parts, (a, b) => (a.top * b.bottom < b.top * a.bottom === (node.which === 'min') ? a : b));
    case 'rounded': {
      const { how, digits } = node;
      const [[of], scale] = [parts as [Exact], 10n ** BigInt(digits)];
      return (values) => {
        const { top, bottom } = of(values);
        return { top: wholeOf(how, top * scale, bottom), bottom: scale };
      };
    }
    case 'variable':
      throw new Error('a variable is always known');
  }
}

function always({ s, n, d }: Fraction): Exact {
  const value = { top: s * n, bottom: d };
  return () => value;
}

function joined(parts: readonly Exact[], join: (a: Quotient, b: Quotient) => Quotient): Exact {
  return (values) => parts.map((each) => each(values)).reduce(join);
}

/** The number that a held value stands for. What is no number was divided by 0. @throws {DivisionByZero} */
function held({ decimals }: Node, value: number): Quotient {
  if (!Number.isFinite(value)) throw new DivisionByZero();
  if (decimals !== null) return { top: BigInt(value), bottom: 10n ** BigInt(decimals) };
  const { s, n, d } = toFraction(value);
  return { top: s * n, bottom: d };
}
