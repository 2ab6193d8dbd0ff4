import type { DataPackage } from '../evidence/data-package.ts';
import type { PublishedFigure } from '../evidence/published.ts';
import { dateText, type IsoDate, isoDate, lastDay } from '../vocabulary/calendar.ts';
import { type KnownFigure, type Measure, marketRates, purchasingPower } from './known-figure.ts';

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

/** A figure of the published aggregates, where it is one of a measure. */
export function publishedKnownFigure(
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
