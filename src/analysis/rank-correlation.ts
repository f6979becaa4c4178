/**
 * Spearman's rank correlation: the correlation of the ranks of two columns, equal values sharing the mean of
 * their ranks. 0 where one of them does not vary.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  return correlation(ranks(a), ranks(b));
}

function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((x, y) => (values[x] as number) - (values[y] as number));
  const found = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end += 1;
    for (let at = start; at < end; at += 1) found[order[at] as number] = (start + end - 1) / 2;
    start = end;
  }
  return found;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [x, y] = [(a[index] as number) - mean, (b[index] as number) - mean];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}
