import type { DataPackage } from '../evidence/data-package.ts';
import { oncePerPackage } from '../evidence/once-per-package.ts';
import type { PublishedFigure } from '../evidence/published.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import type { RecordFigure } from './reading.ts';
import { editionOf, outBy } from './record-source.ts';

const scales: Readonly<Record<string, number>> = { bn: 1e9, tn: 1e12 };

/** Published figures of a topic whose source was out on a day, in the order of the record. */
export const publishedOn = (data: DataPackage, topic: string, day: IsoDate): PublishedFigure[] =>
  publishedOf(data, topic).filter(({ source }) => outBy(data, source, day));

const publishedOf = oncePerPackage(({ published }, topic: string) =>
  published.filter((one) => one.topic === topic),
);

/** Value of a published figure in units of its currency, or as it stands. */
export function publishedValue({ value, unit }: Pick<PublishedFigure, 'value' | 'unit'>): number {
  return Number((value * (scales[unit.split(' ')[1] ?? ''] ?? 1)).toPrecision(12));
}

/** A published figure as a figure of the record: money in units of its currency. */
export function publishedRecord(data: DataPackage, figure: PublishedFigure): RecordFigure {
  const value = publishedValue(figure);
  const high = figure.valueHigh === null ? value : publishedValue({ ...figure, value: figure.valueHigh });
  return {
    value,
    ...(high === value ? {} : { low: value, high }),
    unit: figure.unit.split(' ')[0]!.match(/^[A-Z]{3}$/)?.[0] ?? figure.unit,
    edition: editionOf(data, figure.source),
    source: figure.source,
    ...(figure.note ? { note: figure.note } : {}),
  };
}
