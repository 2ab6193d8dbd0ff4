import type { DataPackage } from '../evidence/data-package.ts';
import { yearsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { shareOfGdp } from '../spending/share.ts';
import { dateText, endOfYear, isoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { type KnownFigure, type Measure, marketRates } from './known-figure.ts';

const natoName = (source: Source): string => `NATO tables of ${dateText(source.edition)}`;

/** Figures of a measure in one edition of NATO's tables. */
export function natoFigures(
  data: DataPackage,
  source: Source,
  measure: Measure,
  entity: string,
): KnownFigure[] {
  const since = isoDate(source.date);
  const set = data.vocabulary.sets.get(entity);
  if (since === undefined || (!set && !data.vocabulary.countries.has(entity))) return [];
  const base = {
    entity,
    projected: false,
    scope: set?.name ?? data.vocabulary.countries.get(entity)!.name,
    producer: 'nato',
    edition: natoName(source),
    since,
    source: source.id,
    note: '',
  };
  const rows = data.observations.filter((row) => row.source === source.id && row.country === entity);
  const years = [...new Set(rows.map(({ year }) => year))];
  if (measure === 'share')
    return years.flatMap((year) => {
      const share = shareOfGdp(data, source, entity, year);
      return isMissing(share) ? [] : { ...base, value: share.pct, unit: '% of GDP', year, basis: '' };
    });
  if (measure === 'change')
    return rows.flatMap(({ indicator, year, value }) =>
      indicator === 'real-change' && value !== null
        ? { ...base, value, unit: '%', year, basis: 'real change' }
        : [],
    );
  const constant = `mer-${source.constantBase}`;
  const amount = (year: number, value: number, priceBasis: string): KnownFigure => ({
    ...base,
    value: value * 1e6,
    unit: 'USD',
    year,
    basis: priceBasis === constant ? `prices and exchange rates of ${source.constantBase}` : marketRates,
  });
  if (set && rows.length === 0)
    return summed(data, source, entity).map(([year, sum]) => amount(year, sum, 'mer-current'));
  return rows.flatMap(({ indicator, priceBasis, year, value }) =>
    indicator === 'defence-expenditure' && value !== null && ['mer-current', constant].includes(priceBasis)
      ? amount(year, value, priceBasis)
      : [],
  );
}

/**
 * Sums over the members of a set that NATO prints no total of, by year, millions. Members without armed forces count nothing;
 * years in which another member has no figure are left out, as are sets with members outside NATO.
 */
function summed(data: DataPackage, source: Source, set: string): [number, number][] {
  return yearsOf(data, source, 'defence-expenditure').flatMap((year): [number, number][] => {
    const nato = new Set(countriesOf(data.vocabulary, 'nato', endOfYear(year)));
    let sum = 0;
    for (const country of countriesOf(data.vocabulary, set, endOfYear(year))) {
      const key = {
        source: source.id,
        indicator: 'defence-expenditure',
        priceBasis: 'mer-current',
        country,
        year,
      };
      const value = data.find(key)?.value;
      const share = shareOfGdp(data, source, country, year);
      if (!nato.has(country)) return [];
      if (value != null) sum += value;
      else if (!isMissing(share) || share.missing !== 'not-applicable') return [];
    }
    return [[year, sum]];
  });
}
