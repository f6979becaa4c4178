import { isMap } from '../document/shape.ts';
import type { FileKind } from '../problem.ts';

/** What the data of a file are meant to be, by the keys that only one kind has; null if they are no map. */
export function kindOf(data: unknown): FileKind | null {
  if (!isMap(data)) return null;
  const has = (...keys: readonly string[]) => keys.some((key) => key in data);
  if (has('interventions')) return 'scenario';
  if (has('lines', 'inputs')) return 'intervention';
  return has('all', 'wages', 'other', 'estimated') ? 'index' : 'scenario';
}
