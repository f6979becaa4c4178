import { ChunkWriter, type ChunkFunction } from './chunk-writer.ts';
import { guarded, questionOf } from './guard.ts';
import { partsOf, type Node } from './node.ts';
import { answerTo, settlementOf, type Settlement } from './settle.ts';
import { interpret } from './interpret.ts';
import { usedBy } from './node-arithmetic.ts';
import type { BlockFunction, CompiledOutput, Outputs } from './block-function.ts';

/** Rows that are computed together: their columns stay in the processor's caches. */
export const BLOCK = 1024;

/** Nodes in one generated function: the engine does not optimise larger ones. */
const CHUNK = 250;

/** Compiles nodes to a function; interprets them where a content security policy forbids generated code. */
export function emit(outputs: Outputs): BlockFunction {
  return mayTextBecomeCode() ? compile(outputs) : interpret(outputs, inOrder(rootsOf(outputs)));
}

function mayTextBecomeCode(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- no text from outside is in it
    return typeof new Function('') === 'function';
  } catch {
    return false;
  }
}

/** Writes nodes as JavaScript. Only what nodes can say is ever in it. */
function compile(outputs: Outputs): BlockFunction {
  const order = inOrder(rootsOf(outputs));
  const chunkOf = new Map(order.map((node, index) => [node, Math.floor(index / CHUNK)]));
  const last = Math.max(0, Math.ceil(order.length / CHUNK) - 1);
  const spilled = spilledNodes(order, chunkOf, outputs, last);
  const settlements: Settlement['settle'][] = [];
  const functions: ChunkFunction[] = [];
  for (let chunk = 0; chunk <= last; chunk += 1) {
    const writer = new ChunkWriter(spilled, settlements, outputs.fixed ?? new Set());
    for (const node of order) if (chunkOf.get(node) === chunk) writer.compute(node);
    if (chunk === last) {
      for (const guard of outputs.guards) writer.guard(guard);
      for (const [index, output] of outputs.values.entries()) writer.output(index, output);
    }
    functions.push(writer.make());
  }
  const scratch = spilled.map(() => new Float64Array(outputs.rows ?? BLOCK));
  return (count, variables, columns, marks, at = 0) => {
    for (const each of functions) each(count, variables, scratch, columns, marks, settlements, at);
  };
}

function rootsOf({ guards, values }: Outputs): readonly Node[] {
  return [...guards.flatMap(guarded), ...values.flatMap(nodesOf)];
}

function nodesOf(output: CompiledOutput | null): readonly Node[] {
  if (output === null) return [];
  return output.per === null ? [output.node] : [output.per, output.node];
}

/** All nodes in topological order. */
function inOrder(roots: readonly Node[]): readonly Node[] {
  const seen = new Set<Node>();
  const visit = (node: Node) => {
    if (seen.has(node) || node.kind === 'constant') return;
    for (const part of usedBy(node)) visit(part);
    seen.add(node);
  };
  for (const root of roots) visit(root);
  return [...seen];
}

/** What is computed in one function and used in another. */
function spilledNodes(
  order: readonly Node[],
  chunkOf: ReadonlyMap<Node, number>,
  { values, guards }: Outputs,
  last: number,
): readonly Node[] {
  const spilled = new Set<Node>();
  const use = (node: Node, chunk: number) => {
    if (node.kind !== 'constant' && node.kind !== 'variable' && chunkOf.get(node) !== chunk) spilled.add(node);
  };
  for (const node of order) {
    const chunk = chunkOf.get(node) as number;
    for (const part of usedBy(node)) use(part, chunk);
    if (node.kind === 'rounded') for (const rest of settlementOf(node).rests) use(rest, chunk);
  }
  for (const node of rootsOf({ values, guards })) use(node, last);
  for (const question of guards.map(questionOf))
    if (question !== null) for (const rest of answerTo(question).rests) use(rest, last);
  return [...spilled];
}

/** The variables that nodes depend on. */
export function variablesOf(nodes: readonly Node[]): ReadonlySet<number> {
  const seen = new Set<Node>();
  const found = new Set<number>();
  const visit = (node: Node) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'variable') found.add(node.index);
    partsOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}
