import fc from 'fast-check';
import type { Case, Kind } from '../case.ts';
import { commandLines } from './command-lines.ts';
import { inputs } from './inputs.ts';
import { parts } from './parts.ts';
import { workbooks } from './workbooks.ts';

const GENERATORS: Readonly<Record<Kind, fc.Arbitrary<Case>>> = {
  inputs,
  'command-lines': commandLines,
  workbooks,
  parts,
};

/** The case of a kind with a number: it follows from seed and number alone. */
export function caseOf(kind: Kind, seed: number, number: number): Case {
  // Seeds of neighbours must not be neighbours.
  const mixed = Math.imul(seed ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b) ^ number;
  const [made] = fc.sample(GENERATORS[kind], { numRuns: 1, seed: mixed });
  return made as Case;
}
