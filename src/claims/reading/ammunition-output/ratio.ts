import type { PublishedFigure } from '../../../evidence/published.ts';
import type { IsoDate } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { decimalText, listText } from '../../figure-text.ts';
import { verdictOf } from '../../fit.ts';
import type { Finding, ReadingContext, RecordFigure } from '../../reading.ts';
import { estimates, rangeText } from './estimate.ts';

/** What output is set against: sets that the record has estimates of. */
export type Scope = 'nato-europe' | 'nato';
/** Scopes as readings name them. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  'nato-europe': 'Europe (155 mm, capacity or output of the EU or European NATO)',
  nato: 'NATO with the United States',
};
const ofScope: Readonly<Record<Scope, (figure: PublishedFigure) => boolean>> = {
  'nato-europe': ({ entity }) => entity === 'eu' || entity === 'nato-europe',
  nato: ({ entity, scope }) => entity === 'nato' || /United States and European/.test(scope),
};
/** "three months" is stated to the month: up to three and a half. */
const monthsSlack = 3.5 / 3;

interface Compared {
  readonly figure: RecordFigure;
  readonly sum: string;
}

function ratioOn(context: ReadingContext, scope: Scope, year: number, day: IsoDate): Compared | null {
  const russia = estimates(context, ({ entity }) => entity === 'RUS', year, day);
  const allies = estimates(context, ofScope[scope], year, day);
  if (!russia || !allies) return null;
  const low = Number((russia.low / allies.high).toPrecision(3));
  const high = Number((russia.high / allies.low).toPrecision(3));
  const { data } = context.record;
  const newest = [...russia.figures, ...allies.figures].at(-1)!;
  const sources = [
    ...new Set(
      [...russia.figures, ...allies.figures].map(({ source }) => data.sources.get(source)!.producer),
    ),
  ];
  return {
    figure: {
      value: Number(Math.sqrt(low * high).toPrecision(3)),
      low,
      high,
      unit: 'x',
      edition: `public estimates by way of ${listText(sources)}`,
      source: newest.source,
      note: `range of the estimates; the value is its geometric mean`,
    },
    sum: `Russia ${rangeText(russia.low, russia.high)} rounds (${russia.year}) / ${scopeNames[scope].replace(/ \(.*/, '')} ${rangeText(allies.low, allies.high)} (${allies.year}) = ${decimalText(low)} to ${decimalText(high)}`,
  };
}

/** A stated ratio against the range of the estimates. */
export function checkRatio(
  { quantity }: Claim,
  context: ReadingContext,
  scope: Scope,
  year: number,
): Finding {
  const then = ratioOn(context, scope, year, context.day);
  const now = ratioOn(context, scope, year, context.today);
  const first = then ?? now;
  if (!first) return missing(scope, year);
  const stated = { ...quantity, low: quantity.low / monthsSlack };
  const verdict = verdictOf(stated, then?.figure ?? null, now?.figure ?? null);
  const later = ratioOn(context, scope, year + 1, context.today);
  const closing = later && later.sum !== now?.sum ? ` For ${year + 1} it is ${later.sum}.` : '';
  const times = decimalText(quantity.value!);
  const { low, high } = first.figure as { low: number; high: number };
  const range = `the range of public estimates, ${decimalText(low)} to ${decimalText(high)}`;
  const held =
    verdict === 'contradicted'
      ? `A ratio of ${times} lies outside ${range}`
      : quantity.value! <= high
        ? `A ratio of ${times} lies ${quantity.value! < low ? 'below' : 'within'} ${range}`
        : `A ratio of ${times} lies above ${range}, by no more than the months are rounded: ${decimalText(Number(stated.low.toPrecision(3)))} lies within it`;
  return {
    verdict,
    knownThen: then?.figure ?? null,
    knownNow: now?.figure ?? null,
    arithmetic: `${first.sum}; stated: ${quantity.bound === 'at-least' ? 'at least ' : ''}${times}`,
    reason: `${held}.${closing}`,
    quote: `Public estimates put Russian output of artillery ammunition in ${year} at ${decimalText(low)} to ${decimalText(high)} times that of ${scopeNames[scope]}: ${first.sum}.${closing}`,
  };
}

const missing = (scope: Scope, year: number): Finding => ({
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: `The record has no estimates of ammunition output in ${year} for both Russia and ${scopeNames[scope]}.`,
  quote: `Ammunition output of Russia and of ${scopeNames[scope]} in ${year} cannot be compared from the record.`,
});
