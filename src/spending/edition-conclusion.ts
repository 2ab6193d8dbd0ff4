import type { DataPackage } from '../evidence/data-package.ts';
import { isMissing } from '../evidence/missing.ts';
import type { Source } from '../evidence/source.ts';
import { complianceIn } from './compliance.ts';
import { shareOfGdp } from './share.ts';

/** Percent of GDP: the targets of 2014 and, for core defence, of 2025. */
const comparedTargets = [2, 3.5] as const;

/**
 * What two editions say about one target and year. The counts always reconcile: `before` plus gained, less lost,
 * plus metOnlyAfter, less metOnlyBefore is `after`.
 */
export interface Conclusion {
  /** Percent of GDP. */
  readonly target: number;
  readonly year: number;
  /** Allies at or above the target to two decimals; `null` when the edition cannot say. */
  readonly before: number | null;
  readonly after: number | null;
  /** Allies with a figure in both that met the target only in the later, or only in the earlier of the two. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Allies that meet the target in one edition and have no figure in the other. */
  readonly metOnlyBefore: readonly string[];
  readonly metOnlyAfter: readonly string[];
}

/** Conclusions for each target and year, targets first. Countries in the order of their codes. */
export const conclusionsBetween = (
  data: DataPackage,
  from: Source,
  to: Source,
  years: readonly number[],
): Conclusion[] =>
  comparedTargets.flatMap((target) => years.map((year) => conclude(data, from, to, year, target)));

function conclude(data: DataPackage, from: Source, to: Source, year: number, target: number): Conclusion {
  const before = complianceIn(data, from, year, target);
  const after = complianceIn(data, to, year, target);
  const hasFigure = (source: Source) => (country: string) =>
    !isMissing(shareOfGdp(data, source, country, year));
  const gained = after.metBy.filter((country) => !before.metBy.includes(country));
  const lost = before.metBy.filter((country) => !after.metBy.includes(country));
  const [inFrom, inTo] = [hasFigure(from), hasFigure(to)];
  return {
    target,
    year,
    before: before.met,
    after: after.met,
    gained: gained.filter(inFrom),
    lost: lost.filter(inTo),
    metOnlyBefore: lost.filter((country) => !inTo(country)),
    metOnlyAfter: gained.filter((country) => !inFrom(country)),
  };
}
