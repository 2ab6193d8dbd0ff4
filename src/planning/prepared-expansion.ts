import { isMissing } from '../evidence/missing.ts';
import type { Fault } from '../fault/fault.ts';
import { toConstantDollars } from '../money/constant-dollars.ts';
import type { Macro } from '../money/macro.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { FaultMaker } from './plan-fault.ts';
import type { PlanNote } from './plan-note.ts';
import type { PlanFile } from './plan-schema.ts';
import type { PaidExpansion } from './problem.ts';

/**
 * Expansions that may be paid for, sorted by id, at the prices of the plan. All that one adds is for these buyers.
 *
 * @param bounded lines whose capacity is known: on another an expansion would add nothing.
 */
export function preparedExpansions(
  { expansions: written = [], priceYear }: PlanFile,
  bounded: ReadonlySet<string>,
  macro: Macro,
  vocabulary: Vocabulary,
  fault: FaultMaker,
): {
  readonly expansions: readonly PaidExpansion[];
  readonly notes: readonly PlanNote[];
  readonly faults: readonly Fault[];
} {
  const notes: PlanNote[] = [];
  const faults: Fault[] = [];
  const expansions = written.flatMap((one, index): PaidExpansion[] => {
    const { id, line, cost, delayMonths, addedPerYear, from, to, source, assumed } = one;
    const path = ['expansions', index];
    const moved = toConstantDollars(cost, priceYear, macro, vocabulary);
    if (!bounded.has(line)) {
      const rule = 'nothing bounds what this line makes for the plan, so an expansion adds nothing';
      faults.push(fault('expansion-without-bound', [...path, 'line'], rule));
      return [];
    }
    if (isMissing(moved)) {
      faults.push(fault('price-year', [...path, 'cost'], moved.note));
      return [];
    }
    const text = `${addedPerYear} a year for ${cost.millions} million ${cost.currency} of ${cost.year}, ${delayMonths} months after it is paid for, all of it for these buyers`;
    notes.push({
      about: 'expansion',
      subject: id,
      text: assumed === undefined ? text : `${text}: ${assumed}`,
      sources: source === undefined ? [] : [source],
    });
    const milliItemsPerYear = Math.round(1000 * addedPerYear);
    return [{ id, line, cost: Math.round(1000 * moved.millions), delayMonths, milliItemsPerYear, from, to }];
  });
  return { expansions: expansions.sort((a, b) => (a.id < b.id ? -1 : 1)), notes, faults };
}
