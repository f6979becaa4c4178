import type { Named } from './part-file.ts';

/**
 * What the lines of a part must be, one after another, if it was written for its head: whatever reads them later relies
 * on it. (The fingerprint detects damage, but anyone who changes a part can compute a new one.)
 */
export interface PartContent {
  /** Whether a line may follow. */
  readonly take: (line: unknown) => boolean;
  /** Whether no line is missing. */
  readonly isWhole: (named: Named) => boolean;
}
