import type { DataPackage } from '../../evidence/data-package.ts';
import { editionsOf } from '../../evidence/edition.ts';
import { dateText, endOfYear, type IsoDate } from '../../vocabulary/calendar.ts';
import { countriesOf, nameOf } from '../../vocabulary/vocabulary.ts';
import type { Claim } from '../claim.ts';
import { decimalText } from '../figure-text.ts';
import { verdictOf } from '../fit.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { statedYear } from '../stated-year.ts';

const spender = /^[^.;]{0,30}\b(?:spenders?|spending|spends?|budgets?|expenditures?|contributors?)\b/;
const spends = /\b(?:spen[dt]s?|spending|devot\w+|invests?)\s+$/;
const output = /\b(?:gdp|gross domestic product|economic output|output|economy|relative to|share of)\b/;
const military = /\b(?:defen[cs]e|military|nato|alliance|allies)\b/;

/** An ally's place among the members of a set, in one edition of NATO's tables. */
interface Place {
  readonly figure: RecordFigure;
  readonly leaders: readonly { readonly country: string; readonly value: number }[];
  readonly own: number;
}

/** Who spends most, or least, as a share of GDP or in dollars. */
export const spendingRank: Indicator = {
  name: 'spending-rank',
  triggers: ['spend', 'budget', 'expenditure', 'largest s', 'biggest s', ' the table'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    if (quantity.kind !== 'rank' || quantity.unit !== 'rank' || quantity.value === null) return [];
    const [head, tail] = [here.lower.slice(0, quantity.start), here.lower.slice(quantity.end)];
    const ofShare =
      /^ (?:share|slice|proportion|percentage)\b/.test(tail) && /\b(?:spen[dt]|devot)/.test(here.lower);
    // "Poland tops the table", after a sentence about shares of GDP.
    const inTable =
      /\b(?:table|list|ranking|league)$/.test(here.lower.slice(quantity.start, quantity.end)) &&
      here.quantities.some(({ kind }) => kind === 'percent') &&
      before.some(({ quantities }) => quantities.some(({ unit }) => unit === '% of GDP'));
    if (!spender.test(tail) && !spends.test(head) && !ofShare && !inTable) return [];
    if (![here, ...before].some(({ lower }, index) => (index < 2 || inTable) && military.test(lower)))
      return [];
    if (/\bworld\b/.test(here.lower.slice(quantity.start, quantity.end + 40))) return [];
    const subject = subjectIn(claim, context);
    const { vocabulary } = context.record.data;
    if (subject === null) return [];
    const set = setIn(claim, context);
    const share = inTable || output.test(here.lower);
    const named = statedYear(claim, context);
    // A table that is spoken of without a year is the newest.
    const stated = inTable && !named?.own ? null : named;
    const last = editionsOf(context.record.data, 'nato').findLast(({ date }) => date <= context.day);
    const year = stated?.year ?? Number((last?.edition ?? context.day).slice(0, 4));
    if (!countriesOf(vocabulary, set, endOfYear(year)).includes(subject)) return [];
    const measure = share ? 'as a share of GDP' : 'in US dollars at market exchange rates';
    const place =
      quantity.value === 1 ? 'biggest' : quantity.value < 0 ? 'smallest' : `number ${quantity.value}`;
    return [
      {
        indicator: 'spending-rank',
        meaning: `${nameOf(vocabulary, subject)} is the ${place} spender of ${nameOf(vocabulary, set)} ${measure} in ${year}`,
        reason: `${share ? 'the sentence speaks of output' : 'no share of output is named, so money counts'}; ${stated ? `${year} is the year of the text` : `${year} is the last year known on ${dateText(context.day)}`}`,
        fit: share ? 0.85 : 0.7,
        period: stated?.period ?? { from: `${year}-01-01` as IsoDate, to: endOfYear(year), known: 'assumed' },
        basis: share ? 'shares of GDP' : 'market exchange rates, current prices',
        check: () => check(claim, context, subject, set, share, year),
      },
    ];
  },
};

function subjectIn({ quantity }: Claim, { here }: ReadingContext): string | null {
  const countries = here.mentions.filter(({ kind }) => kind === 'country');
  const found =
    countries.findLast(({ end }) => end <= quantity.start) ??
    countries.find(({ start }) => start >= quantity.end);
  return found?.id ?? null;
}

