import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { money } from '../money/amount.ts';
import {
  type ComparisonRate,
  type Conversions,
  comparable,
  shareUnderEachRate,
} from './price-basis-share.ts';

/** Producer of the shipped figures for Russia. */
const sipri = 'sipri-milex-2025';

/** A set of allies and Russia in one year under one comparison: the same conversion on both sides. */
export interface RussiaComparison {
  readonly rate: ComparisonRate;
  readonly year: number;
  readonly set: string;
  /** Millions of US or international dollars, current prices. */
  readonly setMillions: number | null;
  readonly russiaMillions: number | null;
  /** How many times Russia's expenditure goes into the set's. */
  readonly ratio: number | null;
  readonly sources: readonly string[];
  readonly missing: Readonly<Record<string, Missing>>;
}

/**
 * Compares on like bases only. The definitions differ and no conversion mends that: NATO's for the allies,
 * SIPRI's, which is wider than a budget, for Russia; roubles are SIPRI's, rates are the Outlook's.
 */
export function compareWithRussia(
  data: DataPackage,
  nato: Source,
  conversions: Conversions,
  set: string,
  year: number,
): RussiaComparison[] {
  const row = data.find({
    source: sipri,
    indicator: 'military-expenditure-national',
    priceBasis: 'national-current',
    country: 'RUS',
    year,
  });
  const roubles =
    row?.value == null
      ? missing(
          'out-of-horizon',
          `${data.sources.get(sipri)?.title} as shipped has no figure of Russia for ${year}`,
        )
      : money(row.value, { currency: 'RUB', rate: 'national', prices: 'current' } as const);
  return shareUnderEachRate(data, nato, conversions, set, year).map(({ rate, millions, missing: absent }) => {
    const russia = isMissing(roubles) ? roubles : comparable(roubles, rate, conversions, 'RUS', year);
    const russiaMillions = isMissing(russia) ? null : russia;
    return {
      rate,
      year,
      set,
      setMillions: millions,
      russiaMillions,
      ratio: millions === null || russiaMillions === null ? null : millions / russiaMillions,
      sources: [nato.id, sipri, conversions.macro.source.id],
      missing: isMissing(russia) ? { ...absent, RUS: russia } : absent,
    };
  });
}
