import type { CaseForecast } from '../production/delivery-forecast.ts';
import { type Day, dayOf, partialDate } from '../vocabulary/calendar.ts';

/** A case whose median lies after the plan in force, and why. */
export interface LateCase {
  readonly caseId: string;
  readonly buyer: string;
  readonly item: string;
  /** Plan in force for the first delivery, or for the last when the first is over. */
  readonly planned: string;
  readonly median: string;
  readonly months: number;
  /** The plan is over, and no delivery is reported. */
  readonly overdue: boolean;
  /** What takes longest of all that is still ahead: a stage, or `queue`; expected days. */
  readonly longest: { readonly stage: string; readonly days: number } | null;
  /** Cases ahead on its line, most units first; empty where a queue does not put it off. */
  readonly behind: readonly string[];
}

const daysPerMonth = 365.25 / 12;

/** Cases that their median puts late against the plan in force, most months first, then by id. */
export function lateCases(rows: readonly CaseForecast[], asOf: Day): LateCase[] {
  return rows
    .flatMap((row) => {
      const { caseId, buyer, item, rung, firstDelivery, lastDelivery, onTime, delay } = row;
      const delivering = rung === 'delivering';
      const median = delivering ? lastDelivery.p50 : firstDelivery.p50;
      const planned = onTime && partialDate(onTime.planned);
      if (!planned || median === null) return [];
      const months = (dayOf(median) - planned.last) / daysPerMonth;
      // What follows the first delivery does not put it off.
      const ahead = Object.entries(delay.stages).filter(([stage]) => delivering || stage !== 'series');
      // On a shipped line only what the queue adds to the stages puts the case off.
      const queued = delay.heldDays ?? delay.queueDays;
      if (queued !== null && queued > 0) ahead.push(['queue', queued]);
      const [longest] = ahead.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [
        {
          caseId,
          buyer,
          item,
          planned: planned.text,
          median,
          months,
          overdue: planned.last < asOf,
          longest: longest === undefined ? null : { stage: longest[0], days: longest[1] },
          behind: queued ? delay.behind.flatMap((one) => one.caseId ?? []) : [],
        },
      ];
    })
    .filter(({ months }) => months > 0)
    .sort((a, b) => b.months - a.months || (a.caseId < b.caseId ? -1 : 1));
}
