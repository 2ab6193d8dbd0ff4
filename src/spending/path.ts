/**
 * The rule by which one ally's share of GDP moves from its last published value.
 *
 * - `hold`: stays at the last published share.
 * - `linear`: moves in equal steps to a level in a year, then stays. A pledge never lowers a share.
 * - `steps`: moves in equal steps between dated levels, then stays at the last of them.
 */
export type SharePath =
  | { readonly rule: 'hold' }
  | { readonly rule: 'linear'; readonly toPct: number; readonly by: number; readonly pledge: boolean }
  | {
      readonly rule: 'steps';
      readonly points: readonly { readonly year: number; readonly pct: number }[];
      readonly pledge: boolean;
    };

/** Whether a path is a pledge, which may be delivered in part. */
export const isPledge = (path: SharePath): boolean => path.rule !== 'hold' && path.pledge;

/**
 * Share of GDP in percent for each year after the start, along the rule, from a starting share.
 *
 * @param years consecutive years; the first is the year of the starting share.
 */
export function followPath(
  path: SharePath,
  startPct: number,
  years: readonly number[],
  out: Float64Array,
): void {
  if (path.rule === 'hold') {
    out.fill(startPct, 0, years.length);
    return;
  }
  const start = years[0]!;
  const all = path.rule === 'linear' ? [{ year: path.by, pct: path.toPct }] : path.points;
  // The first year is reported; what was due by then is history.
  const points = all.filter(({ year }) => year > start);
  let fromYear = start;
  let fromPct = startPct;
  let next = 0;
  for (const [index, year] of years.entries()) {
    while (next < points.length && year > points[next]!.year) {
      fromYear = points[next]!.year;
      fromPct = raise(path.pledge, fromPct, points[next]!.pct);
      next++;
    }
    const goal = points[next];
    if (goal === undefined) out[index] = fromPct;
    else {
      const toPct = raise(path.pledge, fromPct, goal.pct);
      out[index] = fromPct + ((toPct - fromPct) * (year - fromYear)) / (goal.year - fromYear);
    }
  }
}

const raise = (pledge: boolean, from: number, to: number): number => (pledge ? Math.max(from, to) : to);
