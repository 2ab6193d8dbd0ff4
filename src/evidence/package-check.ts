import { aggregateShares, aggregateSums } from './aggregate-check.ts';
import type { DataPackage } from './data-package.ts';
import { editionsOf } from './edition.ts';
import { type EditionFigures, editionFigures } from './edition-figures.ts';
import { type CheckResult, checkResult, type Examination, together } from './finding.ts';
import { categorySums } from './parts-check.ts';
import type { Conflict, Oddity } from './published.ts';
import { type PublishedCount, publishedCounts } from './published-count.ts';
import { realChanges, sharesFromLevels, spendingPerHead } from './ratio-check.ts';
import { knownEditions, statusOrder } from './series-check.ts';
import {
  macroEditionConflicts,
  natoEditionConflicts,
  type SourceConflict,
  sipriConflicts,
} from './source-conflict.ts';
import { structureChecks } from './structure-check.ts';

/** Where sources disagree. None of it is an error of the package: it is shown, never resolved silently. */
export interface PackageConflicts {
  /** Disagreements between publications that were recorded by hand, with their reasons. */
  readonly recorded: readonly Conflict[];
  readonly natoEditions: readonly SourceConflict[];
  readonly macroEditions: readonly SourceConflict[];
  readonly natoAndSipri: readonly SourceConflict[];
  readonly publishedCounts: readonly PublishedCount[];
}

export interface PackageCheck {
  /** SHA-256 of the package that was checked. */
  readonly sha256: string;
  readonly checks: readonly CheckResult[];
  /** Recorded reasons that name a check but explain none of its findings: out of date, or mistyped. */
  readonly unneeded: readonly Oddity[];
  readonly conflicts: PackageConflicts;
  readonly totals: {
    readonly checks: number;
    readonly examined: number;
    readonly failures: number;
    readonly explained: number;
    readonly recordedConflicts: number;
    /** Published counts that the edition they name confirms, that it does not, and of these the unexplained. */
    readonly countsAgreeing: number;
    readonly countsDisagreeing: number;
    readonly countsUnexplained: number;
  };
  /** No failure, and no reason without a finding. */
  readonly passed: boolean;
}

const editionChecks: readonly {
  readonly id: string;
  readonly name: string;
  readonly examine: (figures: EditionFigures) => Examination;
}[] = [
  { id: 'aggregate-sum', name: "NATO's totals are the sums of their members", examine: aggregateSums },
  {
    id: 'aggregate-share',
    name: "The shares of NATO's totals follow from the levels of their members",
    examine: aggregateShares,
  },
  { id: 'category-sum', name: 'The categories of expenditure add up to 100 %', examine: categorySums },
  {
    id: 'share-from-levels',
    name: 'Shares of GDP follow from expenditure and GDP at constant prices',
    examine: sharesFromLevels,
  },
  { id: 'real-change', name: 'Real changes follow from the levels of two years', examine: realChanges },
  { id: 'per-head', name: 'Expenditure per head follows from the population', examine: spendingPerHead },
];

/**
 * Checks a package: each figure against the others of its edition, and the sources against each other. Rooms above
 * add the checks of their own tables.
 */
export function checkPackage(data: DataPackage, further: readonly CheckResult[] = []): PackageCheck {
  const editions = editionsOf(data, 'nato').map((source) => editionFigures(data, source));
  const checks = [
    ...structureChecks(data),
    ...editionChecks.map((check) => checkResult(check, together(editions.map(check.examine)), data.oddities)),
    checkResult(
      { id: 'status-order', name: 'Final figures, estimates and forecasts follow in this order' },
      statusOrder(data),
      data.oddities,
    ),
    checkResult(
      { id: 'edition-known', name: 'The vintage of every row is the edition of its source' },
      knownEditions(data),
      data.oddities,
    ),
    ...further,
  ];
  const counts = publishedCounts(data);
  const unneeded = unneededOddities(data.oddities, checks);
  const sum = (count: (check: CheckResult) => number) =>
    checks.reduce((total, check) => total + count(check), 0);
  const failures = sum((check) => check.failures.length);
  return {
    sha256: data.sha256,
    checks,
    unneeded,
    conflicts: {
      recorded: data.conflicts,
      natoEditions: natoEditionConflicts(data),
      macroEditions: macroEditionConflicts(data),
      natoAndSipri: sipriConflicts(data),
      publishedCounts: counts,
    },
    totals: {
      checks: checks.length,
      examined: sum((check) => check.examined),
      failures,
      explained: sum((check) => check.explained.length),
      recordedConflicts: data.conflicts.length,
      countsAgreeing: counts.filter((count) => count.agrees).length,
      countsDisagreeing: counts.filter((count) => !count.agrees).length,
      countsUnexplained: counts.filter((count) => !count.agrees && count.conflict === null).length,
    },
    passed: failures === 0 && unneeded.length === 0,
  };
}

/** An oddity without a check is a remark on the figures and needs no finding. */
function unneededOddities(oddities: readonly Oddity[], checks: readonly CheckResult[]): Oddity[] {
  const used = new Set(checks.flatMap((check) => check.explained.map((finding) => finding.oddity)));
  return oddities.filter((oddity) => oddity.check !== '' && !used.has(oddity));
}
