import type { Case } from '../procurement/case.ts';
import { type CaseRecord, lastHeard, recordAsOf, recordWithout } from '../procurement/case-record.ts';
import { type CaseTable, casesAsOf } from '../procurement/case-table.ts';
import { type Channel, type Stage, stagesAhead } from '../procurement/channel.ts';
import { fitStage } from '../procurement/channel-fit.ts';
import type { Milestone } from '../procurement/milestone.ts';
import type { PoolMemory } from '../procurement/pooled-law.ts';
import {
  type Day,
  dateOf,
  dayOf,
  endOfYear,
  type IsoDate,
  type PartialDate,
} from '../vocabulary/calendar.ts';
import type { BookExecutor } from './book-executor.ts';
import { deliveryBook } from './delivery-book.ts';
import { datesOf } from './delivery-forecast.ts';
import { type PlanRecord, planRecords } from './plan-record.ts';

/** One forecast of a first delivery, made with what was known on a day, and what became of it. */
export interface Trial {
  readonly caseId: string;
  readonly group: string;
  readonly asOf: IsoDate;
  readonly p05: IsoDate;
  readonly p50: IsoDate;
  readonly p95: IsoDate;
  /** Plan in force on the day, if one was on record. */
  readonly planned: string | null;
  /** Reported since; `null` when no report is known. */
  readonly actual: string | null;
  /** Last day on which the case was heard of as undelivered; `null` once it is reported. */
  readonly openUntil: IsoDate | null;
  /** Part of the days that the report may mean which lie in the 90 % band, 0 to 1; `null` when it cannot be known. */
  readonly held: number | null;
  /** Days that the median, and the plan, were too early (positive) or too late; so far, while nothing is reported. */
  readonly medianError: number;
  readonly planError: number | null;
  /** Whether something that the forecast rests on was learned from other cases after the day. */
  readonly hindsight: boolean;
}

/** Fewest ended cases that a stage is fitted from as of a day; with fewer, all other cases are used. */
export const fewestEnded = 8;

/**
 * Replays forecasts of the first delivery at the end of each year. Cases and dates are those known on the day. The laws
 * of stages and the record of plans are estimated from what was known on it where that was enough, otherwise from all
 * that is known today of every case but the one that is forecast: no forecast has seen its own outcome.
 */
export async function replay(
  table: CaseTable,
  channels: ReadonlyMap<string, Channel>,
  groupOf: (item: Case) => string,
  allied: ReadonlySet<string>,
  years: readonly number[],
  today: Day,
  seed: number,
  replications: number,
  execute: BookExecutor,
): Promise<Trial[]> {
  const now = recordAsOf(table, today, today);
  const learn = learner([...channels.values()], allied, now);
  const days = years.flatMap((year) => {
    const asOf = endOfYear(year);
    const then = { ...now, day: dayOf(asOf), cases: casesAsOf(table, dayOf(asOf)) };
    const open = then.cases.filter(
      ({ events, reached }) =>
        events.length > 0 && !reached['first-delivery'] && !reached.cancellation && !reached['last-delivery'],
    );
    const trials = open.flatMap((item) => {
      const lessons = learn(then, item);
      const { book, booked } = deliveryBook([item], lessons.channels, [], then.day, () => lessons.plans);
      return booked.map(({ plans }) => ({
        item,
        book,
        hindsight: plans === null ? lessons.lateStages : lessons.latePlans,
      }));
    });
    // Without lines no case touches another: those of a day make one book.
    const [one] = trials;
    const orders = trials.flatMap(({ book }) => book.orders);
    return one === undefined ? [] : [{ asOf, trials, book: { ...one.book, orders } }];
  });
  const blocks = await execute(
    days.map(({ book }) => book),
    seed,
    replications,
  );
  return days.flatMap(({ asOf, trials }, place) =>
    trials.flatMap(({ item, hindsight }, row): Trial[] => {
      const { p05, p50, p95 } = datesOf(blocks[place]!.first, row);
      if (p05 === null || p50 === null || p95 === null) return [];
      const last = now.last.get(item.id)!;
      const actual = last.reached['first-delivery'] ?? null;
      const planned = item.planned['first-delivery'] ?? null;
      const heard = Math.max(dayOf(asOf), lastHeard(last));
      const delivered = actual === null ? heard : middle(actual);
      return [
        {
          caseId: item.id,
          group: groupOf(item),
          asOf,
          p05,
          p50,
          p95,
          planned: planned?.text ?? null,
          actual: actual?.text ?? null,
          openUntil: actual === null ? dateOf(heard) : null,
          held: heldBy(actual, dayOf(asOf), dayOf(p05), dayOf(p95), heard),
          medianError: delivered - dayOf(p50),
          planError: planned && delivered - middle(planned),
          hindsight,
        },
      ];
    }),
  );
}

const middle = ({ first, last }: PartialDate): Day => (first + last) / 2;

/**
 * Part of a band's truth: a delivery reported to the month or year may be any of its days after the forecast, and those
 * of them that lie in the band count. Without a report a band is broken once the case was heard of as undelivered after
 * its end; silence breaks nothing and proves nothing.
 */
export function heldBy(actual: PartialDate | null, asOf: Day, p05: Day, p95: Day, heard: Day): number | null {
  if (actual === null) return p95 < heard ? 0 : null;
  const first = Math.min(Math.max(actual.first, asOf), actual.last);
  const inside = Math.min(actual.last, p95) - Math.max(first, p05) + 1;
  return Math.max(0, inside) / (actual.last - first + 1);
}

/** What a forecast rests on, and whether part of it was learned after its day. */
interface Lessons {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly plans: PlanRecord | undefined;
  readonly lateStages: boolean;
  readonly latePlans: boolean;
}

function learner(
  channels: readonly Channel[],
  allied: ReadonlySet<string>,
  now: CaseRecord,
): (then: CaseRecord, item: Case) => Lessons {
  const memory: PoolMemory = new Map();
  const stageFits = remembered((record: CaseRecord, stage: Stage) =>
    fitStage(channels, stage, record, memory),
  );
  const recordsOf = remembered((record: CaseRecord) => planRecords(record, allied, memory));
  return (then, item) => {
    const without = recordWithout(now, item.id);
    const early = recordsOf(`${then.day}`, then)(item);
    const plans = early ?? (item.planned['first-delivery'] && recordsOf(item.id, without)(item));
    let lateStages = false;
    const channel = channels.find(({ id }) => id === item.channel)!;
    const ahead = stagesAhead(channel, new Set(Object.keys(item.reached) as Milestone[]));
    const stages = channel.stages.map((stage): Stage => {
      // What comes after the first delivery is not judged.
      if (stage.from === 'first-delivery' || !ahead.includes(stage)) return stage;
      const way = `${stage.from} ${stage.to}`;
      const fit = stageFits(`${then.day} ${way}`, then, stage)(channel.id);
      if (fit && fit.n + fit.others >= fewestEnded) return { ...stage, law: fit.law };
      lateStages = true;
      const late = stageFits(`${item.id} ${way}`, without, stage)(channel.id);
      return late ? { ...stage, law: late.law } : stage;
    });
    return {
      channels: new Map([[channel.id, { ...channel, stages }]]),
      plans,
      lateStages,
      latePlans: early === undefined,
    };
  };
}

/** A function that works out each of its results once, by the name given to it. */
function remembered<Rest extends unknown[], Result>(
  work: (...rest: Rest) => Result,
): (key: string, ...rest: Rest) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (key, ...rest) => {
    const known = results.get(key) ?? { result: work(...rest) };
    results.set(key, known);
    return known.result;
  };
}
