import type { Guard } from './guard.ts';
import type { Node } from './node.ts';
import { heldConstant, NodeArithmetic, type Operations, type Rounding } from './node-arithmetic.ts';
import type { Settlement } from './settle.ts';

/** The name of a node's value as it is held, or the number itself. */
export type NameNode = (node: Node) => string;

/** Arithmetic as JavaScript text. */
const TEXT: Operations<string> = {
  number: writeNumber,
  product: (factors) => factors.join(' * '),
  sum: (terms) => terms.join(' + '),
  quotient: (left, right) => `${left} / ${right}`,
  extreme: (which, of) => `Math.${which}(${of.join(', ')})`,
  shifted: (value, digits) => (digits < 0 ? `(${value} / 1e${String(-digits)})` : `${value} * 1e${String(digits)}`),
  within: (value, least, most) => `${value} >= ${String(least)} && ${value} <= ${String(most)}`,
  beyond: (value, size) => `Math.abs(${value}) > ${String(size)}`,
  perHead: (value, heads, most, clear) =>
    `${clear === 0 ? `${heads} === 0 || ` : ''}${heads} > ${String(clear)} && Math.abs(${value}) <= ${heads} * ${String(most)}`,
};

/** A number as a JavaScript literal; in parentheses if negative. */
function writeNumber(value: number): string {
  return value < 0 ? `(${String(value)})` : String(value);
}

/** A constant as it is held. */
export function writeConstant({ value, decimals }: Extract<Node, { kind: 'constant' }>): string {
  return writeNumber(heldConstant(value, decimals));
}

/** A variable as it is held: with decimals, as a whole number of them, whatever its double lacks. */
export function loadVariable({ decimals }: Node, value: string): string {
  return decimals === null || decimals === 0 ? value : `Math.round(${value} * 1e${String(decimals)})`;
}

/** The value of a node as the double it stands for. */
export function plain(node: Node, name: NameNode): string {
  return new NodeArithmetic(TEXT, name).plain(node);
}

/** The statements that compute a node from the nodes it is made of. */
export function writeNode(node: Node, name: NameNode, settlements: Settlement['settle'][]): readonly string[] {
  const arithmetic = new NodeArithmetic(TEXT, name);
  switch (node.kind) {
    case 'constant':
    case 'variable':
      return [];
    case 'rounded':
      return writeRounding(String(node.id), arithmetic.rounding(node), settlements);
    default:
      return [`const n${String(node.id)} = ${arithmetic.value(node)};`];
  }
}

/** The condition under which a row is marked. */
export function writeGuard(guard: Guard, name: NameNode, settlements: Settlement['settle'][]): string {
  const { holds, settled } = new NodeArithmetic(TEXT, name).check(guard);
  if (settled === null) return `!(${holds})`;
  const at = settlements.push(settled.settle) - 1;
  return `!(${holds}) && settlements[${String(at)}](${settled.rests.join(', ')}) !== 1`;
}

/** Rounds a double, and settles exactly what it leaves in doubt. */
function writeRounding(
  id: string,
  { how, of, band, rests, settle }: Rounding<string>,
  settlements: Settlement['settle'][],
): readonly string[] {
  const at = settlements.push(settle) - 1;
  const width =
    typeof band === 'number'
      ? writeNumber(band)
      : `(Math.abs(x${id}) + 1) * ${writeNumber(band.relative)} + ${writeNumber(band.absolute)}`;
  const isClear =
    how === 'nearest'
      ? `Math.abs(x${id} - n${id}) + ${width} < 0.5`
      : `Math.abs(x${id} - Math.round(x${id})) > ${width}`;
  return [
    `const x${id} = ${of};`,
    `let n${id} = ${how === 'nearest' ? `Math.floor(x${id} + 0.5)` : `Math.${how}(x${id})`};`,
    `if (!(${isClear})) n${id} = settlements[${String(at)}](${rests.join(', ')});`,
  ];
}
