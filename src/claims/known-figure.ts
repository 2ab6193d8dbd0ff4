import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf, yearsOf } from '../evidence/edition.ts';
import { isMissing } from '../evidence/missing.ts';
import { oncePerPackage } from '../evidence/once-per-package.ts';
import type { PublishedFigure } from '../evidence/published.ts';
import type { Source } from '../evidence/source.ts';
import { shareOfGdp } from '../spending/share.ts';
import { dateText, endOfYear, type IsoDate, isoDate, lastDay } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import type { RecordFigure } from './reading.ts';

/** What is measured of a country or set in a year: money, its share of GDP in percent, its change on the year before. */
export type Measure = 'amount' | 'share' | 'change';

/** A figure on military spending by whoever published it, and since when it is known. */
export interface KnownFigure {
  /** Units of the currency, or percent. */
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  /** Country, country set, or `europe`. */
  readonly entity: string;
  /** Whether the publisher gives it for a year to come. */
  readonly projected: boolean;
  /** Price basis or kind of change, in words; empty where it has none. */
  readonly basis: string;
  /** Whom it is of, in the publisher's words. */
  readonly scope: string;
  /** Organisation of the vocabulary whose figure it is; empty where it is known by its edition alone. */
  readonly producer: string;
  readonly edition: string;
  readonly since: IsoDate;
  readonly source: string;
  readonly note: string;
}

export const marketRates = 'market exchange rates';
export const purchasingPower = 'purchasing power parity';

const producers: readonly [RegExp, string][] = [
  [/^\d{4}-/, 'nato'],
  [/^IISS\b/, 'iiss'],
  [/^SIPRI\b/, 'sipri'],
  [/^EDA\b/, 'european-defence-agency'],
];
const metrics: Readonly<Record<Measure, RegExp>> = {
  amount:
    /^(?:total |current )?(?:military|defence) (?:expenditure|budget)(?: of members)?(?: \((?:estimate|projection)\))?$/,
  share: /^share of GDP(?: \(projection\))?$/,
  change: /^(?:real |nominal )?change$/,
};
const topics = new Set(['military-expenditure', 'nato-total', 'eu-defence']);
const scales: Readonly<Record<string, number>> = { bn: 1e9, tn: 1e12 };

/** First day on which an edition is seen to be out: its own date, or the first publication that prints it. */
export function vintageDay(data: DataPackage, { vintage, source }: PublishedFigure): IsoDate | undefined {
  const own = /\d{4}-\d{2}(?:-\d{2})?/.exec(vintage)?.[0];
  if (own !== undefined) return lastDay(own);
  const dates = [...data.sources.values()]
    .filter(({ id, edition }) => id === source || (vintage !== '' && edition === vintage))
    .flatMap(({ date }) => lastDay(date) ?? []);
  return dates.sort()[0];
}

/** All figures of a measure for a country or set, or for `europe`: a Europe of the publisher's own. Oldest first. */
export const knownFigures = oncePerPackage((data, measure: Measure, entity: string): readonly KnownFigure[] =>
  [
    ...editionsOf(data, 'nato').flatMap((source) => natoFigures(data, source, measure, entity)),
    ...sipriFigures(data, measure, entity),
    ...data.published.flatMap((figure) => publishedFigure(data, figure, measure, entity)),
  ].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
);

function publishedFigure(
  data: DataPackage,
  figure: PublishedFigure,
  measure: Measure,
  entity: string,
): KnownFigure[] {
  const { topic, metric, period, unit, scope, vintage, note, source } = figure;
  const of = figure.entity || (/^Europe\b/.test(scope) ? 'europe' : '');
  if (of !== entity || !topics.has(topic) || !metrics[measure].test(metric) || !/^\d{4}$/.test(period))
    return [];
  const since = vintageDay(data, figure);
  if (since === undefined) return [];
  const [currency, scale] = unit.split(' ');
  const factor = measure === 'amount' ? scales[scale ?? ''] : 1;
  if (factor === undefined) return [];
  const value = Number((figure.value * factor).toPrecision(12));
  const iso = isoDate(vintage) !== undefined;
  return [
    {
      value,
      unit: measure === 'amount' ? currency! : unit,
      year: Number(period),
      entity,
      projected: /\((?:estimate|projection)\)$/.test(metric),
      basis: measure === 'change' ? metric : measure === 'share' ? '' : basisOf(figure, currency!),
      scope,
      producer: producers.find(([pattern]) => pattern.test(vintage))?.[1] ?? '',
      edition: iso
        ? `${data.sources.get(source)?.producer ?? source}, figures of ${dateText(vintage)}`
        : vintage,
      since,
      source,
      note,
    },
  ];
}

const basisOf = ({ priceBasis }: PublishedFigure, currency: string): string =>
  priceBasis === 'PPP'
    ? purchasingPower
    : priceBasis !== '' && !/^market/.test(priceBasis)
      ? priceBasis
      : currency === 'RUB'
        ? 'national currency'
        : marketRates;

const natoName = (source: Source): string => `NATO tables of ${dateText(source.edition)}`;

function natoFigures(data: DataPackage, source: Source, measure: Measure, entity: string): KnownFigure[] {
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

/** A figure as findings show it. */
export const recordFigure = ({
  value,
  unit,
  edition,
  source,
  scope,
  basis,
  note,
}: KnownFigure): RecordFigure => ({
  value,
  unit,
  edition,
  source,
  note: [scope, basis, note].filter((part) => part !== '').join('; '),
});
