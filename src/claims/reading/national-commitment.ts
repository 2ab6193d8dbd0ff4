import { commitmentsAsOf } from '../../spending/target.ts';
import { dateText, type IsoDate, lastDay } from '../../vocabulary/calendar.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import { subjectOf } from '../subject.ts';

const domain = /\b(?:defen[cs]e|military|nato|armed forces|alliance)\b/;
const intends =
  /\b(?:will|plan(?:s|ned)?|want(?:s|ed)?|aims?|aiming|intend(?:s|ed)?|pledge[sd]?|promise[sd]?|commit(?:s|ted|ment)?|set to|is to|are to|due to|target|goal|rais(?:e[sd]?|ing)|vow(?:s|ed)?)\b/;

type Commitment = ReturnType<typeof commitmentsAsOf>[number];

/** What one ally has said that it will spend by a year. The record does not hold every plan, so none is contradicted. */
export const nationalCommitment: Indicator = {
  name: 'national-commitment',
  triggers: ['defence', 'defense', 'military', 'nato', 'gdp'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before, record, day, today } = context;
    const share = quantity.kind === 'percent' && /^%( of GDP)?$/.test(quantity.unit);
    const due = quantity.kind === 'date' && quantity.bound === 'at-most';
    if (!(share || due) || quantity.value === null || !intends.test(here.lower)) return [];
    if (![here, ...before].some(({ lower }) => domain.test(lower))) return [];
    const shares = here.quantities.filter(
      ({ kind, unit }) => kind === 'percent' && /^%( of GDP)?$/.test(unit),
    );
    const terms = here.quantities.filter(
      ({ kind, bound, value }) => kind === 'date' && bound === 'at-most' && value !== null,
    );
    if (shares.length !== 1 || terms.length !== 1) return [];
    const country = ownGovernment(context) ?? subjectOf({ quantity: shares[0]! }, context);
    if (country === null || !/^[A-Z]{3}$/.test(country)) return [];
    const fits = ({ pctOfGdp, by }: Commitment): boolean =>
      by === terms[0]!.value && fitOf(shares[0]!, { value: pctOfGdp }) !== 'misses';
    const on = (when: IsoDate): Commitment | undefined =>
      commitmentsAsOf(record.data, when).find((one) => one.country === country && fits(one));
    const [then, now] = [on(day), on(today)];
    const found = then ?? now;
    if (!found) return [];
    const name = nameOf(record.data.vocabulary, country);
    return [
      {
        indicator: 'national-commitment',
        meaning: `${name} is to spend ${figureText(found.pctOfGdp, '% of GDP')} by ${found.by}`,
        reason: `${name} is named, with a share and a year by which it is to be reached`,
        fit: 0.86,
        check: () => check(name, share, then, now, context),
      },
    ];
  },
};

/** "His government wants …": the country of the office-holder named last. */
function ownGovernment({ here, before, record }: ReadingContext): string | undefined {
  if (!/^["“]?(?:his|her) (?:government|country|cabinet)\b/.test(here.lower)) return undefined;
  const [last] = before.flatMap(({ mentions }) => mentions.findLast(({ kind }) => kind === 'person') ?? []);
  return last && record.people.get(last.id)?.of;
}

function check(
  name: string,
  share: boolean,
  then: Commitment | undefined,
  now: Commitment | undefined,
  { day }: ReadingContext,
): Finding {
  const figureOf = (one: Commitment | undefined): RecordFigure | null =>
    one
      ? {
          value: share ? one.pctOfGdp : one.by,
          unit: share ? '% of GDP' : 'year',
          edition: `${one.source.producer}, ${dateText(one.statedOn)}`,
          source: one.source.id,
          note: one.note,
        }
      : null;
  const one = (then ?? now)!;
  const what = `${figureText(one.pctOfGdp, '% of GDP')} by ${one.by}`;
  const gone = one.withdrawnOn !== undefined && lastDay(one.withdrawnOn) !== undefined && !now;
  return {
    // A plan that was only stated later is no error of a text that reports it early.
    verdict: then ? (gone ? 'consistent-then' : 'consistent') : 'not-checkable',
    knownThen: figureOf(then),
    knownNow: figureOf(now),
    arithmetic: null,
    reason: `${name} is on record with ${what} (${dateText(one.statedOn)})${then ? '' : `, which was not yet known on ${dateText(day)}`}${gone ? `; it was given up on ${dateText(one.withdrawnOn!)}` : ''}. ${one.note}`,
    quote: `${name} stated ${what} on ${dateText(one.statedOn)}, according to ${one.source.producer}.`,
  };
}
