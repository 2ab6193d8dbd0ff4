import { type Oddity, oddityFor } from './published.ts';

/** A figure that does not agree with others of its edition, as one check found it. */
export interface Finding {
  readonly check: string;
  readonly source: string;
  readonly indicator: string;
  readonly priceBasis: string;
  readonly country: string;
  readonly year: number;
  /** The figure as it stands, in the unit of the indicator; `null` where it is absent or not a number. */
  readonly found: number | null;
  /** What the other figures give, in the same unit; `null` where nothing can be computed. */
  readonly expected: number | null;
  /** Largest difference that rounding can explain, in the same unit; `null` where none is allowed for. */
  readonly tolerance: number | null;
  /** One sentence, without its full stop. */
  readonly text: string;
}

/** A finding with a recorded reason why the figure stands as it is. */
export interface ExplainedFinding extends Finding {
  readonly reason: string;
  /** The recorded row that gives the reason. */
  readonly oddity: Oddity;
}

/** What a check looked at and what it found, before reasons are looked up. */
export interface Examination {
  /** Comparisons made: figures, or rows where the check is about rows. */
  readonly examined: number;
  readonly findings: readonly Finding[];
}

/** A check of the package and its result. It passes when `failures` is empty. */
export interface CheckResult {
  /** As in the column `check` of `oddities.csv`, kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly examined: number;
  readonly failures: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
}

/** Separates the findings that have a recorded reason from those that have none. */
export function checkResult(
  { id, name }: { readonly id: string; readonly name: string },
  { examined, findings }: Examination,
  oddities: readonly Oddity[],
): CheckResult {
  const failures: Finding[] = [];
  const explained: ExplainedFinding[] = [];
  for (const finding of findings) {
    const oddity = oddityFor(oddities, finding);
    if (oddity) explained.push({ ...finding, reason: oddity.reason, oddity });
    else failures.push(finding);
  }
  return { id, name, examined, failures, explained };
}

/** The result of a check that has nothing to find: reading the data would have refused them. */
export const passedCheck = (id: string, name: string, examined: number): CheckResult => ({
  id,
  name,
  examined,
  failures: [],
  explained: [],
});

/** The examinations of several editions as one. */
export const together = (parts: readonly Examination[]): Examination => ({
  examined: parts.reduce((sum, part) => sum + part.examined, 0),
  findings: parts.flatMap((part) => part.findings),
});
