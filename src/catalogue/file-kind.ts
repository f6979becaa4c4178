import { isMap } from '../document/shape.ts';
import type { FileKind, OtherFile } from '../problem.ts';

/** What the data of a file are meant to be, by the keys that only one kind has; null if they are no map. */
export function kindOf(data: unknown): FileKind | Extract<OtherFile, 'result'> | null {
  if (!isMap(data)) return null;
  // A result or an analysis as JSON names its format.
  if (typeof data.format === 'string' && data.format.startsWith('interv-cost/')) return 'result';
  const has = (...keys: readonly string[]) => keys.some((key) => key in data);
  if (has('interventions')) return 'scenario';
  if (has('lines', 'inputs')) return 'intervention';
  return has('all', 'wages', 'other', 'estimated') ? 'index' : 'scenario';
}
