import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf } from '../evidence/edition.ts';
import { oncePerPackage } from '../evidence/once-per-package.ts';
import { dateText, isoDate } from '../vocabulary/calendar.ts';
import { type KnownFigure, type Measure, marketRates } from './known-figure.ts';
import { natoFigures } from './nato-figures.ts';
import { publishedKnownFigure } from './published-known-figure.ts';

/** All figures of a measure for a country or set, or for `europe`: a Europe of the publisher's own. Oldest first. */
export const knownFigures = oncePerPackage((data, measure: Measure, entity: string): readonly KnownFigure[] =>
  [
    ...editionsOf(data, 'nato').flatMap((source) => natoFigures(data, source, measure, entity)),
    ...sipriFigures(data, measure, entity),
    ...data.published.flatMap((figure) => publishedKnownFigure(data, figure, measure, entity)),
  ].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
);

function sipriFigures(data: DataPackage, measure: Measure, entity: string): KnownFigure[] {
  const rows = data.observations.filter(
    ({ source, country, value }) => country === entity && value !== null && source.startsWith('sipri-milex-'),
  );
  return rows.flatMap(({ source: id, indicator, priceBasis, year, value }): KnownFigure[] => {
    const source = data.sources.get(id)!;
    const since = isoDate(source.date);
    const kind = sipriKinds[measure].find(
      ([wanted, basis]) => wanted === indicator && (basis === '' || basis === priceBasis),
    );
    if (since === undefined || !kind) return [];
    return [
      {
        value: measure === 'amount' ? value! * 1e6 : value!,
        unit: kind[2],
        year,
        entity,
        projected: false,
        basis: kind[3],
        scope: data.vocabulary.countries.get(entity)!.name,
        producer: 'sipri',
        edition: `SIPRI Military Expenditure Database of ${dateText(source.edition)}`,
        since,
        source: id,
        note: '',
      },
    ];
  });
}

/** Indicator, price basis, unit and basis in words of what SIPRI's series give for a measure. */
const sipriKinds: Readonly<Record<Measure, readonly (readonly [string, string, string, string])[]>> = {
  amount: [['military-expenditure', 'mer-current', 'USD', marketRates]],
  share: [['military-expenditure-share-of-gdp', '', '% of GDP', '']],
  change: [],
};
