import type Fraction from 'fraction.js';
import { STEP } from '../rounding.ts';
import { partsOf, type Node } from './node.ts';
import { settlementOf, type Settlement } from './settle.ts';

/** The name of a node's value as it is held, or the number itself. */
export type Name = (node: Node) => string;

type Product = Extract<Node, { kind: 'product' }>;
type Rounded = Extract<Node, { kind: 'rounded' }>;

/** The nodes whose values a node is computed from: a rounding takes the parts of a product or quotient, and its scale, in one. */
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
export function writeConstant(value: Fraction, decimals: number | null): string {
  return number((decimals === null ? value : value.mul(10n ** BigInt(decimals))).valueOf());
}

/** A number as JavaScript has it; in parentheses where a sign would run into an operator. */
function number(value: number): string {
  return value < 0 ? `(${String(value)})` : String(value);
}

/** A variable as it is held: with decimals, as a whole number of them, whatever its double lacks. */
export function loadVariable({ decimals }: Node, value: string): string {
  return decimals === null || decimals === 0 ? value : `Math.round(${value} * 1e${String(decimals)})`;
}

/** The value of a node as the double it stands for. */
export function plain(node: Node, name: Name): string {
  if (node.kind === 'constant') return number(node.value.valueOf());
  const { decimals } = node;
  return decimals === null || decimals === 0 ? name(node) : `(${name(node)} / 1e${String(decimals)})`;
}

/** The value of a node as a whole number of 10^-decimals, or as a double. */
function heldAs(node: Node, decimals: number | null, name: Name): string {
  if (decimals === null) return plain(node, name);
  const shift = decimals - (node.decimals ?? 0);
  return shift === 0 ? name(node) : `${name(node)} * 1e${String(shift)}`;
}

/** A product of what its nodes are held as; the factor makes up for their decimals, and for those that are wanted. */
function times({ factor, nodes }: Product, decimals: number, name: Name): string {
  const others = nodes.reduce((all, each) => all + (each.decimals ?? 0), 0);
  const shift = decimals - others;
  const scale = 10n ** BigInt(Math.abs(shift));
  const first = number((shift < 0 ? factor.div(scale) : factor.mul(scale)).valueOf());
  return [...(first === '1' ? [] : [first]), ...nodes.map(name)].join(' * ');
}

/** The statements that compute a node from the nodes it is made of. */
export function writeNode(node: Node, name: Name, settlements: Settlement['settle'][]): readonly string[] {
  const target = `const n${String(node.id)}`;
  switch (node.kind) {
    case 'constant':
    case 'variable':
      return [];
    case 'product': {
      return [`${target} = ${times(node, node.decimals ?? 0, name)};`];
    }
    case 'sum': {
      const { constant, nodes, decimals } = node;
      const own = constant.equals(0) ? [] : [writeConstant(constant, decimals)];
      return [`${target} = ${[...nodes.map((each) => heldAs(each, decimals, name)), ...own].join(' + ')};`];
    }
    case 'quotient':
      return [`${target} = ${plain(node.left, name)} / ${plain(node.right, name)};`];
    case 'extreme':
      return [`${target} = Math.${node.which}(${node.nodes.map((each) => heldAs(each, node.decimals, name)).join(', ')});`];
    case 'rounded':
      return writeRounding(node, name, settlements);
  }
}

/** Where the doubt of all values together is below this, one bound serves them all. */
const SMALL_BAND = 1e-4;

/** Rounds a double, and settles exactly what it leaves in doubt. */
function writeRounding(node: Rounded, name: Name, settlements: Settlement['settle'][]): readonly string[] {
  const { how, digits, of } = node;
  const [id, scale] = [String(node.id), 10 ** digits];
  const { rests, settle } = settlementOf(node);
  const at = settlements.push(settle) - 1;
  // Besides its own doubt: the scaling, and the sum with a half.
  const relative = (of.decimals === null ? of.relative : STEP) + 4 * STEP;
  const absolute = of.absolute * scale;
  const most = (Math.max(Math.abs(of.low), Math.abs(of.high)) * scale + 1) * relative + absolute;
  const band = most < SMALL_BAND ? number(most) : `(Math.abs(x${id}) + 1) * ${number(relative)} + ${number(absolute)}`;
  const isClear =
    how === 'nearest' ? `Math.abs(x${id} - n${id}) + ${band} < 0.5` : `Math.abs(x${id} - Math.round(x${id})) > ${band}`;
  return [
    `const x${id} = ${inDigits(of, digits, name)};`,
    `let n${id} = ${how === 'nearest' ? `Math.floor(x${id} + 0.5)` : `Math.${how}(x${id})`};`,
    `if (!(${isClear})) n${id} = settlements[${String(at)}](${rests.map(name).join(', ')});`,
  ];
}

/** The value of a node as a double, as so many 10^-digits. */
function inDigits(node: Node, digits: number, name: Name): string {
  if (isInlined(node)) return times(node, digits, name);
  if (node.kind === 'quotient') {
    const shift = digits - (node.left.decimals ?? 0) + (node.right.decimals ?? 0);
    return shifted(`${held(node.left, name)} / ${held(node.right, name)}`, shift);
  }
  return shifted(held(node, name), digits - (node.decimals ?? 0));
}

/** A node as it is held, whether it is a constant or not. */
function held(node: Node, name: Name): string {
  return node.kind === 'constant' ? writeConstant(node.value, node.decimals) : name(node);
}

function shifted(value: string, shift: number): string {
  if (shift === 0) return value;
  return shift > 0 ? `${value} * 1e${String(shift)}` : `${value} / 1e${String(-shift)}`;
}
