import { guard, present } from '../fault/guard.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { RatePoint } from './line.ts';

/** Days in the year that rates are quoted by. */
export const daysPerYear = 365.25;

/**
 * A line's rate r(t), ready to be added up: pieces on each of which r is a straight line, so that the cumulative
 * output R(t) = ∫ r is a quadratic. Piece 0 reaches back from the first point without end, the last piece forward.
 * R is 0 on the day of the first point.
 */
export interface Rate {
  /** First day of each piece. */
  readonly day: Float64Array;
  /** R on that day, units. */
  readonly total: Float64Array;
  /** r on that day, units a day. */
  readonly perDay: Float64Array;
  /** Change of r, units a day each day. */
  readonly slope: Float64Array;
}

/** What a rate is made of. */
export type DatedRate = Pick<RatePoint, 'day' | 'perYear'>;

/**
 * Adds up a line's dated rates: straight between two points, constant before the first and after the last. Two
 * points of one day make a step: the later in the list holds from that day on.
 */
export function prepareRate(points: readonly DatedRate[]): Rate {
  guard(points.length > 0, 'a line needs at least one dated rate');
  for (const { day, perYear } of points)
    guard(
      Number.isFinite(day) && Number.isFinite(perYear) && perYear >= 0,
      'a rate is finite and not negative',
      {
        day,
        perYear,
      },
    );
  const sorted = points.map((point, index) => ({ ...point, index }));
  sorted.sort((a, b) => a.day - b.day || a.index - b.index);
  const first = present(sorted[0], 'a line has a first rate');
  const pieces = [{ day: first.day, total: 0, perDay: first.perYear / daysPerYear, slope: 0 }];
  let total = 0;
  for (const [index, point] of sorted.entries()) {
    const next = sorted[index + 1];
    const span = next === undefined ? Number.POSITIVE_INFINITY : next.day - point.day;
    if (span === 0) continue;
    const perDay = point.perYear / daysPerYear;
    const slope = next === undefined ? 0 : (next.perYear / daysPerYear - perDay) / span;
    pieces.push({ day: point.day, total, perDay, slope });
    if (next !== undefined) total += (span * (point.perYear + next.perYear)) / (2 * daysPerYear);
  }
  const column = (name: 'day' | 'total' | 'perDay' | 'slope') =>
    Float64Array.from(pieces, (piece) => piece[name]);
  return { day: column('day'), total: column('total'), perDay: column('perDay'), slope: column('slope') };
}

/** r(t), units a day. */
export function rateAt(rate: Rate, day: Day): number {
  const piece = pieceOfDay(rate, day, 0);
  return rate.perDay[piece]! + rate.slope[piece]! * (day - rate.day[piece]!);
}

/** R(t): units that the line can make from its first point to a day; negative before it. */
export function cumulativeAt(rate: Rate, day: Day): number {
  return cumulativeIn(rate, pieceOfDay(rate, day, 0), day);
}

/** R⁻¹(y): the first day on which R reaches y. Never is `Infinity`; always reached is `-Infinity`. */
export function dayOfCumulative(rate: Rate, units: number): Day {
  return dayIn(rate, pieceOfCumulative(rate, units, 0), units);
}

/** Piece that holds a day, searched from a piece known not to be later. */
export function pieceOfDay({ day: starts }: Rate, day: Day, from: number): number {
  let piece = from;
  while (piece + 1 < starts.length && starts[piece + 1]! <= day) piece++;
  return piece;
}

/** Piece in which R first reaches y, searched from a piece known not to be later. */
export function pieceOfCumulative({ total }: Rate, units: number, from: number): number {
  let piece = from;
  while (piece + 1 < total.length && total[piece + 1]! < units) piece++;
  return piece;
}

/** R(t) for a day of a known piece. */
export function cumulativeIn(rate: Rate, piece: number, day: Day): number {
  const days = day - rate.day[piece]!;
  return rate.total[piece]! + days * (rate.perDay[piece]! + 0.5 * rate.slope[piece]! * days);
}

/**
 * R⁻¹(y) within a known piece: the root of ½ a x² + b x = q written as 2q / (b + √(b² + 2 a q)), which keeps its
 * digits for either sign of a and when a or b is 0.
 */
export function dayIn(rate: Rate, piece: number, units: number): Day {
  const missing = units - rate.total[piece]!;
  const perDay = rate.perDay[piece]!;
  if (piece === 0 && missing <= 0)
    return perDay === 0 ? Number.NEGATIVE_INFINITY : rate.day[0]! + missing / perDay;
  const square = perDay * perDay + 2 * rate.slope[piece]! * missing;
  return rate.day[piece]! + (2 * missing) / (perDay + Math.sqrt(square > 0 ? square : 0));
}

/**
 * Announced points slip: one due `d` days after the as-of day comes after `factor · d` days instead. Reported points,
 * and announced ones that are already due, stay where they are.
 */
export function slipAnnounced<Point extends Pick<RatePoint, 'day' | 'perYear' | 'kind'>>(
  points: readonly Point[],
  asOf: Day,
  factor: number,
): Point[] {
  guard(factor >= 0 && Number.isFinite(factor), 'a slip factor is finite and not negative', { factor });
  return points.map((point) =>
    point.kind === 'announced' && point.day > asOf
      ? { ...point, day: asOf + (point.day - asOf) * factor }
      : point,
  );
}