/** The set that it is a place in: named with the rank or after it, NATO by default. */
function setIn({ quantity }: Claim, { here, record }: ReadingContext): string {
  for (const { kind, id, end } of here.mentions) {
    if (end <= quantity.start) continue;
    const set = kind === 'set' ? id : kind === 'organisation' ? record.organisations.get(id)?.set : undefined;
    if (set === 'europe') return 'nato-europe';
    if (set === 'eu') return 'eu-nato';
    if (set !== undefined) return set;
  }
  return 'nato';
}

/** @param bottom counted from the lowest. */
function placeOn(
  data: DataPackage,
  day: IsoDate,
  subject: string,
  set: string,
  share: boolean,
  year: number,
  bottom: boolean,
): Place | null {
  const key = share
    ? { indicator: 'share-of-gdp', priceBasis: 'none' }
    : { indicator: 'defence-expenditure', priceBasis: 'mer-current' };
  for (const source of editionsOf(data, 'nato').toReversed()) {
    if (source.date > day) continue;
    const values = countriesOf(data.vocabulary, set, endOfYear(year)).flatMap((country) => {
      const value = data.find({ ...key, source: source.id, country, year })?.value;
      return value == null ? [] : { country, value };
    });
    const own = values.find(({ country }) => country === subject)?.value;
    if (own === undefined) continue;
    values.sort(
      (a, b) => (bottom ? a.value - b.value : b.value - a.value) || (a.country < b.country ? -1 : 1),
    );
    const place = 1 + values.findIndex(({ country }) => country === subject);
    return {
      figure: {
        value: bottom ? -place : place,
        unit: 'rank',
        edition: `NATO tables of ${dateText(source.edition)}`,
        source: source.id,
        note: `${values.length} members of the set have a figure`,
      },
      leaders: values.slice(0, 3),
      own,
    };
  }
  return null;
}

function check(
  { quantity }: Claim,
  { record: { data }, day, today }: ReadingContext,
  subject: string,
  set: string,
  share: boolean,
  year: number,
): Finding {
  const bottom = quantity.value! < 0;
  const [then, now] = [day, today].map((on) => placeOn(data, on, subject, set, share, year, bottom));
  const verdict = verdictOf(quantity, then?.figure ?? null, now?.figure ?? null);
  const first = then ?? now;
  const name = nameOf(data.vocabulary, subject);
  if (!first)
    return {
      verdict,
      knownThen: null,
      knownNow: null,
      arithmetic: null,
      reason: `No edition of NATO's tables in the record has a figure of ${name} for ${year}.`,
      quote: `The record holds no ranking with ${name} for ${year}.`,
    };
  const text = (value: number): string =>
    share ? `${value.toFixed(2)} %` : `USD ${decimalText(value / 1000, 1)} billion`;
  const order = ({ leaders }: Place): string =>
    leaders.map(({ country, value }) => `${nameOf(data.vocabulary, country)} ${text(value)}`).join(', ');
  const place = Math.abs(first.figure.value!);
  const next = first.leaders.find(({ country }) => country !== subject);
  const lead =
    place === 1 && next
      ? `; ${text(first.own)} − ${text(next.value)} = ${share ? `${(first.own - next.value).toFixed(2)} points` : text(first.own - next.value)}`
      : '';
  const where =
    place === 1
      ? `spent ${bottom ? 'least' : 'most'}`
      : `was number ${place} from the ${bottom ? 'bottom' : 'top'}`;
  const later =
    now && now.figure.edition !== first.figure.edition
      ? ` Today: ${order(now)} (${now.figure.edition}).`
      : '';
  return {
    verdict,
    knownThen: then?.figure ?? null,
    knownNow: now?.figure ?? null,
    arithmetic: `${order(first)}${lead}`,
    reason: `${name} ${where}${verdict === 'consistent-then' ? ' as known then and is not today' : ''} (${first.figure.edition}): ${order(first)}.${later}`,
    quote: `By ${first.figure.edition}, ${name} ${where} of ${nameOf(data.vocabulary, set)} in ${year} with ${share ? `${text(first.own)} of GDP` : text(first.own)}: ${order(first)}.${later}`,
  };
}
