/**
 * Spearman's rank correlation: the correlation of the ranks of two columns, equal values sharing the mean of
 * their ranks. Null where one of them does not vary: then there is none.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number | null {
  return correlation(ranks(a), ranks(b));
}

function ranks(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  return values.map((value) => (firstAbove(sorted, value, false) + firstAbove(sorted, value, true) - 1) / 2);
}

/** The position of the first of sorted values that is above a value, or not below it. */
function firstAbove(sorted: Float64Array, value: number, isAbove: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle] as number;
    if (isAbove ? each <= value : each < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function correlation(a: Float64Array, b: Float64Array): number | null {
  const mean = (a.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [(a[index] as number) - mean, (b[index] as number) - mean];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
