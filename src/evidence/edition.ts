import { FaultError } from '../fault/fault.ts';
import { lastDay } from '../vocabulary/calendar.ts';
import type { DataPackage } from './data-package.ts';
import { oncePerPackage } from './once-per-package.ts';
import type { Source } from './source.ts';

/** Producers whose series come in successive editions. */
export type Producer = 'nato' | 'imf-weo';

/** Editions of a producer, oldest first. */
export const editionsOf = oncePerPackage((data, producer: Producer): readonly Source[] =>
  [...data.sources.values()]
    .filter((source) => source.id === `${producer}-${source.edition}`)
    .sort((a, b) => (a.edition < b.edition ? -1 : 1)),
);

/**
 * The newest edition that existed on a day. An edition known by its month counts from the month's last day.
 *
 * @throws FaultError when there was none yet.
 */
export function editionAsOf(data: DataPackage, producer: Producer, asOf: string): Source {
  const editions = editionsOf(data, producer);
  const known = editions.filter((source) => (lastDay(source.date) ?? '9999') <= asOf).at(-1);
  if (known) return known;
  const first = editions[0];
  throw new FaultError({
    code: 'before-first-edition',
    where: '--as-of',
    value: asOf,
    rule: `no edition of ${producer} in the data package existed on that day`,
    example: `--as-of ${first ? lastDay(first.date) : ''}`,
  });
}

/**
 * An edition by its date.
 *
 * @throws FaultError naming the editions there are.
 */
export function editionNamed(
  data: DataPackage,
  producer: Producer,
  edition: string,
  where = '--edition',
): Source {
  const editions = editionsOf(data, producer);
  const found = editions.find((source) => source.edition === edition);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-edition',
    where,
    value: edition,
    rule: `is not an edition of ${producer}; the data package has ${editions.map((source) => source.edition).join(', ')}`,
    example: `${where} ${editions.at(-1)?.edition}`,
  });
}

/** Years an edition covers with an indicator, oldest first. */
export function yearsOf(data: DataPackage, source: Source, indicator: string): number[] {
  const years = new Set<number>();
  for (const observation of data.observations) {
    if (observation.source === source.id && observation.indicator === indicator) years.add(observation.year);
  }
  return [...years].sort((a, b) => a - b);
}
