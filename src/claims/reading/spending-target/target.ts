import { readTargets } from '../../../spending/target.ts';
import { dateText } from '../../../vocabulary/calendar.ts';
import type { Claim } from '../../claim.ts';
import { fitOf } from '../../fit.ts';
import type { Finding, ReadingContext } from '../../reading.ts';
import { figureOf, type Held, targetsOn } from './held.ts';

/** A percentage against the targets that stood. */
export function checkTarget(claim: Claim, context: ReadingContext): Finding {
  const { quantity } = claim;
  const { day, today } = context;
  const [then, now] = [targetsOn(context, day), targetsOn(context, today)];
  const stated = {
    ...quantity,
    bound: 'exact' as const,
    low: quantity.value! - 0.05,
    high: quantity.value! + 0.05,
  };
  const found = then.find((held) => fitOf(stated, figureOf(held)) !== 'misses');
  const held = found ?? then[0];
  const latest = now[0];
  const due = wrongTerm(claim, context, found);
  const since =
    latest && latest.since > day
      ? ` Since ${dateText(latest.since)} it is ${latest.what.replace(/, agreed on .*/, '')}.`
      : '';
  const list = then.map(({ what }) => what).join('; ');
  const reason = due
    ? due
    : found
      ? `${quantity.value} % was a target on ${dateText(day)}: ${found.what}.${since}`
      : held
        ? `${quantity.value} % was no target on ${dateText(day)}; the record had ${list}.${since}`
        : `No target was agreed by ${dateText(day)}.${since}`;
  return {
    verdict: due || (!found && held) ? 'contradicted' : found ? 'consistent' : 'not-checkable',
    knownThen: held ? figureOf(held) : null,
    knownNow: latest ? figureOf(latest) : null,
    arithmetic: held
      ? `${quantity.value} against ${[...new Set(then.map(({ value }) => value))].join(', ')} % of GDP`
      : null,
    reason,
    quote: held ? `On ${dateText(day)} NATO's target was ${(found ?? held).what}.${since}` : reason,
  };
}

/** "by 2032", where the target that fits is due in another year. */
function wrongTerm(
  { quantity }: Claim,
  { here, record }: ReadingContext,
  found: Held | undefined,
): string | undefined {
  const year = here.quantities.find(
    ({ kind, bound, value, start }) =>
      kind === 'date' &&
      bound === 'at-most' &&
      value !== null &&
      start >= quantity.end &&
      start - quantity.end < 60,
  )?.value;
  if (!found || year == null) return undefined;
  const target = readTargets(record.data).find(
    ({ agreed, by }) => agreed === found.since && by !== undefined,
  );
  if (target?.by === undefined || target.by === year) return undefined;
  return `${quantity.value} % is due by ${target.by} and not by ${year}: ${found.what}.`;
}
