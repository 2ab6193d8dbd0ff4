import type { Case } from '../../procurement/case.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { namesItem } from '../equipment.ts';
import { figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import { nameInText, openedModels } from '../opened-models.ts';
import type { Finding, Indicator, Reading, ReadingContext, RecordFigure } from '../reading.ts';
import { editionOf, outBy, spansMeet } from '../record-source.ts';

const signing =
  /\b(?:sign(?:s|ed|ing)|order(?:s|ed|ing)?|bought|buys|buying|purchas\w+|contract(?:s|ed)?|agreed to buy)\b/g;
const delivering =
  /\b(?:deliver(?:s|ed|y|ies)|arriv(?:e[sd]?|al)|unloaded|handed over|received|took delivery|got (?:all|the first|the last))\b/g;
/** Longest time that a date of a contract may leave open, days. */
const longest = 31;

/** When an order on record was signed or delivered, and what it cost. The cases are not all there are: none is contradicted. */
export const orderTerms: Indicator = {
  name: 'order-terms',
  triggers: [
    'tank',
    'jets',
    'fighter',
    'aircraft',
    'howitzer',
    'missile',
    'patriot',
    'launcher',
    'helicopter',
    'f-35',
    'f-16',
    'p-8',
    'apache',
    'himars',
    'chunmoo',
  ],
  qualitative: false,
  read(claim, context) {
    const { kind, negated, value, unit } = claim.quantity;
    if (negated || !['date', 'money'].includes(kind)) return [];
    const cases = casesIn(context);
    if (cases.length === 0) return [];
    if (kind === 'money')
      return value !== null && value >= 1e6 && signed(context) ? priced(claim, context, cases, unit) : [];
    return dated(claim, context, cases);
  },
};

const signed = ({ here }: ReadingContext): boolean => new RegExp(signing.source).test(here.lower);

/** Cases whose buyer and item the sentence names; what it does not name stands in the sentence before. */
function casesIn({ here, before, record, today }: ReadingContext): Case[] {
  const sentences = [here, ...before.slice(0, 1)];
  const buyers = sentences.map(({ mentions }) =>
    mentions.filter(({ kind }) => kind === 'country').map(({ id }) => id),
  );
  const named = buyers.find((ids) => ids.length > 0) ?? [];
  const cases = openedModels(record.data)
    .casesOn(today)
    .filter(
      ({ buyer, partners = [], rung }) =>
        rung !== 'announced' &&
        rung !== 'notified' &&
        rung !== 'cancelled' &&
        [buyer, ...partners].some((one) => named.includes(one)),
    );
  for (const { lower } of sentences) {
    const own = cases.filter(({ item }) => namesItem(item, lower));
    if (own.length > 0) return own;
  }
  return [];
}

/** Step of a case that a date is of: that of the verb nearest before it, else after it. */
function stepsAt(
  { quantity }: Claim,
  { here }: ReadingContext,
): readonly ('signature' | 'award' | 'first-delivery' | 'last-delivery')[] {
  const places = [
    ...[...here.lower.matchAll(signing)].map(({ index }) => ({ index, delivery: false })),
    ...[...here.lower.matchAll(delivering)].map(({ index }) => ({ index, delivery: true })),
  ].sort((a, b) => a.index - b.index);
  const verb = places.findLast(({ index }) => index < quantity.start) ?? places[0];
  if (!verb) return [];
  return verb.delivery ? ['first-delivery', 'last-delivery'] : ['signature', 'award'];
}

function dated(claim: Claim, context: ReadingContext, cases: readonly Case[]): Reading[] {
  const { period } = claim;
  const { record, day } = context;
  if (!period) return [];
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  const steps = stepsAt(claim, context);
  const delivery = steps[0] === 'first-delivery';
  if (steps.length === 0 || days > (delivery ? 366 : longest)) return [];
  for (const one of cases)
    for (const step of steps) {
      const date = one.reached[step];
      if (!date || !spansMeet(period, date.text)) continue;
      const { words } = openedModels(record.data);
      const what = `${delivery ? step.replace('-', ' ') : 'contract'} for ${one.item}, ${nameInText(words, one.buyer)}`;
      const event = one.events.findLast(
        ({ milestone, status }) => milestone === step && status !== 'planned',
      );
      const source = event?.source ?? one.source;
      const figure: RecordFigure = {
        value: Number(date.text.slice(0, 4)),
        unit: 'date',
        edition: editionOf(record.data, source),
        source,
        note: date.text,
      };
      return [
        {
          indicator: 'order-terms',
          meaning: `date of the ${what}`,
          reason: `Buyer, item and date are those of a case on record (${one.id})`,
          fit: 0.84,
          check: (): Finding => ({
            verdict: 'consistent',
            knownThen: outBy(record.data, source, day) ? figure : null,
            knownNow: figure,
            arithmetic: `${date.text} lies in ${period.from} to ${period.to}`,
            reason: `The record has ${dateText(date.text)} for the ${what} (${one.id}).`,
            quote: `The record dates the ${what} to ${dateText(date.text)}, according to ${figure.edition}.`,
          }),
        },
      ];
    }
  return [];
}

function priced(
  { quantity }: Claim,
  context: ReadingContext,
  cases: readonly Case[],
  unit: string,
): Reading[] {
  const { record, day } = context;
  const one = cases.find(
    ({ value }) => value?.currency === unit && fitOf(quantity, { value: value.millions * 1e6 }) !== 'misses',
  );
  if (!one?.value) return [];
  const sum = figureText(one.value.millions * 1e6, unit);
  const { words } = openedModels(record.data);
  const what = `${one.item}, ${nameInText(words, one.buyer)}`;
  const figure: RecordFigure = {
    value: one.value.millions * 1e6,
    unit,
    edition: editionOf(record.data, one.source),
    source: one.source,
    note: one.value.basis,
  };
  return [
    {
      indicator: 'order-terms',
      meaning: `value of the ${one.value.basis} for ${what}`,
      reason: `Buyer, item and sum are those of a case on record (${one.id})`,
      fit: 0.84,
      basis: `${one.value.basis}, current prices`,
      check: (): Finding => ({
        verdict: 'consistent',
        knownThen: outBy(record.data, one.source, day) ? figure : null,
        knownNow: figure,
        arithmetic: `${figureText(quantity.value!, unit)} against ${sum}`,
        reason: `The record has ${sum} (${one.value!.basis}) for ${what} (${one.id}).`,
        quote: `${what}: ${sum} (${one.value!.basis}), according to ${figure.edition}.`,
      }),
    },
  ];
}
