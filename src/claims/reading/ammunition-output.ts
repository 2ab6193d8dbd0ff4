import type { PublishedFigure } from '../../evidence/published.ts';
import { dateText, dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { decimalText, listText } from '../figure-text.ts';
import { verdictOf } from '../fit.ts';
import { publishedOn, publishedValue } from '../published-on.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, recordDays } from '../record-source.ts';
import type { Statement } from '../statement.ts';
import { topicMatch } from '../topic-match.ts';

const domain = /\b(?:ammunition|munitions|shells|artillery rounds|rounds|projectiles)\b/;
const making =
  /\b(?:produc\w*|mak(?:e|es|ing)|made|output|manufactur\w*|churn\w*|turn(?:s|ing)? out|capacity|refurbish\w*)\b/;
/** What output is set against: sets that the record has estimates of. */
type Scope = 'nato-europe' | 'nato';
const scopeNames: Readonly<Record<Scope, string>> = {
  'nato-europe': 'Europe (155 mm, capacity or output of the EU or European NATO)',
  nato: 'NATO with the United States',
};
const ofScope: Readonly<Record<Scope, (figure: PublishedFigure) => boolean>> = {
  'nato-europe': ({ entity }) => entity === 'eu' || entity === 'nato-europe',
  nato: ({ entity, scope }) => entity === 'nato' || /United States and European/.test(scope),
};
const rounds = /rounds produced or refurbished|rounds produced$|yearly capacity|yearly output/;
/** "three months" is stated to the month: up to three and a half. */
const monthsSlack = 3.5 / 3;
/** Days after a speech within which a text is taken to report it. */
const freshness = 45;

/** Output of artillery ammunition: Russia's against the allies', and rounds a year. */
export const ammunitionOutput: Indicator = {
  name: 'ammunition-output',
  triggers: ['ammunition', 'munitions', 'shells', 'artillery rounds', 'projectiles'],
  qualitative: false,
  read(claim, context) {
    const { here } = context;
    if (!domain.test(here.lower) || !making.test(here.lower)) return [];
    const { kind, unit, value } = claim.quantity;
    if (kind === 'ratio' && value !== null && value > 1) return comparison(claim, context);
    if (
      kind === 'count' &&
      (unit === 'shells a year' || unit === 'shells') &&
      value !== null &&
      value >= 10_000
    )
      return yearly(claim, context);
    return [];
  },
};

function comparison(claim: Claim, context: ReadingContext): Reading[] {
  const { here, before } = context;
  const russia = [...here.mentions, ...(before[0]?.mentions ?? [])].some(({ id }) => id === 'RUS');
  const ids = here.mentions.map(({ id }) => id);
  const scope: Scope | null = ids.some((id) => ['nato-europe', 'europe', 'eu', 'european-union'].includes(id))
    ? 'nato-europe'
    : ids.includes('nato')
      ? 'nato'
      : null;
  if (!russia || scope === null) return [];
  const year = yearOf(claim, context);
  const common = {
    indicator: 'ammunition-output',
    basis:
      'artillery rounds a year, all calibres for Russia and 155 mm for the allies; estimates, not counts',
  };
  const said = spoken(claim, context, scope);
  const magnitude: Reading = {
    ...common,
    meaning: `Russian output of artillery ammunition in ${year} as a multiple of that of ${scopeNames[scope]}`,
    reason: 'A year’s output in three months is four times the rate; other times accordingly',
    fit: 0.85,
    period: { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate, known: 'assumed' },
    check: () => checkRatio(claim, context, scope, year),
  };
  if (!said) return [magnitude];
  const drift: Reading = {
    ...common,
    meaning: `what ${context.record.people.get(said.speaker)!.name} said of Russian ammunition on ${dateText(said.date)}`,
    reason: `The sentence gives it as said by ${context.record.people.get(said.speaker)!.name}, whose words are on record`,
    fit: 0.95,
    check: () => checkSpoken(claim, context, scope, said, year),
  };
  return [drift, magnitude];
}

/** Year that output is compared for: the one stated, else the last full one before the article. */
function yearOf({ period, quantity }: Claim, { day, here }: ReadingContext): number {
  if (period?.known === 'stated') return Number(period.to.slice(0, 4));
  const stated = here.quantities.find(
    ({ kind, value }) => kind === 'date' && value !== null && value !== quantity.value,
  );
  return stated?.value ?? Number(day.slice(0, 4)) - 1;
}

/** What the speaker of the sentence had said on it, when it was of another set of countries. */
function spoken(
  { attribution }: Claim,
  { record, here, day }: ReadingContext,
  scope: Scope,
): Statement | undefined {
  if (attribution.type !== 'named') return undefined;
  return record.statements.findLast(
    ({ speaker, date, topics, set, quantity }) =>
      speaker === attribution.name &&
      quantity?.unit === 'times' &&
      set !== undefined &&
      set !== scope &&
      topicMatch(topics, here.lower).weight >= 1 &&
      recordDays(date).first <= dayOf(day) &&
      dayOf(day) - recordDays(date).last <= freshness,
  );
}

/** Lowest and highest public estimate of a year known on a day; a year without one takes the last year before it. */
function estimates(
  { record: { data } }: ReadingContext,
  of: (figure: PublishedFigure) => boolean,
  year: number,
  day: IsoDate,
): {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly figures: readonly PublishedFigure[];
} | null {
  const known = publishedOn(data, 'ammunition', day).filter(
    (figure) =>
      of(figure) &&
      figure.unit === 'rounds' &&
      rounds.test(figure.metric) &&
      Number(figure.period.slice(0, 4)) <= year,
  );
  const last = Math.max(...known.map(({ period }) => Number(period.slice(0, 4))));
  const figures = known.filter(({ period }) => Number(period.slice(0, 4)) === last);
  if (figures.length === 0) return null;
  return {
    year: last,
    low: Math.min(...figures.map(publishedValue)),
    high: Math.max(...figures.map(({ valueHigh, ...rest }) => valueHigh ?? publishedValue(rest))),
    figures,
  };
}

const millions = (value: number): string => `${decimalText(value / 1e6, 2)} m`;
const rangeText = (low: number, high: number): string =>
  low === high ? millions(low) : `${millions(low)} to ${millions(high)}`;

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

function checkRatio({ quantity }: Claim, context: ReadingContext, scope: Scope, year: number): Finding {
  const then = ratioOn(context, scope, year, context.day);
  const now = ratioOn(context, scope, year, context.today);
  const first = then ?? now;
  if (!first) return missing(scope, year);
  const stated = { ...quantity, low: quantity.low / monthsSlack };
  const verdict = verdictOf(stated, then?.figure ?? null, now?.figure ?? null);
  const later = ratioOn(context, scope, year + 1, context.today);
  const closing = later && later.sum !== now?.sum ? ` For ${year + 1} it is ${later.sum}.` : '';
  const times = decimalText(quantity.value!);
  return {
    verdict,
    knownThen: then?.figure ?? null,
    knownNow: now?.figure ?? null,
    arithmetic: `${first.sum}; stated: ${quantity.bound === 'at-least' ? 'at least ' : ''}${times}`,
    reason: `A ratio of ${times} ${verdict === 'contradicted' ? 'lies outside' : 'lies within'} the range of public estimates, ${decimalText(first.figure.low!)} to ${decimalText(first.figure.high!)}.${closing}`,
    quote: `Public estimates put Russian output of artillery ammunition in ${year} at ${decimalText(first.figure.low!)} to ${decimalText(first.figure.high!)} times that of ${scopeNames[scope]}: ${first.sum}.${closing}`,
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

function checkSpoken(
  claim: Claim,
  context: ReadingContext,
  scope: Scope,
  { speaker, date, occasion, scope: words, set, quantity: stated, quote, source }: Statement,
  year: number,
): Finding {
  const { record } = context;
  const name = record.people.get(speaker)!.name;
  const figure: RecordFigure = {
    value: stated!.value,
    unit: 'x',
    edition: `${name}, ${occasion} (${dateText(date)}): ${editionOf(record.data, source)}`,
    source,
    note: `said of ${words ?? set}`,
  };
  const range = checkRatio(claim, context, scope, year);
  return {
    verdict: 'attribution-drift',
    knownThen: figure,
    knownNow: figure,
    arithmetic: range.arithmetic,
    reason: `${name} said it of ${words ?? record.data.vocabulary.sets.get(set!)?.name ?? set}; the sentence has it of ${scopeNames[scope].replace(/ \(.*/, '')}. ${range.reason}`,
    quote: `On ${dateText(date)} ${name} spoke of ${words ?? set}${quote ? ` (“${quote}”)` : ''}, according to ${editionOf(record.data, source)}. ${range.quote}`,
  };
}

/** Rounds a year of one country or set. */
function yearly(claim: Claim, context: ReadingContext): Reading[] {
  const { here, record, today } = context;
  const { quantity } = claim;
  if (
    here.mentions.some(
      ({ kind, id }) => kind === 'organisation' && record.organisations.get(id)!.kind === 'company',
    )
  )
    return [];
  const subject =
    here.mentions.findLast(({ end, id }) => end <= quantity.start && places[id]) ??
    here.mentions.find(({ id }) => places[id]);
  const place = subject && places[subject.id];
  const year = claim.period ? Number(claim.period.to.slice(0, 4)) : yearOf(claim, context);
  if (!place || (quantity.unit === 'shells' && !claim.period)) return [];
  const of = (figure: PublishedFigure): boolean => place.includes(figure.entity);
  const inYear = (day: IsoDate) => {
    const found = estimates(context, of, year, day);
    return found && found.year === year ? found : null;
  };
  if (!inYear(today)) return [];
  const name = record.data.vocabulary.countries.get(place[0]!)?.name ?? 'Europe';
  const recordOn = (day: IsoDate): RecordFigure | null => {
    const found = inYear(day);
    if (!found) return null;
    const last = found.figures.at(-1)!;
    return {
      value: publishedValue(last),
      ...(found.low < found.high ? { low: found.low, high: found.high } : {}),
      unit: 'rounds a year',
      edition: editionOf(record.data, last.source),
      source: last.source,
      note: found.figures.map(({ metric, note }) => `${metric}: ${note}`).join('; '),
    };
  };
  return [
    {
      indicator: 'ammunition-output',
      meaning: `artillery rounds that ${name} makes in ${year}`,
      reason: `${name} is named, with rounds and a year`,
      fit: 0.8,
      basis: 'output or capacity, as each estimate has it',
      check: (): Finding => {
        const [knownThen, knownNow] = [recordOn(context.day), recordOn(today)];
        const first = (knownThen ?? knownNow)!;
        const range = rangeText(first.low ?? first.value!, first.high ?? first.value!);
        return {
          verdict: verdictOf(quantity, knownThen, knownNow),
          knownThen,
          knownNow,
          arithmetic: `${millions(quantity.value!)} against ${range} rounds`,
          reason: `Public estimates for ${name} in ${year} are ${range} rounds (${first.note}).`,
          quote: `Public estimates of artillery rounds that ${name} makes in ${year} are ${range}, according to ${first.edition}.`,
        };
      },
    },
  ];
}

const places: Readonly<Record<string, readonly string[]>> = {
  RUS: ['RUS'],
  USA: ['USA'],
  eu: ['eu', 'nato-europe'],
  'european-union': ['eu', 'nato-europe'],
  europe: ['eu', 'nato-europe'],
  'nato-europe': ['nato-europe', 'eu'],
};
