import type { DataPackage } from '../evidence/data-package.ts';
import { type Missing, missing } from '../evidence/missing.ts';
import type { ObservationStatus } from '../evidence/observation.ts';
import type { Source } from '../evidence/source.ts';

/** Whether a share of GDP is the one NATO printed or is recomputed from its constant-price levels. */
export type ShareBasis = 'printed' | 'levels';

export interface Share {
  /** Percent of GDP, unrounded as the edition carries it. */
  readonly pct: number;
  readonly status: ObservationStatus;
}

/**
 * Defence expenditure as a share of GDP in one edition.
 *
 * `levels` divides expenditure by GDP, both at the constant prices and exchange rates of the edition: the
 * definition NATO gives for its table. It is missing where the edition as shipped has no levels.
 */
export function shareOfGdp(
  data: DataPackage,
  source: Source,
  country: string,
  year: number,
  basis: ShareBasis = 'printed',
): Share | Missing {
  const at = (indicator: string, priceBasis: string) =>
    data.find({ source: source.id, indicator, priceBasis, country, year });
  const printed = at('share-of-gdp', 'none');
  if (!printed) {
    return missing(
      'out-of-horizon',
      `the edition of ${source.edition} has no share of ${country} for ${year}`,
    );
  }
  if (printed.value === null) return missing(printed.missing ?? 'not-published', printed.note);
  if (basis === 'printed') return { pct: printed.value, status: printed.status };
  const constant = `mer-${source.constantBase}`;
  const spending = at('defence-expenditure', constant)?.value;
  const gdp = at('gdp', constant)?.value;
  if (spending == null || gdp == null) {
    return missing(
      'not-recomputable',
      `the edition of ${source.edition} as shipped has no ${spending == null ? 'expenditure' : 'GDP'} levels`,
    );
  }
  return { pct: (100 * spending) / gdp, status: printed.status };
}
