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

/**
 * What the lines of some options can make for these buyers in each year, thousandths of an item, rounded down: a year's
 * rise of the free capacity, times the part that the plan says is open. A line without a known rate bounds nothing, unless
 * the option itself states one; that one has no known book.
 */
export function lineCapacities(
  { openShare }: PlanFile,
  options: readonly PurchaseOption[],
  shipped: readonly ShippedLine[],
  free: ReadonlyMap<string, FreeCapacity>,
  years: readonly Year[],
): LineCapacities {
  const lines: LineCapacity[] = [];
  const notes: PlanNote[] = [];
  const described = new Map(shipped.map((line) => [line.id, line]));
  const openOf = (id: string): number => openShare.lines?.[id] ?? openShare.default;
  const made = new Map(options.map((option) => [capacityLine(option), option]));
  for (const id of [...made.keys()].sort()) {
    const { rate, name } = made.get(id)!;
    const capacity = free.get(id);
    const open = openOf(id);
    if (capacity !== undefined) {
      const freeBy = (year: Year): number => capacity.freeBy(dayOf(endOfYear(year)));
      lines.push({
        id,
        name: capacity.line.name,
        milliItems: years.map((year) => milli((freeBy(year) - freeBy(year - 1)) * open)),
      });
      notes.push(capacityNote(id, bookText(capacity, open), sourcesOf(capacity)));
    } else if (rate !== null && !described.has(id)) {
      lines.push({ id, name, milliItems: years.map(() => milli(rate.perYear * open)) });
      const text = `${rate.perYear} a year as the option states, nothing on order known, ${percent(open)} open to these buyers`;
      notes.push(capacityNote(id, text, [rate.source]));
    } else {
      const reason = described.get(id)?.noQueue ?? 'no line is described for it';
      notes.push(capacityNote(id, `bounds nothing: ${reason}`, []));
    }
  }
  return { lines, notes };
}

const milli = (items: number): number => Math.floor(1000 * items + 1e-6);

const percent = (part: number): string => `${Math.round(1000 * part) / 10} %`;

const bookText = ({ othersOnOrder, casesOnOrder }: FreeCapacity, open: number): string =>
  `${casesOnOrder} on order by cases and ${othersOnOrder} by others are made first, announced expansions slip as they have; of what is then free ${percent(open)} is open to these buyers, an assumption of the plan`;

const sourcesOf = ({ line }: FreeCapacity): string[] =>
  [...new Set([...line.rates, ...line.books].map(({ source }) => source))].sort();

const capacityNote = (subject: string, text: string, sources: readonly string[]): PlanNote => ({
  about: 'capacity',
  subject,
  text,
  sources,
});
