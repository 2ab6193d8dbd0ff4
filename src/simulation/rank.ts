/**
 * Ranks from 1 up, smallest first; equal values share the mean of the ranks that they take up (mid-ranks).
 *
 * @returns the sum of t³ − t over groups of t equal values, which corrects variances for ties.
 */
export function midRanks(values: ArrayLike<number>, ranks: Float64Array): number {
  const n = values.length;
  const order = sortedOrder(values);
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

/** Up to this many values insertion is faster than the sort of the engine, which pays for each comparison's call. */
export const insertUpTo = 64;

/** Room used again and again, because thousands of small arrays a second cost more than the ranks. */
const room = new Uint32Array(insertUpTo);

/** Positions of the values, smallest first, equal ones in the order given; more places may follow. */
function sortedOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const order = n > insertUpTo ? new Uint32Array(n) : room;
  if (n > insertUpTo) {
    for (let i = 0; i < n; i++) order[i] = i;
    return order.sort((a, b) => values[a]! - values[b]! || a - b);
  }
  for (let i = 0; i < n; i++) {
    let place = i;
    for (; place > 0 && values[order[place - 1]!]! > values[i]!; place--) order[place] = order[place - 1]!;
    order[place] = i;
  }
  return order;
}
