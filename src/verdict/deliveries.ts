import type { DataPackage } from '../evidence/data-package.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import { shippedChannels } from '../procurement/channel-file.ts';
import {
  europeanSuppliers,
  type SupplierGroup,
  supplierGroup,
  supplierGroups,
} from '../procurement/supplier-group.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import { deliveryBook } from '../production/delivery-book.ts';
import { type CaseForecast, forecastDeliveries } from '../production/delivery-forecast.ts';
import { shippedLines } from '../production/shipped-line.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { type LateCase, lateCases } from './late-case.ts';

/** Kinds of equipment that the report follows, by system family. */
export const deliveryKinds = [
  {
    id: 'air-defence',
    name: 'air defence',
    families: [
      'ballistic-missile-defence',
      'long-range-air-defence',
      'medium-range-air-defence',
      'short-range-air-defence',
    ],
  },
  { id: 'combat-aircraft', name: 'combat aircraft', families: ['combat-aircraft', 'light-combat-aircraft'] },
  { id: 'tanks', name: 'tanks', families: ['tank'] },
  { id: 'artillery', name: 'artillery', families: ['self-propelled-gun', 'rocket-artillery'] },
] as const;

/** Cases of one group: how many are under way, and how many of them end in each year in the median. */
export interface GroupBook<Group extends string> {
  readonly group: Group;
  readonly cases: number;
  readonly byYear: readonly { readonly year: string; readonly cases: number }[];
}

/** What European buyers have under way as of a day. */
export interface Deliveries {
  /** Earliest median last delivery first. */
  readonly rows: readonly CaseForecast[];
  readonly bySupplier: readonly GroupBook<SupplierGroup>[];
  /** By the id of the channel, most cases first. */
  readonly byChannel: readonly GroupBook<string>[];
  readonly late: readonly LateCase[];
}

/** Forecasts every case of the buyers given. All cases are simulated, those of others too. */
export async function deliveriesOf(
  data: DataPackage,
  buyers: readonly string[],
  asOf: string,
  seed: number,
  replications: number,
  execute: BookExecutor,
): Promise<Deliveries> {
  const day = dayOf(asOf as IsoDate);
  const cases = casesAsOf(readCases(data), day).filter(({ events }) => events.length > 0);
  const wanted = new Set(buyers);
  const book = deliveryBook(cases, shippedChannels(data), shippedLines(data, day), day);
  const rows = (await forecastDeliveries(book, seed, replications, execute))
    .filter(({ buyer }) => wanted.has(buyer))
    .sort(byLastDelivery);
  const european = europeanSuppliers(data.vocabulary);
  return {
    rows,
    bySupplier: booksOf(rows, supplierGroups, (row) =>
      supplierGroup({ name: row.supplier, iso3: row.supplier }, european),
    ),
    byChannel: booksOf(
      rows,
      [...new Set(rows.map(({ channel }) => channel))].sort(),
      ({ channel }) => channel,
    )
      // Sorting is stable: channels of as many cases stay by id.
      .sort((a, b) => b.cases - a.cases),
    late: lateCases(rows, day),
  };
}

/** Counts cases by group, in the order of the groups, leaving out empty ones. */
function booksOf<Group extends string>(
  rows: readonly CaseForecast[],
  groups: readonly Group[],
  groupOf: (row: CaseForecast) => Group,
): GroupBook<Group>[] {
  return groups.flatMap((group) => {
    const years = rows
      .filter((row) => groupOf(row) === group)
      .map(({ lastDelivery }) => lastDelivery.p50?.slice(0, 4) ?? 'later');
    const byYear = [...new Set(years)]
      .sort()
      .map((year) => ({ year, cases: years.filter((other) => other === year).length }));
    return years.length === 0 ? [] : [{ group, cases: years.length, byYear }];
  });
}

const byLastDelivery = (a: CaseForecast, b: CaseForecast): number => {
  const key = ({ lastDelivery, caseId }: CaseForecast): string => `${lastDelivery.p50 ?? '9999'}|${caseId}`;
  return key(a) < key(b) ? -1 : 1;
};
