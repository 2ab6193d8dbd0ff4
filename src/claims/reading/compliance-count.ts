import { editionsOf } from '../../evidence/edition.ts';
import { readTargets } from '../../spending/target.ts';
import { dateText, endOfYear, type IsoDate } from '../../vocabulary/calendar.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import type { Claim } from '../claim.ts';
import { decimalText } from '../figure-text.ts';
import { verdictOf } from '../fit.ts';
import { fractionUnit } from '../quantity/count-of.ts';
import type { Finding, Indicator, Reading, ReadingContext } from '../reading.ts';
import { statedYear } from '../stated-year.ts';
import { countOn, countsOf } from './compliance-count/count.ts';

/** Shares that allies have been counted at. */
const yardsticks = new Set([2, 3.5, 5]);
const alliance = /\b(?:nato|all(?:y|ies|iance))\b/;
/** What is counted in "N of M …", or the verb that follows at once. */
const counted = /\b(?:nato|all(?:y|ies)|members?|countries|nations|states|governments|did)\b/;
const aim =
  /\b(?:target|bar|figure|line|goal|guideline|benchmark|pledge|threshold|minimum|mark|marker|commitment|aim)s?\b/;
const reaching =
  /\b(?:meet(?:s|ing)?|met|reach(?:e[sd]|ing)?|hit(?:s|ting)?|spen[dt](?:s|ing)?|puts? \d|exceed(?:s|ed|ing)?|attain(?:s|ed)?|achiev(?:e[sd]?|ing)|pass(?:es|ed|ing)?|clear(?:s|ed)?|g[eo]t(?:s|ting)? to|fulfil(?:s|led|l)?|compl(?:y|ies|ied)|(?:at or )?above|fall(?:s|ing)? short|fell short|miss(?:ed|es)?|below|short of)\b/;
/** A count that goes on from one before, and "did so", which goes back to what was said to be reached. */
const again = /\b(?:number|count|tally|total)\b/;
const doesSo =
  /\b(?:did|do|does|done|doing) so\b|\b\d+ (?:did|do|had|have)\b|\b(?:meets?|met|pass(?:es|ed)?|reach(?:es|ed)?|clear(?:s|ed)?|hits?) (?:it|that)\b/;
/** "It was three of 28": a count of another year, of what was counted before. */
const itWas = /\b(?:it|there|that) (?:was|were|had been)\b/;
/** Reaching that is asked for or promised, and not counted. */
const notCounted =
  /(?<!\b(?:expected|set|due|forecast|projected|estimated|likely|on (?:track|course)) )\bto (?:meet|reach|hit|spend|exceed|attain|achieve|fulfil|comply)\b|\b(?:must|should|have to|has to|ought to|are to|want to)\b/;
const expectation =
  /\b(?:expect(?:s|ed)?|forecast|projected|set to|due to|likely|will|on (?:track|course))\b/;
