/** No figure is as large, or as near to 0 without being 0. */
const MOST = 1e18;
const LEAST = 1e-9;

export function isFigure(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= LEAST && size <= MOST);
}
