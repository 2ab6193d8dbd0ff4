import type { DataPackage } from '../evidence/data-package.ts';
import type { Source } from '../evidence/source.ts';
import type { Quantity } from './edition-quantity.ts';

/** A series that must not be subtracted from its namesake in another edition. */
export interface NotComparable {
  readonly indicator: string;
  /** Price basis in each edition; `null` where the edition as shipped lacks the series. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

/** What to know before reading any difference between two editions. Empty for an edition and itself. */
export function caveatsOf(from: Source, to: Source, quantity: Quantity): string[] {
  if (from.id === to.id) return [];
  const caveats: string[] = [];
  if (from.definition !== to.definition) {
    caveats.push(
      `The definition changed: ${from.definition} in the edition of ${from.edition}, ${to.definition} in that of ${to.edition}. A movement can come from the definition, from a revision, or from both.`,
    );
  }
  if (from.constantBase !== to.constantBase) {
    caveats.push(
      `Constant prices changed: dollars of ${from.constantBase} in the edition of ${from.edition}, of ${to.constantBase} in that of ${to.edition}. Levels at constant prices are not subtracted.`,
    );
  }
  if (quantity === 'real-gdp-growth') {
    caveats.push(
      'Constant prices are those of a base year that differs by country and may differ between editions: growth is compared, and an index with a common base year. Levels are not.',
    );
  }
  return caveats;
}

/**
 * Series that cannot be compared between two editions: constant prices of different base years, and series that
 * only one edition has as shipped. In the order of indicators, then price bases. Empty for an edition and itself.
 */
export function notComparable(data: DataPackage, from: Source, to: Source): NotComparable[] {
  if (from.id === to.id) return [];
  const [before, after] = [seriesOf(data, from), seriesOf(data, to)];
  const indicators = [...new Set([...before.keys(), ...after.keys()])].sort();
  return indicators.flatMap((indicator): NotComparable[] => {
    const [old, now] = [before.get(indicator) ?? none, after.get(indicator) ?? none];
    if (old.has('national-constant') && now.has('national-constant')) {
      const reason = 'the base year of constant prices is the producer’s own and may differ between editions';
      return [{ indicator, from: 'national-constant', to: 'national-constant', reason }];
    }
    const onlyOld = [...old].filter((basis) => !now.has(basis)).sort();
    const onlyNew = [...now].filter((basis) => !old.has(basis)).sort();
    const pairs = onlyOld.map((basis) => ({ basis, other: onlyNew.find((one) => sameKind(basis, one)) }));
    const paired = new Set(pairs.map(({ other }) => other));
    return [
      ...pairs.map(({ basis, other }) => ({
        indicator,
        from: basis,
        to: other ?? null,
        reason: other === undefined ? absentFrom(to) : differentBase(basis, other),
      })),
      ...onlyNew
        .filter((basis) => !paired.has(basis))
        .map((basis) => ({ indicator, from: null, to: basis, reason: absentFrom(from) })),
    ];
  });
}

const none: ReadonlySet<string> = new Set();

const baseYear = /\d{4}$/;

const sameKind = (one: string, other: string): boolean =>
  baseYear.test(one) && baseYear.test(other) && one.replace(baseYear, '') === other.replace(baseYear, '');

const absentFrom = (source: Source): string =>
  `the edition of ${source.edition} as shipped does not have the series`;

const differentBase = (one: string, other: string): string =>
  `prices and exchange rates of ${baseYear.exec(one)?.[0]} and of ${baseYear.exec(other)?.[0]}: a difference would mix the change of base year with the change of the figure`;

function seriesOf(data: DataPackage, source: Source): Map<string, Set<string>> {
  const series = new Map<string, Set<string>>();
  for (const { source: id, indicator, priceBasis } of data.observations) {
    if (id !== source.id) continue;
    series.set(indicator, (series.get(indicator) ?? new Set()).add(priceBasis));
  }
  return series;
}