const failing =
  /\b(?:fall(?:s|ing)? short|fell short|short of|miss(?:ed|es)?|below|under|fail(?:s|ed)? to|yet to|(?:do|does|did|have|has)(?: not|n't)(?: yet)? (?:me[et]+t?|reach(?:ed)?|hit|spen[dt]))\b/;

/** How many allies meet a spending target: a property of the edition that counts, and not of the year alone. */
export const complianceCount: Indicator = {
  name: 'compliance-count',
  triggers: ['nato', 'allies', 'alliance', 'defence', 'defense'],
  qualitative: false,
  read(claim, context) {
    if (claim.quantity.unit === fractionUnit) return fraction(claim, context);
    const { quantity } = claim;
    if (!['count-of', 'count'].includes(quantity.kind) || quantity.value === null) return [];
    const { here, before, record } = context;
    const bare = quantity.kind === 'count-of' && quantity.unit === '' && itWas.test(here.lower);
    if (!bare && !counted.test(quantity.unit) && !reaching.test(quantity.unit)) return [];
    const around = `${here.lower} ${before[0]?.lower ?? ''}`;
    const target = targetIn(claim, context);
    if (
      !alliance.test(around) ||
      !(
        reaching.test(here.lower) ||
        again.test(here.lower) ||
        doesSo.test(here.lower) ||
        (quantity.kind === 'count-of' && itWas.test(here.lower))
      ) ||
      target === null
    )
      return [];
    const found = statedYear(claim, context);
    const stated = found?.own || / that year\b/.test(here.lower) ? found : null;
    const editions = editionsOf(record.data, 'nato').filter(({ date }) => date <= context.day);
    const lastYear = Number((editions.at(-1) ?? editionsOf(record.data, 'nato')[0])!.edition.slice(0, 4));
    const year = stated?.year ?? lastYear;
    const members = countriesOf(record.data.vocabulary, 'nato', endOfYear(year)).length;
    const then = countriesOf(record.data.vocabulary, 'nato', context.day).length;
    const clause = /^[^.;]{0,80}/.exec(here.lower.slice(quantity.end))![0];
    if (notCounted.test(clause) && !failing.test(clause)) return [];
    if (quantity.of !== undefined && Math.abs(quantity.of - members) > 1 && quantity.of !== then) return [];
    const short = failing.test(here.lower.slice(quantity.end, quantity.end + 60));
    const allies = quantity.of === undefined ? 'allies' : `of ${quantity.of} allies`;
    return [
      {
        indicator: 'compliance-count',
        meaning: `${decimalText(quantity.value)} ${allies} ${short ? 'below' : 'at or above'} ${target.pct} % of GDP in ${year}`,
        reason: `${target.reason}; ${stated ? `${year} is the year the text speaks of` : `${year} is the last year of the tables known on ${dateText(context.day)}`}`,
        fit: (quantity.kind === 'count-of' ? 0.9 : 0.8) - (stated ? 0 : 0.05),
        period: stated?.period ?? {
          from: `${year}-01-01` as IsoDate,
          to: endOfYear(year),
          known: 'assumed',
        },
        basis: 'shares of GDP to two decimals, as NATO prints them',
        check: () => check(claim, context, year, target.pct, members, short),
      } satisfies Reading,
    ];
  },
};

/** "two thirds of allies": as many as that part of the members is. */
function fraction(claim: Claim, context: ReadingContext): Reading[] {
  const { quantity } = claim;
  const year = statedYear(claim, context)?.year ?? Number(context.day.slice(0, 4));
  const members = countriesOf(context.record.data.vocabulary, 'nato', endOfYear(year)).length;
  const factor = members / quantity.of!;
  const of = { ...quantity, of: members, unit: 'allies', kind: 'count-of' as const };
  return complianceCount.read(
    {
      ...claim,
      quantity: {
        ...of,
        value: Number((quantity.value! * factor).toFixed(1)),
        low: quantity.low * factor,
        high: quantity.high * factor,
      },
    },
    context,
  );
}

/** The target that a count is of: the percentage nearest in the sentence, or the one in force. */
function targetIn(
  { quantity }: Claim,
  { here, before, record, day }: ReadingContext,
): { readonly pct: number; readonly reason: string } | null {
  const distance = ({ start, end }: { start: number; end: number }): number =>
    Math.max(start - quantity.end, quantity.start - end);
  const [nearest] = here.quantities
    .filter(({ kind, unit, value }) => kind === 'percent' && value !== null && /^%/.test(unit) && value <= 10)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest) return { pct: nearest.value!, reason: `${nearest.value} % is the target named beside it` };
  const recount =
    (again.test(here.lower) || itWas.test(here.lower)) &&
    before.some(({ quantities }) =>
      quantities.some(({ kind, unit }) => /^count/.test(kind) && counted.test(unit)),
    );
  const same = doesSo.test(here.lower);
  if (!aim.test(here.lower) && !recount && !same) return null;
  const named = before[0]?.quantities.findLast(
    ({ kind, unit, value }) => kind === 'percent' && value !== null && /^%/.test(unit) && value <= 10,
  );
  if (named && yardsticks.has(named.value!) && (aim.test(before[0]!.lower) || same || recount))
    return { pct: named.value!, reason: `${named.value} % is the target of the sentence before` };
  const due = readTargets(record.data).filter(
    ({ agreed, by, kind }) =>
      kind === 'minimum' && agreed <= day && (by === undefined || by <= Number(day.slice(0, 4))),
  );
  const last = due.at(-1);
  return last
    ? { pct: last.pctOfGdp, reason: `no percentage is named; ${last.pctOfGdp} % was due then` }
    : null;
}

function check(
  { quantity }: Claim,
  context: ReadingContext,
  year: number,
  target: number,
  members: number,
  short: boolean,
): Finding {
  const { day, today, here } = context;
  const counts = countsOf(context.record.data, year, target);
  const then = countOn(counts, members, short, day);
  const now = countOn(counts, members, short, today);
  // What is expected of a year that is not over was no count yet.
  const expected = then === null && expectation.test(here.lower) && year >= Number(day.slice(0, 4));
  const verdict = expected ? 'not-checkable' : verdictOf(quantity, then, now);
  const side = short ? 'below' : 'at or above';
  const what = `allies ${side} ${target} % of GDP in ${year}`;
  if (!then && !now)
    return {
      verdict,
      knownThen: null,
      knownNow: null,
      arithmetic: null,
      reason: `No edition of NATO's tables in the record counts ${what}.`,
      quote: `The record holds no count of ${what}.`,
    };
  const path = [...new Set(counts.map(({ since }) => since))].map((since) => {
    const { value, low = value, high = value } = countOn(counts, members, short, since)!;
    return `${low === high ? value : `${low} to ${high}`} (${dateText(since)})`;
  });
  const had = then
    ? `on ${dateText(day)} the newest count was ${then.value}${then.note ? `, ${then.note}` : ''} (${then.edition})`
    : `no count was known on ${dateText(day)}; today's is ${now!.value} (${now!.edition})`;
  const later = now && then && now.value !== then.value ? ` Today's is ${now.value} (${now.edition}).` : '';
  const words: Partial<Record<typeof verdict, string>> = {
    consistent: `${quantity.value} fits: ${had}.${later}`,
    'consistent-then': `${quantity.value} fits what was known: ${had}. It has been revised since.${later}`,
    contradicted: `${quantity.negated ? `Not ${quantity.value}` : quantity.value} does not fit: ${had}.${later}`,
  };
  const first = (then ?? now)!;
  return {
    verdict,
    knownThen: then,
    knownNow: now,
    arithmetic: `${quantity.value} against ${first.value}; by edition ${path.join(' → ')}`,
    reason: words[verdict] ?? `It is an expectation: ${had}.`,
    quote: `By ${first.edition}, ${first.value} of ${members} ${what.replace(/^allies/, `allies ${short ? 'were' : 'stood'}`)}.${later.replace(/^ Today's is/, ' The current count is')}`,
  };
}
