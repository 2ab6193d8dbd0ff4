import type { FreeCapacity } from '../production/free-capacity.ts';
import type { ShippedLine } from '../production/shipped-line.ts';
import { dayOf, endOfYear } from '../vocabulary/calendar.ts';
import { capacityLine, type PurchaseOption } from './option.ts';
import type { PlanNote } from './plan-note.ts';
import type { PlanFile } from './plan-schema.ts';
import type { LineCapacity, Year } from './problem.ts';

/** Lines that bound orders, and what is said of each line. */
export interface LineCapacities {
  /** Sorted by id. */
  readonly lines: readonly LineCapacity[];
  readonly notes: readonly PlanNote[];
}

/** What is known of the lines that options are made on. */
export interface KnownLines {
  readonly shipped: readonly ShippedLine[];
  /** Free capacity of those with a queue. */
  readonly free: ReadonlyMap<string, FreeCapacity>;
  /** Every option that is known, wanted or not. */
  readonly every: readonly PurchaseOption[];
}

/**
 * What the lines of some options can make for these buyers in each year, thousandths of an item, rounded down: a year's
 * rise of the free capacity, times the part that the plan says is open. An option without a described line may state a
 * rate, which has no known book. Any other line bounds nothing, or makes as much as the middle one of the lines that are
 * known of the same capability (of two the slower), as the plan says.
 */
export function lineCapacities(
  { openShare, unknownLines }: PlanFile,
  options: readonly PurchaseOption[],
  { shipped, free, every }: KnownLines,
  years: readonly Year[],
): LineCapacities {
  const lines: LineCapacity[] = [];
  const notes: PlanNote[] = [];
  const described = new Map(shipped.map((line) => [line.id, line]));
  const optionOf = new Map([...every, ...options].map((option) => [capacityLine(option), option]));
  const perYear = (of: (year: Year) => number): number[] => years.map((year) => of(year) - of(year - 1));
  /** Items that a line makes in each year for whomever; `undefined` where that is not known. */
  const rateOf = (id: string): readonly number[] | undefined => {
    const stated = described.has(id) ? null : optionOf.get(id)!.rate;
    if (stated !== null) return years.map(() => stated.perYear);
    const known = free.get(id);
    return known && perYear((year) => known.madeBy(dayOf(endOfYear(year))));
  };
  for (const id of [...new Set(options.map(capacityLine))].sort()) {
    const { rate, name, capability } = optionOf.get(id)!;
    const open = openShare.lines?.[id] ?? openShare.default;
    const known = free.get(id);
    const note = (text: string, sources: readonly string[]) =>
      notes.push({ about: 'capacity', subject: id, text, sources });
    const add = (items: readonly number[]) =>
      lines.push({
        id,
        name: described.get(id)?.name ?? name,
        milliItems: items.map((one) => Math.floor(1000 * one * open + 1e-6)),
      });
    if (known !== undefined) {
      add(perYear((year) => known.freeBy(dayOf(endOfYear(year)))));
      note(bookText(known, open), sourcesOf(known));
      continue;
    }
    const own = rateOf(id);
    if (own !== undefined) {
      add(own);
      const text = `${rate!.perYear} a year as the option states, nothing on order known, ${percent(open)} open to these buyers`;
      note(text, [rate!.source]);
      continue;
    }
    const reason = described.get(id)?.noQueue ?? 'no line is described for it';
    const alike = [...optionOf]
      .filter(([, other]) => other.capability === capability)
      .flatMap(([other]) => ({ other, items: rateOf(other) ?? [] }))
      .filter(({ items }) => items.length > 0)
      .sort((a, b) => total(a.items) - total(b.items) || (a.other < b.other ? -1 : 1));
    const middle = alike[(alike.length - 1) >> 1];
    if (unknownLines !== 'as-median' || middle === undefined) note(`bounds nothing: ${reason}`, []);
    else {
      add(middle.items);
      const text = `taken to make as much as ${middle.other}, an assumption of the plan, with nothing on order known and ${percent(open)} open to these buyers: ${reason}`;
      note(text, []);
    }
  }
  return { lines, notes };
}

const total = (items: readonly number[]): number => items.reduce((sum, one) => sum + one, 0);

const percent = (part: number): string => `${Math.round(1000 * part) / 10} %`;

const bookText = ({ othersOnOrder, casesOnOrder }: FreeCapacity, open: number): string =>
  `${casesOnOrder} on order by cases and ${othersOnOrder} by others are made first, announced expansions slip as they have; of what is then free ${percent(open)} is open to these buyers, an assumption of the plan`;

const sourcesOf = ({ line }: FreeCapacity): string[] =>
  [...new Set([...line.rates, ...line.books].map(({ source }) => source))].sort();
