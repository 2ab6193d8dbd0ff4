import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type MissingReason } from '../evidence/missing.ts';
import type { ObservationStatus } from '../evidence/observation.ts';
import type { Source } from '../evidence/source.ts';
import { shareOfGdp } from './share.ts';

/** One ally, or aggregate, in one year of one edition. */
export interface SpendingRow {
  readonly country: string;
  readonly year: number;
  readonly shareOfGdpPct: number | null;
  /** Current prices and exchange rates. */
  readonly amountUsdMillionsCurrent: number | null;
  /** Prices and exchange rates of `constantBase`. */
  readonly amountUsdMillionsConstant: number | null;
  readonly constantBase: number | null;
  readonly realChangePct: number | null;
  readonly equipmentSharePct: number | null;
  readonly status: ObservationStatus | null;
  readonly edition: string;
  readonly source: string;
  /** Why a column is empty, by its name. */
  readonly missing: Readonly<Record<string, { reason: MissingReason; note: string }>>;
}

/** What one edition says of one ally or aggregate, year by year. */
export function spendingSeries(
  data: DataPackage,
  source: Source,
  country: string,
  from: number,
  to: number,
): SpendingRow[] {
  return Array.from({ length: to - from + 1 }, (_, index) => rowOf(data, source, country, from + index));
}

function rowOf(data: DataPackage, source: Source, country: string, year: number): SpendingRow {
  const gaps: Record<string, { reason: MissingReason; note: string }> = {};
  const absent = `the edition of ${source.edition} as shipped has no such figure for ${country} in ${year}`;
  const read = (column: string, indicator: string, priceBasis: string): number | null => {
    const row = data.find({ source: source.id, indicator, priceBasis, country, year });
    if (row?.value == null) {
      gaps[column] = { reason: row?.missing ?? 'not-in-copy', note: row?.note || absent };
      return null;
    }
    return row.value;
  };
  const share = shareOfGdp(data, source, country, year);
  if (isMissing(share)) gaps.shareOfGdpPct = { reason: share.missing, note: share.note };
  return {
    country,
    year,
    shareOfGdpPct: isMissing(share) ? null : share.pct,
    amountUsdMillionsCurrent: read('amountUsdMillionsCurrent', 'defence-expenditure', 'mer-current'),
    amountUsdMillionsConstant: read(
      'amountUsdMillionsConstant',
      'defence-expenditure',
      `mer-${source.constantBase}`,
    ),
    constantBase: source.constantBase,
    realChangePct: read('realChangePct', 'real-change', 'none'),
    equipmentSharePct: read('equipmentSharePct', 'equipment-share', 'none'),
    status: isMissing(share) ? null : share.status,
    edition: source.edition,
    source: source.id,
    missing: gaps,
  };
}
