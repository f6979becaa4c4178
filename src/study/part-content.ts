import { readOutcome } from '../analysis/outcome.ts';
import { inFile } from '../problem.ts';
import type { Named, PartHead } from './part-file.ts';
import { simulationContent } from './simulation-content.ts';
import { sweepContent } from './sweep-content.ts';

/**
 * What the lines of a part must be, one after another, if it was written for its head: whatever reads them later relies
 * on it. (The fingerprint shows what was spoilt, but whoever changes a part can make it anew.)
 */
export interface PartContent {
  /** Whether a line may follow. */
  readonly take: (line: unknown) => boolean;
  /** Whether no line is missing. */
  readonly isWhole: (named: Named) => boolean;
}

/** @throws {InputError} if the head asks for a figure that there is not */
export function contentOf(head: PartHead): PartContent {
  inFile(head.file, () => head.study.outcomes.map((name) => readOutcome(name, null)));
  return head.study.analysis === 'sweep' ? sweepContent(head) : simulationContent(head);
}
