import { readTargets } from '../../../spending/target.ts';
import { dateText } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { fitOf } from '../../fit.ts';
import type { Finding, ReadingContext } from '../../reading.ts';
import { figureOf, fromStatement, targetsOn } from './held.ts';

/** A percentage against what somebody has asked for. */
export function checkDemand({ quantity, attribution }: Claim, context: ReadingContext): Finding {
  const { day, today, record, here, before } = context;
  const people = [here, ...before].flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === 'person').map(({ id }) => id),
  );
  const named = [attribution.name, ...people];
  const demands = record.statements
    .filter((one) => one.kind === 'demand' && one.quantity?.unit === '% of GDP')
    .map(fromStatement)
    .filter(
      ({ value }) =>
        fitOf({ ...quantity, low: quantity.value! - 0.05, high: quantity.value! + 0.05 }, { value }) !==
        'misses',
    );
  const [earlier, later] = [
    demands.filter(({ since }) => since <= day),
    demands.filter(({ since }) => since <= today),
  ];
  const found = earlier.findLast(({ speaker }) => named.includes(speaker)) ?? earlier.at(-1) ?? later[0];
  const who =
    found?.speaker === undefined ? undefined : (record.people.get(found.speaker)?.name ?? found.speaker);
  const own = found !== undefined && named.includes(found.speaker);
  const after = readTargets(record.data).filter(({ agreed }) => agreed > day && agreed <= today);
  const outcome = after.length > 0 ? targetsOn(context, today)[0] : undefined;
  const since = outcome
    ? ` Allies have since agreed on ${outcome.what.replace(/, agreed on /, ', on ')}.`
    : '';
  if (!found)
    return {
      verdict: 'not-checkable',
      knownThen: null,
      knownNow: outcome ? figureOf(outcome) : null,
      arithmetic: null,
      reason: `The record holds no statement that asks for ${quantity.value} % of GDP.${since}`,
      quote: `The record holds no statement that asks for ${quantity.value} % of GDP.${since}`,
    };
  const limit = quantity.bound === 'at-most' ? ' The record has a single figure, not an upper limit.' : '';
  return {
    verdict: 'consistent',
    knownThen: found.since <= day ? figureOf(found) : null,
    knownNow: outcome ? figureOf(outcome) : figureOf(later.at(-1)!),
    arithmetic: `${quantity.value} against ${found.value} % of GDP`,
    reason: `${who} is on record with it (${found.edition})${own ? '' : ', though not named here'}.${limit}${since}`,
    quote: `${who} said on ${dateText(found.since)} (${found.edition.replace(/, [^,]*$/, '')}): ${found.what}${since}`,
  };
}
