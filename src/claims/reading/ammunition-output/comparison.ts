import { dateText, dayOf, type IsoDate } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import type { Finding, Reading, ReadingContext, RecordFigure } from '../../reading.ts';
import { editionOf, recordDays } from '../../record-source.ts';
import type { Statement } from '../../statement.ts';
import { topicMatch } from '../../topic-match.ts';
import { yearOf } from './estimate.ts';
import { checkRatio, type Scope, scopeNames } from './ratio.ts';

/** Days after a speech within which a text is taken to report it. */
const freshness = 45;

/** Russian output as a multiple of that of allies, and what a named speaker had said of it. */
export function comparison(claim: Claim, context: ReadingContext): Reading[] {
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
