import type { CheckedClaim } from '../../src/claims/checked-claim.ts';
import type { ListedClaim } from './listed-claim.ts';

/** How well the claims found in texts agree with those that a person lists. */
export interface Score {
  readonly listed: number;
  /** Listed claims that were found, with the verdict nearest to the list's. */
  readonly found: readonly {
    readonly listed: ListedClaim;
    readonly claim: CheckedClaim;
    readonly agrees: boolean;
  }[];
  readonly missed: readonly ListedClaim[];
  /** Checked quantities that no listed claim is about. */
  readonly wrong: readonly CheckedClaim[];
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
  readonly agreement: number;
}

/** A listed claim is found when a checked claim's sentence holds its pieces, its quantity is the listed one, and its indicator fits. */
export function fits(listed: ListedClaim, claim: CheckedClaim): boolean {
  const sentence = claim.sentence.toLowerCase();
  if (!listed.holds.every((piece) => sentence.includes(piece.toLowerCase()))) return false;
  const { value, kind } = claim.quantity;
  const states = kind === 'qualitative' || listed.value === undefined || near(value, listed.value);
  if (!states) return false;
  // What nothing decides may be read as anything, as long as it is found to be undecided.
  if (claim.verdict === 'not-checkable' && listed.verdicts.includes('not-checkable')) return true;
  return claim.indicator !== null && listed.indicators.includes(claim.indicator);
}

const near = (value: number | null, listed: number): boolean =>
  value !== null && Math.abs(value - listed) <= 1e-9 * Math.abs(listed);

/** @param texts claims by file. */
export function scoreOf(
  list: readonly ListedClaim[],
  texts: ReadonlyMap<string, readonly CheckedClaim[]>,
): Score {
  const found: { listed: ListedClaim; claim: CheckedClaim; agrees: boolean }[] = [];
  const missed: ListedClaim[] = [];
  for (const listed of list) {
    const fitting = (texts.get(listed.file) ?? []).filter((claim) => fits(listed, claim));
    const agreeing = fitting.find(({ verdict }) => listed.verdicts.includes(verdict));
    const claim = agreeing ?? fitting[0];
    if (claim) found.push({ listed, claim, agrees: agreeing !== undefined });
    else missed.push(listed);
  }
  const checked = [...texts].flatMap(([file, claims]) =>
    claims
      .filter(({ verdict, quantity }) => verdict !== 'not-checkable' && quantity.kind !== 'qualitative')
      .map((claim) => ({ file, claim })),
  );
  const wrong = checked
    .filter(({ file, claim }) => !list.some((listed) => listed.file === file && fits(listed, claim)))
    .map(({ claim }) => claim);
  const right = checked.length - wrong.length;
  return {
    listed: list.length,
    found,
    missed,
    wrong,
    right,
    recall: found.length / list.length,
    precision: right / checked.length,
    agreement: found.filter(({ agrees }) => agrees).length / found.length,
  };
}

/** What stands in the way of full marks, a line each. */
export const scoreNotes = ({ missed, wrong, found }: Score): string[] => [
  ...missed.map(({ id, holds }) => `missed ${id}: ${holds.join(' … ')}`),
  ...wrong.map(
    ({ id, indicator, verdict, sentence, quantity: { kind, value } }) =>
      `not listed ${id}: ${kind} ${value} as ${indicator}, ${verdict}: ${sentence.slice(0, 100)}`,
  ),
  ...found
    .filter(({ agrees }) => !agrees)
    .map(
      ({ listed, claim }) =>
        `verdict of ${listed.id}: ${claim.verdict} (${claim.indicator}), listed ${listed.verdicts.join(' or ')}: ${claim.reason}`,
    ),
];
