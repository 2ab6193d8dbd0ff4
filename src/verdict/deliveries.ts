import type { DataPackage } from '../evidence/data-package.ts';
import {
  europeanSuppliers,
  type SupplierGroup,
  supplierGroup,
  supplierGroups,
} from '../procurement/supplier-group.ts';
import type { CaseForecast } from '../production/delivery-forecast.ts';
import { dayOf, partialDate } from '../vocabulary/calendar.ts';

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

/** Cases of one supplier group: how many are under way, and how many of them end in each year in the median. */
export interface SupplierBook {
  readonly supplier: SupplierGroup;
  readonly cases: number;
  readonly byYear: readonly { readonly year: string; readonly cases: number }[];
}

/** What European buyers have under way as of a day. */
export interface Deliveries {
  /** Earliest median last delivery first. */
  readonly rows: readonly CaseForecast[];
  readonly bySupplier: readonly SupplierBook[];
  /** Cases that their median puts latest against the plan in force, most first. */
  readonly late: readonly {
    readonly caseId: string;
    readonly planned: string;
    readonly median: string;
    readonly months: number;
  }[];
}

const daysPerMonth = 365.25 / 12;

/** Sums up the forecasts of the cases of the buyers given. */
export function deliveriesOf(
  data: DataPackage,
  buyers: readonly string[],
  forecasts: readonly CaseForecast[],
): Deliveries {
  const wanted = new Set(buyers);
  const rows = forecasts.filter(({ buyer }) => wanted.has(buyer)).sort(byLastDelivery);
  const european = europeanSuppliers(data.vocabulary);
  return {
    rows,
    bySupplier: supplierGroups.flatMap((supplier) => {
      const own = rows.filter(
        (row) => supplierGroup({ name: row.supplier, iso3: row.supplier }, european) === supplier,
      );
      const years = own.map(({ lastDelivery }) => lastDelivery.p50?.slice(0, 4) ?? 'later');
      const byYear = [...new Set(years)]
        .sort()
        .map((year) => ({ year, cases: years.filter((other) => other === year).length }));
      return own.length === 0 ? [] : [{ supplier, cases: own.length, byYear }];
    }),
    late: rows
      .flatMap(({ caseId, rung, firstDelivery, lastDelivery, onTime }) => {
        const median = rung === 'delivering' ? lastDelivery.p50 : firstDelivery.p50;
        const planned = onTime && partialDate(onTime.planned);
        if (!planned || median === null) return [];
        return [
          { caseId, planned: planned.text, median, months: (dayOf(median) - planned.last) / daysPerMonth },
        ];
      })
      .filter(({ months }) => months > 0)
      .sort((a, b) => b.months - a.months || (a.caseId < b.caseId ? -1 : 1)),
  };
}

const byLastDelivery = (a: CaseForecast, b: CaseForecast): number => {
  const key = ({ lastDelivery, caseId }: CaseForecast): string => `${lastDelivery.p50 ?? '9999'}|${caseId}`;
  return key(a) < key(b) ? -1 : 1;
};
