/** Up to this many values insertion is faster than the sort of the engine, which pays for each comparison's call. */
export const insertUpTo = 64;

/**
 * Room for ranking few values again and again. The order of the last time is where the next begins: in the next year of
 * one future, or the same year of the next, it is nearly right.
 */
export interface RankRoom {
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
  /** How many places of the order are filled. */
  count: number;
}

export const rankRoom = (): RankRoom => ({
  order: new Uint32Array(insertUpTo),
  sorted: new Float64Array(insertUpTo),
  count: 0,
});

/**
 * Ranks from 1 up, smallest first; equal values share the mean of the ranks that they take up (mid-ranks).
 *
 * @param n how many of the values are ranked.
 * @returns the sum of t³ − t over groups of t equal values, which corrects variances for ties.
 */
export function midRanks(
  values: ArrayLike<number>,
  ranks: Float64Array,
  room: RankRoom = rankRoom(),
  n: number = values.length,
): number {
  const { order, sorted } = n > insertUpTo ? sortMany(values, n) : sortFew(values, n, room);
  let ties = 0;
  for (let first = 0; first < n; ) {
    let end = first + 1;
    while (end < n && sorted[end] === sorted[first]) end++;
    for (let place = first; place < end; place++) ranks[order[place]!] = (first + 1 + end) / 2;
    const count = end - first;
    ties += count ** 3 - count;
    first = end;
  }
  return ties;
}

type Sorted = Pick<RankRoom, 'order' | 'sorted'>;

function sortMany(values: ArrayLike<number>, n: number): Sorted {
  const order = Uint32Array.from({ length: n }, (_, place) => place).sort((a, b) => values[a]! - values[b]!);
  return { order, sorted: Float64Array.from(order, (place) => values[place]!) };
}

/** Insertion from the order in the room; equal values in any order, which their ranks do not show. */
function sortFew(values: ArrayLike<number>, n: number, room: RankRoom): Sorted {
  const { order, sorted } = room;
  if (room.count !== n) for (let place = 0; place < n; place++) order[place] = place;
  room.count = n;
  for (let next = 0; next < n; next++) {
    const at = order[next]!;
    const value = values[at]!;
    let place = next;
    for (; place > 0 && sorted[place - 1]! > value; place--) {
      order[place] = order[place - 1]!;
      sorted[place] = sorted[place - 1]!;
    }
    order[place] = at;
    sorted[place] = value;
  }
  return room;
}
