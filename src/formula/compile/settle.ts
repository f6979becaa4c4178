import Fraction from 'fraction.js';
import { DivisionByZero } from '../evaluate.ts';
import { toFraction } from '../exact.ts';
import { roundFraction } from './graph.ts';
import type { Question } from './guard.ts';
import { partsOf, type Node } from './node.ts';

/** Settles exactly what a double leaves in doubt, from the values of what it rests on, as they are held. */
export interface Settlement {
  /** The nodes whose values are handed over. */
  readonly rests: readonly Node[];
  /** @returns a rounded number, as a whole number of 10^-digits, or 1 where a guard holds; NaN where something was divided by 0 */
  readonly settle: (...values: readonly number[]) => number;
}

type Rounded = Extract<Node, { kind: 'rounded' }>;

/** For a rounding that a double leaves in doubt: does it again in whole numbers, or in exact fractions where it is no sum of ratios. */
export function settlementOf(node: Rounded): Settlement {
  const rests = [...restsOf(node.of)];
  const { how, digits, of } = node;
  const ratios = ratiosOf(of);
  if (ratios !== null)
    return {
      rests,
      settle:
        ratios.length === 1 ? ratioSettlement(how, digits, ratios, rests) : sumSettlement(how, digits, ratios, rests),
    };
  const decide = (values: readonly number[]) => {
    const value = exactlyOrNothing(() => roundFraction(how, digits, exactFrom(of, rests, values)));
    return value === null ? NaN : value.mul(new Fraction(10n ** BigInt(digits), 1n)).valueOf();
  };
  return { rests, settle: remember(decide) };
}

/** Settles a ratio, the only one: in doubles where they hold its whole numbers, else as a sum is. */
function ratioSettlement(
  how: Rounded['how'],
  digits: number,
  ratios: readonly Ratio[],
  rests: readonly Node[],
): Settlement['settle'] {
  const [{ factor, divisor, top, bottom }] = placed(ratios, digits, rests) as readonly [PlacedRatio];
  const [doubleFactor, doubleDivisor] = [Number(factor), Number(divisor)];
  const settleLarge = sumSettlement(how, digits, ratios, rests);
  return (...values) => {
    const whole = (at: readonly number[], first: number) =>
      at.reduce((all, each) => all * (values[each] as number), first);
    const [above, below] = [whole(top, doubleFactor), whole(bottom, doubleDivisor)];
    if (Number.isSafeInteger(2 * above) && Number.isSafeInteger(2 * below) && above >= 0 && below > 0)
      return roundRatio(how, above, below);
    return settleLarge(...values);
  };
}

/** Settles a sum of ratios in whole numbers of any size. */
function sumSettlement(
  how: Rounded['how'],
  digits: number,
  ratios: readonly Ratio[],
  rests: readonly Node[],
): Settlement['settle'] {
  const terms = placed(ratios, digits, rests);
  return (...values) => {
    if (!values.every(Number.isFinite)) return NaN;
    const whole = (at: readonly number[], first: bigint) =>
      at.reduce((all, each) => all * BigInt(values[each] as number), first);
    let [above, below] = [0n, 1n];
    for (const { factor, divisor, top, bottom } of terms) {
      const [first, second] = [whole(top, factor), whole(bottom, divisor)];
      // Nobody to divide by: the figure is null, or the row is marked.
      if (second === 0n) return NaN;
      [above, below] = second === below ? [above + first, below] : [above * second + first * below, below * second];
    }
    return roundLarge(how, above, below);
  };
}

