import { oncePerPackage } from '../evidence/once-per-package.ts';
import { dateText, type IsoDate, lastDay } from '../vocabulary/calendar.ts';
import type { Claim } from './claim.ts';
import type { Finding, Indicator, Reading, ReadingContext } from './reading.ts';

/** Ends of the months before a day in which a source of the record appeared, newest first: after each the record was another. */
const recordMonths = oncePerPackage(({ sources }, today: IsoDate): readonly IsoDate[] => {
  const months = new Set([...sources.values()].flatMap(({ date }) => lastDay(date)?.slice(0, 7) ?? []));
  return [...months]
    .flatMap((month) => lastDay(month) ?? [])
    .filter((day) => day < today)
    .sort()
    .reverse();
});

const fitting: ReadonlySet<Finding['verdict']> = new Set(['consistent', 'consistent-then']);

/** A reading with what its check found. */
export interface Found {
  readonly reading: Reading;
  readonly finding: Finding;
}

/**
 * What a reading finds in a text whose day is not known. Today's record alone does not contradict it: the newest month at whose
 * end the claim fitted the record is taken, and only what fits none is contradicted.
 */
export function foundOnAnyDay(
  claim: Claim,
  context: ReadingContext,
  reading: Reading,
  indicators: readonly Indicator[],
): Found {
  const finding = reading.check();
  const indicator = indicators.find(({ name }) => name === reading.indicator);
  if (context.article.date !== null || finding.verdict !== 'contradicted' || !indicator)
    return { reading, finding };
  for (const day of recordMonths(context.record.data, context.today)) {
    for (const earlier of indicator.read(claim, { ...context, day })) {
      const found = earlier.check();
      if (fitting.has(found.verdict))
        return {
          reading: earlier,
          finding: {
            ...found,
            reason: `The day of the text is not known; it fits what was known on ${dateText(day)}. ${found.reason}`,
          },
        };
    }
  }
  const reason = `${finding.reason} The day of the text is not known; it fits no earlier state of the record either.`;
  return { reading, finding: { ...finding, reason } };
}
