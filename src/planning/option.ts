import type { Missing } from '../evidence/missing.ts';
import type { Grade } from '../evidence/source.ts';
import type { ValueBasis } from '../procurement/case.ts';
import type { Day } from '../vocabulary/calendar.ts';
import type { Year } from './problem.ts';

/** That of the source; `own` for what a planner's file says. Grade C is provisional. */
export type OptionGrade = Grade | 'own';

/** What one item cost, or was said to: millions of a currency, current prices of the year. */
export interface PricePoint {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly year: Year;
  /** What the price includes. */
  readonly what: string;
  readonly basis: ValueBasis;
  /** Case whose value over quantity it is. */
  readonly case: string | null;
  /** Identifier in sources.csv; a planner's own words otherwise. */
  readonly source: string;
  readonly grade: OptionGrade;
  /** Day from which it was public. */
  readonly knownFrom: Day;
}

/** A figure of an option that a source states. */
export interface Sourced {
  readonly source: string;
  readonly grade: OptionGrade;
}

/** Something that can be bought, as it is offered: before a price year, a lead time or a buyer is settled. Plain data. */
export interface PurchaseOption {
  readonly id: string;
  readonly name: string;
  /** System family of `vocabulary/system-families.yaml`, and the capability that it belongs to. */
  readonly family: string;
  readonly capability: string;
  /** Unit in which items are counted and priced, and whole units of the capability that one adds. */
  readonly quantityUnit: string;
  readonly unitsPerItem: number;
  /** ISO 3166-1 alpha-3. */
  readonly supplier: string;
  /** Line of `production/line-descriptions.yaml`, or why none is described. */
  readonly line: string | Missing;
  /** Channel of `channels/channels.yaml`. */
  readonly channel: string;
  /** What items cost; the median of them is the price that is used. Never empty. */
  readonly prices: readonly PricePoint[];
  /** First year in which it can be ordered; `null` for at once. */
  readonly earliestOrder: Year | null;
  /** Part of the price that stays in Europe, 0 to 1; `null` where the rule by supplier holds. */
  readonly europeanContent:
    | (Sourced & { readonly low: number; readonly best: number; readonly high: number })
    | null;
  /** From the choice to the first delivery; `null` where the stages of the channel say. */
  readonly leadMonths: (Sourced & { readonly months: number }) | null;
  /** Items a year, where no line is described; `null` where nothing is known or the line says. */
  readonly rate: (Sourced & { readonly perYear: number }) | null;
  /** Who has it beside the buyers of cases. */
  readonly operators: readonly (Sourced & { readonly countries: readonly string[] })[];
  /** Class of ammunition that it shares with others, such as "155 mm". */
  readonly ammunition: (Sourced & { readonly class: string }) | null;
  readonly note: string;
}

/** A product that is known and has no price that may be shipped. */
export interface UnpricedProduct {
  readonly name: string;
  readonly family: string;
  readonly supplier: string;
  readonly reason: string;
}

/** Id of the line whose capacity bounds an option: its line, or its own id where the option itself states a rate. */
export const capacityLine = ({ id, line }: PurchaseOption): string => (typeof line === 'string' ? line : id);

/** European content of an option and where it is known from: its own figure, or the whole value where the maker is. */
export function contentOf(
  { europeanContent, supplier }: PurchaseOption,
  europeanSuppliers: ReadonlySet<string>,
): {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly rule: 'stated' | 'supplier';
} {
  if (europeanContent !== null) {
    const { low, best, high } = europeanContent;
    return { low, best, high, rule: 'stated' };
  }
  const all = europeanSuppliers.has(supplier) ? 1 : 0;
  return { low: all, best: all, high: all, rule: 'supplier' };
}

/** Options of a planner added to the shipped ones; one with the id of a shipped one takes its place. */
export function withOptions(
  shipped: readonly PurchaseOption[],
  own: readonly PurchaseOption[],
): PurchaseOption[] {
  const replaced = new Map(own.map((option) => [option.id, option]));
  const kept = shipped.map((option) => replaced.get(option.id) ?? option);
  const ids = new Set(shipped.map(({ id }) => id));
  return [...kept, ...own.filter(({ id }) => !ids.has(id))];
}
