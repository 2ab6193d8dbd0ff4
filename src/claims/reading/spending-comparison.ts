import { editionNamed, editionsOf } from '../../evidence/edition.ts';
import { oncePerPackage } from '../../evidence/once-per-package.ts';
import { openMacro } from '../../money/macro.ts';
import { noMilitaryParity } from '../../money/military-parity.ts';
import { compareWithRussia, type RussiaComparison } from '../../spending/russia.ts';
import { dateText, endOfYear, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { decimalText, figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import { type KnownFigure, knownFigures, marketRates, purchasingPower } from '../known-figure.ts';
import { entityName, producerOf } from '../measure-reading.ts';
import type { Quantity } from '../quantity.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { statedYear } from '../stated-year.ts';
import { placesIn } from '../subject.ts';
import { parityWords } from './military-expenditure.ts';

const military = /\b(?:defen[cs]e|military|armed forces|nato)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|outspen[dt]s?|expenditures?|budgets?|outlays?)\b/;
const exceeds =
  /\b(?:outpac(?:e[sd]?|ing)|outspen(?:ds?|t|ding)|outstrip(?:s|ped|ping)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overtak(?:es|en|ing)|overtook|dwarf(?:s|ed|ing)?|tops?|topped|eclips(?:es|ed)|(?:more|higher|larger|bigger|greater) than)\b/;
const times =
  /^\s*(?:as (?:much|high|large)|more|larger|higher|bigger|greater|what|that of|the (?:budget|spending))\b/;
/** Sets of allies that can stand beside Russia at purchasing power; a Europe that is not named is NATO's European members. */
const beside: Readonly<Record<string, string>> = {
  europe: 'nato-europe',
  'nato-europe': 'nato-europe',
  'nato-europe-canada': 'nato-europe-canada',
  nato: 'nato',
};

/** Two sides on one basis: the sum, and the same in a sentence. */
interface Like {
  readonly text: string;
  readonly said: string;
  readonly figure: RecordFigure;
}

interface Sides {
  readonly first: string;
  readonly second: string;
}

/** Whose military spending is larger: on like price bases only, and with both where a text mixes them. */
export const spendingComparison: Indicator = {
  name: 'spending-comparison',
  triggers: ['spend', 'spent', 'expenditure', 'budget'],
  qualitative: true,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    const last = before[0]?.lower ?? '';
    if (!spending.test(here.lower) && !(spending.test(last) && military.test(last))) return [];
    if (!military.test(here.lower) && !military.test(last)) return [];
    const at = anchor(quantity, context);
    if (!at) return [];
    const sides = sidesOf(at, context);
    if (!sides) return [];
    const stated = statedYear(claim, context);
    const year = stated?.year ?? lastYear(sides.first, context);
    if (year === null) return [];
    const ratio = quantity.kind === 'ratio';
    const names = [sides.first, sides.second].map((id) => entityName(context, id));
    return [
      {
        indicator: 'spending-comparison',
        meaning: `Military expenditure of ${names[0]} in ${year} is ${ratio ? `${quantity.value} times that` : 'above that'} of ${names[1]}`,
        reason: `two sides and a word that compares them stand in the sentence; ${stated ? `${year} is the year of the text` : `${year} is the last year known on ${dateText(context.day)}`}`,
        fit: quantity.kind === 'money' ? 0.9 : 0.8,
        period: stated?.period ?? { from: `${year}-01-01` as IsoDate, to: endOfYear(year), known: 'assumed' },
        basis: mixes(context, sides, year)
          ? 'purchasing power parity against market exchange rates'
          : marketRates,
        check: () => check(claim, context, sides, year, ratio),
      } satisfies Reading,
    ];
  },
};

