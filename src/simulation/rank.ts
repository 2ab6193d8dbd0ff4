/**
 * Ranks from 1 up, smallest first; equal values share the mean of the ranks that they take up (mid-ranks).
 *
 * @returns the sum of t³ − t over groups of t equal values, which corrects variances for ties.
 */
export function midRanks(values: ArrayLike<number>, ranks: Float64Array): number {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((a, b) => values[a]! - values[b]! || a - b);
  let ties = 0;
  for (let first = 0; first < n; ) {
    let end = first + 1;
    while (end < n && values[order[end]!] === values[order[first]!]) end++;
    for (let place = first; place < end; place++) ranks[order[place]!] = (first + 1 + end) / 2;
    const count = end - first;
    ties += count ** 3 - count;
    first = end;
  }
  return ties;
}
