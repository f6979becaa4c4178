import type { Guard } from './guard.ts';
import type { Node } from './node.ts';

export interface CompiledOutput {
  readonly node: Node;
  readonly per: Node | null;
}

/** What is to be computed for each row of a block. */
export interface Outputs {
  /** Written as doubles: NaN where there is none, or where `per` is 0. */
  readonly values: readonly (CompiledOutput | null)[];
  /** A row where one of these does not hold is marked. */
  readonly guards: readonly Guard[];
  /** Variables that are the same in all rows of a block; what rests on them alone is computed once. */
  readonly fixed?: ReadonlySet<number>;
  /** Most rows of a block, at most `BLOCK`, which it is by default; fewer take less memory. */
  readonly rows?: number;
}

/**
 * Computes a block of rows, at most `BLOCK` of them, or as many as it was made for.
 *
 * @param count how many rows
 * @param variables a column of values for each variable
 * @param outputs a column for each output, to be filled from `at`, by default from its beginning
 * @param marks set to 1 for each row in which a guard failed; its outputs are meaningless
 */
export type BlockFunction = (
  count: number,
  variables: readonly Float64Array[],
  outputs: readonly Float64Array[],
  marks: Uint8Array,
  at?: number,
) => void;
