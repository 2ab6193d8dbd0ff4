import { oncePerPackage } from '../../../evidence/once-per-package.ts';
import { complianceByEdition } from '../../../spending/compliance.ts';
import { dateText, type IsoDate, isoDate } from '../../../vocabulary/calendar.ts';
import { vintageDay } from '../../published-known-figure.ts';
import type { RecordFigure } from '../../reading.ts';

/** A count of allies at a target, as one edition or publication has it. */
export interface Count {
  readonly met: number;
  readonly edition: string;
  readonly since: IsoDate;
  readonly source: string;
}

/** Counts of all editions and publications by NATO's definition, oldest first; tables before what is written of them. */
export const countsOf = oncePerPackage((data, year: number, target: number): readonly Count[] => {
  const tables = complianceByEdition(data, year, target).flatMap(({ met, edition, source }): Count[] => {
    const since = isoDate(edition);
    return met === null || !since
      ? []
      : [{ met, edition: `NATO tables of ${dateText(edition)}`, since, source }];
  });
  const published = data.published.flatMap((figure): Count[] => {
    const since = isoDate(figure.vintage);
    return figure.topic === 'compliance-count' &&
      figure.entity === 'nato' &&
      figure.period === String(year) &&
      figure.metric === `allies at or above ${target}% of GDP` &&
      since !== undefined &&
      vintageDay(data, figure) !== undefined
      ? [
          {
            met: figure.value,
            edition: `${data.sources.get(figure.source)?.producer}, figures of ${dateText(figure.vintage)}`,
            since,
            source: figure.source,
          },
        ]
      : [];
  });
  return [...tables, ...published].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
});

/** The newest count of a day, with the range of what was published on that date. */
export function countOn(
  counts: readonly Count[],
  members: number,
  short: boolean,
  day: IsoDate,
): RecordFigure | null {
  const known = counts.filter(({ since }) => since <= day);
  const last = known.at(-1);
  if (!last) return null;
  const same = known.filter(({ since }) => since === last.since);
  const values = same.map(({ met }) => (short ? members - met : met));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    value: values[0]!,
    ...(low < high ? { low, high } : {}),
    unit: 'allies',
    edition: same[0]!.edition,
    source: same[0]!.source,
    ...(low < high ? { note: `publications of that date have from ${low} to ${high}` } : {}),
  };
}
