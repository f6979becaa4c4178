import type { CompiledOutput } from './block-function.ts';
import type { Guard } from './guard.ts';
import { partsOf, type Node } from './node.ts';
import type { Settlement } from './settle.ts';
import { loadVariable, plain, writeConstant, writeGuard, writeNode } from './write-node.ts';

/** Computes some nodes for the rows of a block; `scratch` has a column for each node that other functions use. */
export type ChunkFunction = (
  count: number,
  variables: readonly Float64Array[],
  scratch: readonly Float64Array[],
  outputs: readonly Float64Array[],
  marks: Uint8Array,
  settlements: readonly Settlement['settle'][],
  at: number,
) => void;

/** Writes one function of a compiled formula, statement by statement. */
export class ChunkWriter {
  private readonly spilled: readonly Node[];
  private readonly settlements: Settlement['settle'][];
  private readonly fixed: ReadonlySet<number>;
  private readonly columns = new Set<string>();
  private readonly known = new Set<Node>();
  /** What is the same for all rows, and what is computed for each. */
  private readonly once: string[] = [];
  private readonly each: string[] = [];

  constructor(spilled: readonly Node[], settlements: Settlement['settle'][], fixed: ReadonlySet<number>) {
    this.spilled = spilled;
    this.settlements = settlements;
    this.fixed = fixed;
  }

  compute(node: Node): void {
    if (node.kind === 'variable' || node.kind === 'constant') return;
    const lines = writeNode(node, this.name, this.settlements);
    this.known.add(node);
    this.placeOf(node).push(...lines);
    const at = this.spilled.indexOf(node);
    if (at >= 0) this.placeOf(node).push(`${this.column('scratch', at)}[${this.row(node)}] = ${this.name(node)};`);
  }

  /** Marks the rows where a guard does not hold. */
  guard(guard: Guard): void {
    const fails = writeGuard(guard, this.name, this.settlements);
    this.each.push(`if (${fails}) marks[i] = 1;`);
  }

  output(index: number, output: CompiledOutput | null): void {
    // Nothing is 0, not -0.
    const value = output === null ? 'NaN' : `${plain(output.node, this.name)} + 0`;
    const per = output?.per ?? null;
    const unless = per === null ? '' : `${plain(per, this.name)} === 0 ? NaN : `;
    const isOnce = output === null || [output.node, per].every((node) => node === null || this.isFixed(node));
    if (isOnce) this.once.push(`const fixed${String(index)} = ${unless}${value};`);
    this.each.push(
      `${this.column('outputs', index)}[at + i] = ${isOnce ? `fixed${String(index)}` : `${unless}${value}`};`,
    );
  }

  make(): ChunkFunction {
    const loop = `for (let i = 0; i < count; i += 1) {\n${this.each.join('\n')}\n}`;
    const body = [...this.columns, ...this.once, loop].join('\n');
    // The text is made of nodes alone: their numbers, their ids and the operations that there are.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- no text from outside is in it
    return new Function(
      'count',
      'variables',
      'scratch',
      'outputs',
      'marks',
      'settlements',
      'at',
      body,
    ) as ChunkFunction;
  }

  /** The name of a node's value as it is held; what comes from elsewhere is loaded first. */
  private readonly name = (node: Node): string => {
    if (node.kind === 'constant') return writeConstant(node);
    const name = `n${String(node.id)}`;
    if (this.known.has(node)) return name;
    this.known.add(node);
    const row = this.row(node);
    const value =
      node.kind === 'variable'
        ? loadVariable(node, `${this.column('variables', node.index)}[${row}]`)
        : `${this.column('scratch', this.spilled.indexOf(node))}[${row}]`;
    this.placeOf(node).push(`const ${name} = ${value};`);
    return name;
  };

  private column(of: 'variables' | 'scratch' | 'outputs', index: number): string {
    const name = `${of}${String(index)}`;
    this.columns.add(`const ${name} = ${of}[${String(index)}];`);
    return name;
  }

  private placeOf(node: Node): string[] {
    return this.isFixed(node) ? this.once : this.each;
  }

  private row(node: Node): string {
    return this.isFixed(node) ? '0' : 'i';
  }

  private readonly fixedNodes = new Map<Node, boolean>();

  private isFixed(node: Node): boolean {
    const known = this.fixedNodes.get(node);
    if (known !== undefined) return known;
    const isFixed =
      node.kind === 'variable' ? this.fixed.has(node.index) : partsOf(node).every((part) => this.isFixed(part));
    this.fixedNodes.set(node, isFixed);
    return isFixed;
  }
}
