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
const isPledge = (path: SharePath): boolean => path.rule !== 'hold' && path.pledge;

/** A path made ready to be followed from many starts. */
export interface PreparedPath {
  readonly years: readonly number[];
  /** Levels dated after the first year; none where the share is held. */
  readonly points: readonly { readonly year: number; readonly pct: number }[];
  readonly pledge: boolean;
}

/** @param years consecutive years; the first is the year of the starting share. */
export function preparePath(path: SharePath, years: readonly number[]): PreparedPath {
  const all =
    path.rule === 'hold' ? [] : path.rule === 'linear' ? [{ year: path.by, pct: path.toPct }] : path.points;
  // The first year is reported; what was due by then is history.
  return { years, points: all.filter(({ year }) => year > years[0]!), pledge: isPledge(path) };
}

/** Share of GDP in percent for each year, along the path, from a share in the first. */
export function followPath(
  { years, points, pledge }: PreparedPath,
  startPct: number,
  out: Float64Array,
): void {
  let fromYear = years[0]!;
  let fromPct = startPct;
  let next = 0;
  for (let index = 0; index < years.length; index++) {
    const year = years[index]!;
    while (next < points.length && year > points[next]!.year) {
      fromYear = points[next]!.year;
      fromPct = raise(pledge, fromPct, points[next]!.pct);
      next++;
    }
    const goal = points[next];
    if (goal === undefined) out[index] = fromPct;
    else {
      const toPct = raise(pledge, fromPct, goal.pct);
      out[index] = fromPct + ((toPct - fromPct) * (year - fromYear)) / (goal.year - fromYear);
    }
  }
}

const raise = (pledge: boolean, from: number, to: number): number => (pledge ? Math.max(from, to) : to);
