/** From the least to the greatest value of an axis. */
export type Domain = readonly [number, number];

/** Beyond these, differences of values overflow or vanish. */
const GREATEST = 1e150;
const LEAST = 1e-150;

/** Values nearer to each other than this share of the greatest are one value: the rest is rounding. */
const SAME = 1e-9;

/** An axis of costs may begin above zero when the values spread over a smaller share than this… */
const FAR_FROM_ZERO = 0.2;
/** …and a greater one than this: what hardly changes is a flat line. */
const FLAT = 0.01;
/** Share of an axis below the least value. */
const ROOM_BELOW = 0.07;

/** The value as a chart can show it; null if it cannot. */
export function drawable(value: number | null): number | null {
  if (value === null || !Number.isFinite(value) || Math.abs(value) > GREATEST) return null;
  return Math.abs(value) < LEAST ? 0 : value;
}

/** Those of the values that a chart can show. */
export function drawables(values: readonly (number | null)[]): readonly number[] {
  return values.map(drawable).filter((value) => value !== null);
}

/** From the least to the greatest value, with room about a single one. */
export function closeDomain(values: readonly number[]): Domain {
  if (values.length === 0) return [0, 1];
  const [least, greatest] = extent(values);
  const magnitude = Math.max(Math.abs(least), Math.abs(greatest));
  if (greatest - least > SAME * magnitude) return [least, greatest];
  const room = magnitude === 0 ? 1 : magnitude * 0.05;
  return [least - room, greatest + room];
}

/** The values and zero: bars are read by their length. */
export function domainFromZero(values: readonly number[]): Domain {
  const [least, greatest] = extent([...values, 0]);
  return least === greatest ? [0, 1] : [least, greatest];
}

/** The values and zero, or the values alone if all of them are far from it; with room for a label below the least. */
export function costDomain(values: readonly number[]): Domain {
  if (values.length === 0) return [0, 1];
  const [least, greatest] = extent(values);
  const spread = (greatest - least) / Math.max(Math.abs(least), Math.abs(greatest));
  const isFar = spread > FLAT && spread < FAR_FROM_ZERO;
  const [bottom, top] = isFar ? [least, greatest] : domainFromZero(values);
  return [bottom === 0 ? 0 : bottom - (top - bottom) * ROOM_BELOW, top];
}

function extent(values: readonly number[]): Domain {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}