/** Where the comparing words stand, when this quantity is the one to carry them: a ratio, else the first sum, else the sentence. */
function anchor(quantity: Quantity, { here }: ReadingContext): { start: number; end: number } | undefined {
  if (quantity.kind === 'ratio')
    return times.test(here.lower.slice(quantity.end))
      ? { start: quantity.start, end: quantity.end }
      : undefined;
  const found = exceeds.exec(here.lower);
  if (!found || here.quantities.some(({ kind }) => kind === 'ratio')) return undefined;
  const sums = here.quantities.filter(({ kind }) => kind === 'money');
  if (quantity.kind === 'qualitative' ? sums.length > 0 : quantity !== sums[0]) return undefined;
  // "exceeds $400 billion" compares with a number.
  const next = sums.find(({ start }) => start >= found.index);
  if (next && next.start - (found.index + found[0].length) < 8) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

function sidesOf(at: { start: number; end: number }, context: ReadingContext): Sides | undefined {
  const places = placesIn(context.here.mentions, context.here.sentence.text, context);
  const first = places.findLast(({ end }) => end <= at.start)?.id;
  const second = places.find(({ start, id }) => start >= at.end && id !== first)?.id;
  return first !== undefined && second !== undefined ? { first, second } : undefined;
}

const amounts = ({ record }: ReadingContext, id: string): KnownFigure[] =>
  knownFigures(record.data, 'amount', id).filter(({ unit }) => unit === 'USD');

function lastYear(id: string, context: ReadingContext): number | null {
  const years = amounts(context, id).flatMap(({ since, year, projected }) =>
    since <= context.day && !projected ? year : [],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** Newest figure of a side on a basis: of the producer named, else of anybody. */
function newest(
  id: string,
  basis: string,
  year: number,
  day: IsoDate,
  producer: string | null,
  context: ReadingContext,
): KnownFigure | undefined {
  const known = amounts(context, id).filter(
    (figure) => figure.basis === basis && figure.year === year && figure.since <= day,
  );
  return known.findLast((figure) => figure.producer === producer) ?? known.at(-1);
}

/** Whether a text gives one side at purchasing power and leaves the other at market rates. */
function mixes(context: ReadingContext, { first }: Sides, year: number): boolean {
  const { here, day } = context;
  if (/\bboth\b[^.]{0,60}\b(?:purchasing|ppp)\b/.test(here.lower)) return false;
  if (parityWords.test(here.lower)) return true;
  const sum = here.quantities.find(({ kind }) => kind === 'money');
  const parity = newest(first, purchasingPower, year, day, null, context);
  const market = newest(first, marketRates, year, day, null, context);
  return (
    sum !== undefined &&
    parity !== undefined &&
    fitOf(sum, parity) !== 'misses' &&
    (!market || fitOf(sum, market) === 'misses')
  );
}

/** Both sides at purchasing power by one conversion, from the editions of a day; needs Russia on one side. */
function atParity(
  { first, second }: Sides,
  year: number,
  day: IsoDate,
  { record: { data } }: ReadingContext,
): RussiaComparison | undefined {
  const set = beside[first === 'RUS' ? second : first];
  if (set === undefined || (first !== 'RUS' && second !== 'RUS')) return undefined;
  const nato = editionsOf(data, 'nato').findLast(({ date }) => date <= day);
  const outlook = editionsOf(data, 'imf-weo').findLast(({ date }) => `${date}-31` <= day);
  const milex = data.sources.get('sipri-milex-2025');
  if (!nato || !outlook || !milex || milex.date > day) return undefined;
  return comparedIn(data, nato.edition, outlook.edition, set, year);
}

const comparedIn = oncePerPackage(
  (data, nato: string, outlook: string, set: string, year: number): RussiaComparison | undefined => {
    const macro = openMacro(data, editionNamed(data, 'imf-weo', outlook));
    const conversions = { macro, military: noMilitaryParity };
    return compareWithRussia(data, editionNamed(data, 'nato', nato), conversions, set, year).find(
      ({ rate }) => rate === 'gdp-ppp',
    );
  },
);

const usd = (value: number): string => figureText(value, 'USD');

function check(claim: Claim, context: ReadingContext, sides: Sides, year: number, ratio: boolean): Finding {
  const { day, today, record } = context;
  const { first, second } = sides;
  const producer = producerOf(claim, context) ?? 'iiss';
  const [firstName, secondName] = [first, second].map((id) => entityName(context, id));
  const market = (on: IsoDate): Like | undefined => {
    const of = (id: string): KnownFigure | undefined =>
      newest(id, marketRates, year, on, producer, context) ??
      (id === 'europe' ? newest('nato-europe', marketRates, year, on, producer, context) : undefined);
    const [a, b] = [of(first), of(second)];
    if (!a || !b) return undefined;
    const value = a.value / b.value;
    const editions = [...new Set([a.edition, b.edition])].join('; ');
    return {
      text: `${usd(a.value)} / ${usd(b.value)} = ${decimalText(value)} at market exchange rates (${editions})`,
      said: `At market exchange rates the military expenditure of ${firstName} in ${year} was ${decimalText(value)} times that of ${secondName}: ${usd(a.value)} against ${usd(b.value)} (${editions}).`,
      figure: {
        value,
        unit: 'x',
        edition: editions,
        source: a.source,
        note: `market exchange rates; ${secondName}: ${b.scope}`,
      },
    };
  };
  const parity = (on: IsoDate): Like | undefined => {
    const both = atParity(sides, year, on, context);
    if (!both?.setMillions || !both.russiaMillions) return undefined;
    const [a, b] = [both.russiaMillions * 1e6, both.setMillions * 1e6];
    const own = newest('RUS', purchasingPower, year, on, producer, context);
    const turn = (russia: number): number => (first === 'RUS' ? russia / b : b / russia);
    const outlook = record.data.sources.get(both.sources[2]!)!;
    const name = record.data.vocabulary.sets.get(both.set)!.name;
    const published = own
      ? `, and with ${usd(own.value)} for Russia (${own.edition}) ${decimalText(turn(own.value))}`
      : '';
    return {
      text: `${first === 'RUS' ? `${usd(a)} / ${usd(b)}` : `${usd(b)} / ${usd(a)}`} = ${decimalText(turn(a))} at purchasing power on both sides (${name}; SIPRI's roubles and NATO's tables at the factors of ${outlook.title})${published}`,
      said: `At purchasing power on both sides it was ${decimalText(turn(a))} times: ${first === 'RUS' ? `${usd(a)} against ${usd(b)}` : `${usd(b)} against ${usd(a)}`} for the ${name} (${outlook.title}).`,
      figure: {
        value: turn(a),
        unit: 'x',
        edition: outlook.title,
        source: outlook.id,
        note: `GDP purchasing power parity on both sides; ${name}`,
      },
    };
  };
  const [marketThen, marketNow] = [market(day), market(today)];
  const [parityThen, parityNow] = [parity(day), parity(today)];
  const mixed = mixes(context, sides, year);
  const least = { value: 1, low: 1, high: Number.POSITIVE_INFINITY, bound: 'above', negated: false } as const;
  const stated = ratio ? claim.quantity : least;
  const own = newest(first, purchasingPower, year, day, producer, context);
  const other = newest(second, marketRates, year, day, producer, context);
  const mixture =
    mixed && own && other
      ? `; the text sets ${usd(own.value)} at purchasing power against ${usd(other.value)} at market exchange rates`
      : '';
  const arithmetic = [marketThen?.text ?? marketNow?.text, parityThen?.text ?? parityNow?.text]
    .flatMap((text) => text ?? [])
    .join('; ');
  const seen = [marketThen ?? marketNow, parityThen ?? parityNow].flatMap((one) => one ?? []);
  const fitting = seen.filter(({ figure }) => fitOf(stated, figure) !== 'misses');
  const verdict =
    seen.length === 0
      ? 'not-checkable'
      : mixed && fitting.length < 2
        ? 'inconsistent-basis'
        : fitting.length > 0 && (mixed || fitting.includes(seen[0]!))
          ? 'consistent'
          : 'contradicted';
  const like =
    arithmetic === '' ? 'The record has no like-for-like comparison' : `Like for like: ${arithmetic}`;
  return {
    verdict,
    knownThen: marketThen?.figure ?? null,
    knownNow: (mixed ? parityNow : marketNow)?.figure ?? marketNow?.figure ?? null,
    arithmetic: arithmetic === '' ? null : `${arithmetic}${mixture}`,
    reason:
      verdict === 'inconsistent-basis'
        ? `It sets purchasing power on one side against market exchange rates on the other. ${like}.`
        : `${like}.`,
    quote: `${seen.length === 0 ? `The record has no like-for-like comparison of ${firstName} and ${secondName} in ${year}.` : seen.map(({ said }) => said).join(' ')}${mixed ? ' A sum at purchasing power and one at market exchange rates cannot be compared.' : ''}`,
  };
}
