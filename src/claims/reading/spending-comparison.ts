import { dateText, endOfYear, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { fitOf } from '../fit.ts';
import { marketRates, purchasingPower } from '../known-figure.ts';
import { entityName, producerOf } from '../measure-reading.ts';
import type { Quantity } from '../quantity.ts';
import type { Finding, Indicator, Reading, ReadingContext } from '../reading.ts';
import { statedYear } from '../stated-year.ts';
import { atMarketRates, atPurchasingPower, usd } from './spending-comparison/like.ts';
import { lastYear, mixes, newest, type Sides, sidesOf } from './spending-comparison/sides.ts';

const military = /\b(?:defen[cs]e|military|armed forces|nato)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|outspen(?:[dt]s?|ding)|expenditures?|budgets?|outlays?)\b/;
const exceeds =
  /\b(?:outpac(?:e[sd]?|ing)|outspen(?:ds?|t|ding)|outstrip(?:s|ped|ping)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overtak(?:es|en|ing)|overtook|dwarf(?:s|ed|ing)?|tops?|topped|eclips(?:es|ed)|(?:more|higher|larger|bigger|greater) than)\b/;
const times =
  /^\s*(?:as (?:much|high|large)|more|larger|higher|bigger|greater|what|that of|the (?:budget|spending))\b/;

/** Whose military spending is larger: on like price bases only, and with both where a text mixes them. */
export const spendingComparison: Indicator = {
  name: 'spending-comparison',
  triggers: ['spend', 'spent', 'expenditure', 'budget'],
  qualitative: true,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    const last = before
      .slice(0, 2)
      .map(({ lower }) => lower)
      .join(' ');
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

function check(claim: Claim, context: ReadingContext, sides: Sides, year: number, ratio: boolean): Finding {
  const { day, today } = context;
  const { first, second } = sides;
  const producer = producerOf(claim, context) ?? 'iiss';
  const [firstName, secondName] = [first, second].map((id) => entityName(context, id));
  const [marketThen, marketNow] = [day, today].map((on) => atMarketRates(sides, year, on, producer, context));
  const [parityThen, parityNow] = [day, today].map((on) =>
    atPurchasingPower(sides, year, on, producer, context),
  );
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
