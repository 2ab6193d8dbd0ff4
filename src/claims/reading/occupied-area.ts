import type { PublishedFigure } from '../../evidence/published.ts';
import type { IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { decimalText } from '../figure-text.ts';
import { verdictOf } from '../fit.ts';
import { publishedOn, publishedRecord } from '../published-on.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf } from '../record-source.ts';

const occupying = /\b(?:occup\w+|controls?|controlled|captured|seized|holds?|held|annex\w+)\b/;
const land = /\b(?:land|territor(?:y|ies)|area|country)\b/;
const ofLand = /^\s*of\s+(?:the |its )?(?:ukrain\w*|territor\w+|land|country|area)\b/;
const sized = /\b(?:size|area|as (?:large|big) as|equal|equivalent)\b/;
/** How far "roughly equal" reaches, as a ratio either way. */
const roughly = 0.15;

/** Ukrainian land that Russia holds: a share of the country, or the size of another one. */
export const occupiedArea: Indicator = {
  name: 'occupied-area',
  triggers: ['occup', 'ukrain', 'territor'],
  qualitative: true,
  read(claim, context) {
    const { here, record, today } = context;
    const ids = here.mentions.map(({ id }) => id);
    if (!ids.includes('UKR') || !ids.includes('RUS') || !occupying.test(here.lower) || !land.test(here.lower))
      return [];
    const { kind, unit } = claim.quantity;
    if (kind === 'percent' && unit === '%')
      return ofLand.test(here.lower.slice(claim.quantity.end)) ? [share(claim, context)] : [];
    if (kind !== 'qualitative' || !sized.test(here.lower)) return [];
    const yardstick = publishedOn(record.data, 'territory', today).find(
      ({ metric, scope }) => metric === 'area' && here.lower.includes(scope.toLowerCase()),
    );
    return yardstick ? [size(context, yardstick)] : [];
  },
};

const newestOn = (
  { record: { data } }: ReadingContext,
  unit: string,
  day: IsoDate,
): PublishedFigure | undefined =>
  publishedOn(data, 'territory', day)
    .filter((one) => one.entity === 'UKR' && one.unit === unit)
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
    .at(-1);

function share(claim: Claim, context: ReadingContext): Reading {
  return {
    indicator: 'occupied-area',
    meaning: 'share of the territory of Ukraine that Russia holds',
    reason: 'Ukraine, Russia, land and a percentage stand in the sentence',
    fit: 0.8,
    basis: 'with Crimea and what was held before 2022',
    check(): Finding {
      const on = (day: IsoDate): RecordFigure | null => {
        const one = newestOn(context, '%', day);
        // Sources say "about": five points in a hundred either way.
        return one
          ? { ...publishedRecord(context.record.data, one), low: one.value * 0.95, high: one.value * 1.05 }
          : null;
      };
      const [knownThen, knownNow] = [on(context.day), on(context.today)];
      const first = knownThen ?? knownNow;
      if (!first) return none;
      return {
        verdict: verdictOf(claim.quantity, knownThen, knownNow),
        knownThen,
        knownNow,
        arithmetic: `${claim.quantity.value} % against about ${first.value} %`,
        reason: `The record has about ${first.value} % (${first.note}).`,
        quote: `Russia held about ${first.value} % of Ukraine, according to ${first.edition} (${first.note}).`,
      };
    },
  };
}

const none: Finding = {
  verdict: 'not-checkable',
  knownThen: null,
  knownNow: null,
  arithmetic: null,
  reason: 'The record has no figure of it for the day.',
  quote: 'How much of Ukraine Russia holds is not on record for the day.',
};

function size(context: ReadingContext, yardstick: PublishedFigure): Reading {
  const { data } = context.record;
  return {
    indicator: 'occupied-area',
    meaning: `Ukrainian land that Russia holds as a multiple of the area of ${yardstick.scope}`,
    reason: `The sentence compares it with ${yardstick.scope}, whose area is on record`,
    fit: 0.75,
    basis: 'with Crimea and what was held before 2022',
    check(): Finding {
      const on = (day: IsoDate): (RecordFigure & { readonly sum: string }) | null => {
        const one = newestOn(context, 'km2', day);
        if (!one) return null;
        const ratio = one.value / yardstick.value;
        return {
          value: Number(ratio.toPrecision(3)),
          unit: 'x',
          edition: editionOf(data, one.source),
          source: one.source,
          note: one.note,
          sum: `${decimalText(one.value)} km² (${one.period}) / ${decimalText(yardstick.value)} km² = ${ratio.toFixed(2)}`,
        };
      };
      const [then, now] = [on(context.day), on(context.today)];
      const first = then ?? now;
      if (!first) return none;
      const bare = (one: typeof then): RecordFigure | null => {
        if (!one) return null;
        const { sum: _, ...figure } = one;
        return figure;
      };
      const stated = {
        value: 1,
        low: 1 - roughly,
        high: 1 + roughly,
        bound: 'about' as const,
        negated: false,
      };
      return {
        verdict: verdictOf(stated, then, now),
        knownThen: bare(then),
        knownNow: bare(now),
        arithmetic: first.sum,
        reason: `The land held is ${decimalText(first.value!)} times the area of ${yardstick.scope}: ${first.sum}.`,
        quote: `Russia held ${decimalText(first.value!)} times the area of ${yardstick.scope} in Ukraine: ${first.sum}, according to ${first.edition} (${first.note}).`,
      };
    },
  };
}
