import type { DataPackage } from '../evidence/data-package.ts';
import { editionsOf } from '../evidence/edition.ts';
import { isMissing, type Missing } from '../evidence/missing.ts';
import { printedPct } from '../evidence/printed-precision.ts';
import type { Source } from '../evidence/source.ts';
import { endOfYear } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { type ShareBasis, shareOfGdp } from './share.ts';

/** How many allies met a target in a year, as one edition has it. */
export interface Compliance {
  readonly edition: string;
  readonly year: number;
  /** Percent of GDP. */
  readonly target: number;
  readonly from: ShareBasis;
  /** Allies at or above the target to two decimals; `null` when the edition cannot say. */
  readonly met: number | null;
  /** Members of the set on 31 December of the year. */
  readonly members: number;
  /** Members with a share in the edition. */
  readonly withFigure: number;
  readonly metBy: readonly string[];
  /** Members without a share, and why. */
  readonly missing: Readonly<Record<string, Missing>>;
  readonly source: string;
}

/** Compliance with a target in one edition. */
export function complianceIn(
  data: DataPackage,
  source: Source,
  year: number,
  target: number,
  { from = 'printed', set = 'nato' }: { from?: ShareBasis; set?: string } = {},
): Compliance {
  const members = countriesOf(data.vocabulary, set, endOfYear(year));
  const metBy: string[] = [];
  const absent: Record<string, Missing> = {};
  for (const country of members) {
    const share = shareOfGdp(data, source, country, year, from);
    if (isMissing(share)) absent[country] = share;
    else if (printedPct(share.pct) >= target) metBy.push(country);
  }
  const withFigure = members.length - Object.keys(absent).length;
  return {
    edition: source.edition,
    year,
    target,
    from,
    met: withFigure === 0 ? null : metBy.length,
    members: members.length,
    withFigure,
    metBy,
    missing: absent,
    source: source.id,
  };
}

/** Compliance in every NATO edition, oldest first: the count is a property of the edition, not of the year alone. */
export const complianceByEdition = (
  data: DataPackage,
  year: number,
  target: number,
  options: { from?: ShareBasis; set?: string } = {},
): Compliance[] =>
  editionsOf(data, 'nato').map((source) => complianceIn(data, source, year, target, options));
