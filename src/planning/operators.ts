import type { Case } from '../procurement/case.ts';
import type { PurchaseOption } from './option.ts';

/** Allies that make a system widely operated where the United States does not operate it. */
const fewestAllies = 5;

/**
 * Who operates what an option offers, or has ordered it, sorted by code: the buyers and partners of the cases of its line
 * and of its prices, as of the day of the cases, and those whom a source names.
 */
export function operatorsOf(option: PurchaseOption, cases: readonly Case[]): string[] {
  const { line, prices, operators } = option;
  const named = new Set(prices.flatMap(({ case: id }) => id ?? []));
  const ordered = cases.filter(
    (one) =>
      one.rung !== 'announced' &&
      one.rung !== 'notified' &&
      one.rung !== 'cancelled' &&
      (named.has(one.id) || line === one.line),
  );
  const buyers = ordered.flatMap(({ buyer, partners = [] }) => [buyer, ...partners]);
  return [...new Set([...buyers, ...operators.flatMap(({ countries }) => countries)])].sort();
}

/** Whether the United States or at least five allies operate a system. */
export const isWidelyOperated = (operators: readonly string[], allies: ReadonlySet<string>): boolean =>
  operators.includes('USA') || operators.filter((code) => allies.has(code)).length >= fewestAllies;
