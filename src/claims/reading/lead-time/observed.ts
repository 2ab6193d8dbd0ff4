import type { Case } from '../../../procurement/case.ts';
import type { IsoDate, PartialDate } from '../../../vocabulary/calendar.ts';
import { decimalText } from '../../figure-text.ts';
import { openedModels } from '../../opened-models.ts';
import type { Finding, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf } from '../../record-source.ts';
import { type Origin, origins } from './origin.ts';

export const daysAYear = 365.25;

/** Time that a case took to its first delivery. */
interface Observed {
  readonly years: number;
  readonly id: string;
  readonly item: string;
  readonly source: string;
}

const middle = ({ first, last }: PartialDate): number => (first + last) / 2;

/** Cases with a reported first delivery, as known on a day: years from the first step known to it. */
export function observedOn(
  { record: { data } }: ReadingContext,
  origin: Origin | null,
  pick: (one: Case) => boolean,
  day: IsoDate,
): Observed[] {
  const nato = new Set(
    [...data.vocabulary.countries.values()]
      .filter(({ nato: since }) => since !== undefined)
      .map(({ iso3 }) => iso3),
  );
  return openedModels(data)
    .casesOn(day)
    .flatMap((one): Observed[] => {
      const { reached, kind, secondHand } = one;
      const delivery = reached['first-delivery'];
      const start = [
        reached.request,
        reached.notification,
        reached.selection,
        reached.offer,
        reached.signature,
        reached.award,
      ]
        .flatMap((date) => date ?? [])
        .sort((a, b) => a.first - b.first)[0];
      if (!delivery || !start || kind !== 'press' || secondHand || !pick(one)) return [];
      if (origin !== null && !origins[origin](one.supplier, nato)) return [];
      if (start.precision === 'year' && delivery.precision === 'year' && start.text === delivery.text)
        return [];
      return [
        {
          years: Math.max(0, (middle(delivery) - middle(start)) / daysAYear),
          id: one.id,
          item: one.item,
          source: one.source,
        },
      ];
    })
    .sort((a, b) => a.years - b.years || (a.id < b.id ? -1 : 1));
}

export const years = (value: number): string => decimalText(value, 1);

/** Median and range of the times observed. */
export function figureOf(observed: readonly Observed[], context: ReadingContext): RecordFigure | null {
  if (observed.length === 0) return null;
  const median = observed[Math.floor((observed.length - 1) / 2)]!;
  const { data } = context.record;
  return {
    value: Number(median.years.toFixed(1)),
    low: Number(observed[0]!.years.toFixed(1)),
    high: Number(observed.at(-1)!.years.toFixed(1)),
    unit: 'years',
    edition: `${observed.length} cases on record with a reported first delivery; the median is ${median.id} (${median.item}): ${editionOf(data, median.source)}`,
    source: median.source,
    note: 'from the first dated step known, which may be the contract, to the first delivery; orders not yet delivered are left out',
  };
}

export const nothing = (from: string): Finding => ({
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: `The record has no case ${from} with both a first step and a first delivery.`,
  quote: `No time to delivery of arms ${from} is on record.`,
});
