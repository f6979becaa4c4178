import { isMap } from './shape.ts';

/** A copy of raw data, down to its values; maps have no prototype. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isMap(value)) return value;
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) map[key] = copyOf(part);
  return map;
}