/** A ratio, counted in 10^-digits, by the places of its nodes among those whose values are handed over. */
interface PlacedRatio {
  readonly factor: bigint;
  readonly divisor: bigint;
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

function placed(ratios: readonly Ratio[], digits: number, rests: readonly Node[]): readonly PlacedRatio[] {
  const places = (nodes: readonly Node[]) => nodes.map((node) => rests.indexOf(node));
  return ratios.map(({ factor, divisor, top, bottom }) => ({
    factor: factor * 10n ** BigInt(digits),
    divisor,
    top: places(top),
    bottom: places(bottom),
  }));
}

/** For a guard that a double leaves in doubt: asks the exact value of a node. */
export function answerTo({ node, holds }: Question): Settlement {
  const rests = [...restsOf(node)];
  const decide = ([held = NaN, ...values]: readonly number[]) => {
    const exact = exactlyOrNothing(() => exactFrom(node, rests, values));
    return exact === null ? NaN : Number(holds(exact, held));
  };
  return { rests: [node, ...rests], settle: remember(decide) };
}

/** @throws {DivisionByZero} */
function exactFrom(node: Node, rests: readonly Node[], values: readonly number[]): Fraction {
  return exactOf(node, new Map(rests.map((each, index) => [each, held(each, values[index] as number)])));
}

/** Most answers that are kept. */
const MOST_KEPT = 4096;

/** In a grid the same question is asked over and over, and fractions take long. */
function remember(decide: (values: readonly number[]) => number): Settlement['settle'] {
  const known = new Map<string, number>();
  return (...values) => {
    const key = values.join();
    const answer = known.get(key) ?? decide(values);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** A node as whole numbers over whole numbers: products of held values and factors. */
interface Ratio {
  readonly factor: bigint;
  readonly divisor: bigint;
  readonly top: readonly Node[];
  readonly bottom: readonly Node[];
}

/** More ratios than these are not multiplied out. */
const MOST_RATIOS = 16;

/** The ratios that a node is the sum of; null where it is no such sum. */
function ratiosOf(node: Node): readonly Ratio[] | null {
  if (node.kind !== 'constant' && node.decimals !== null) {
    return [{ factor: 1n, divisor: 10n ** BigInt(node.decimals), top: [node], bottom: [] }];
  }
  switch (node.kind) {
    case 'constant':
      return [ratioOf(node.value)];
    case 'product':
      return node.nodes.map(ratiosOf).reduce(multiplied, [ratioOf(node.factor)]);
    case 'sum': {
      const all = node.nodes.map(ratiosOf);
      const own = node.constant.equals(0) ? [] : [ratioOf(node.constant)];
      return all.includes(null) ? null : [...own, ...all.flatMap((each) => each ?? [])];
    }
    case 'quotient': {
      const [divisor, ...others] = ratiosOf(node.right) ?? [];
      if (divisor === undefined || others.length > 0) return null;
      return multiplied(ratiosOf(node.left), [
        { factor: divisor.divisor, divisor: divisor.factor, top: divisor.bottom, bottom: divisor.top },
      ]);
    }
    default:
      return null;
  }
}

function ratioOf({ s, n, d }: Fraction): Ratio {
  return { factor: s * n, divisor: d, top: [], bottom: [] };
}

function multiplied(left: readonly Ratio[] | null, right: readonly Ratio[] | null): readonly Ratio[] | null {
  if (left === null || right === null || left.length * right.length > MOST_RATIOS) return null;
  return left.flatMap((a) => right.map((b) => timesRatio(a, b)));
}

function timesRatio(a: Ratio, b: Ratio): Ratio {
  return {
    factor: a.factor * b.factor,
    divisor: a.divisor * b.divisor,
    top: [...a.top, ...b.top],
    bottom: [...a.bottom, ...b.bottom],
  };
}

/** Rounds a quotient of whole numbers of at least 0; what is left over tells which way. */
function roundRatio(how: Rounded['how'], top: number, bottom: number): number {
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
function roundLarge(how: Rounded['how'], top: bigint, bottom: bigint): number {
  const isNegative = top < 0n !== bottom < 0n;
  const [size, divisor] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const left = size % divisor;
  const isUp = how === 'nearest' ? 2n * left >= divisor : left > 0n && (how === 'floor') === isNegative;
  const rounded = size / divisor + (isUp ? 1n : 0n);
  return Number(isNegative ? -rounded : rounded);
}

/** What a node rests on that is known without doubt. */
function restsOf(node: Node): ReadonlySet<Node> {
  if (node.kind === 'constant') return new Set();
  if (node.kind === 'variable' || node.decimals !== null) return new Set([node]);
  return new Set(partsOf(node).flatMap((part) => [...restsOf(part)]));
}

function exactlyOrNothing(work: () => Fraction): Fraction | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof DivisionByZero) return null;
    throw error;
  }
}

/** The number that a held value stands for. What is no number was divided by 0. @throws {DivisionByZero} */
function held({ decimals }: Node, value: number): Fraction {
  if (!Number.isFinite(value)) throw new DivisionByZero();
  return decimals === null ? toFraction(value) : new Fraction(BigInt(value), 10n ** BigInt(decimals));
}

function exactOf(node: Node, known: ReadonlyMap<Node, Fraction>): Fraction {
  const value = known.get(node);
  if (value !== undefined) return value;
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'product':
      return node.nodes.reduce((all, each) => all.mul(exactOf(each, known)), node.factor);
    case 'sum':
      return node.nodes.reduce((all, each) => all.add(exactOf(each, known)), node.constant);
    case 'quotient': {
      const divisor = exactOf(node.right, known);
      if (divisor.equals(0)) throw new DivisionByZero();
      return exactOf(node.left, known).div(divisor);
    }
    case 'extreme':
      return node.nodes
        .map((each) => exactOf(each, known))
        .reduce((a, b) => (a.compare(b) < 0 === (node.which === 'min') ? a : b));
    case 'rounded':
      return roundFraction(node.how, node.digits, exactOf(node.of, known));
    case 'variable':
      throw new Error('a variable is always known');
  }
}
