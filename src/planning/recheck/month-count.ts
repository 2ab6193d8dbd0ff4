/**
 * When items of an order come, by counting its twelve monthly parts one by one: written a second time, and in another way
 * than `../timing.ts`, so that one can be held against the other.
 */

const parts = Array.from({ length: 12 }, (_, part) => part);

/** Months from the start of one year to the end of another. */
const monthsTo = (from: number, endOf: number): number => (endOf - from + 1) * 12;

/** Months from the start of the order's year until its part is complete. */
const complete = (part: number, waitMonths: number): number => 6 + waitMonths + part + 1;

/** Parts of an order that leave their line within a calendar year. */
export const partsMade = (leadMonths: number, ordered: number, year: number): bigint =>
  BigInt(
    parts.filter((part) => {
      const month = complete(part, leadMonths);
      return month > monthsTo(ordered, year - 1) && month <= monthsTo(ordered, year);
    }).length,
  );

/** Parts of an order that are in service at the end of a year. */
export const partsInService = (
  leadMonths: number,
  trainingMonths: number,
  ordered: number,
  year: number,
): bigint =>
  BigInt(
    parts.filter((part) => complete(part, leadMonths + trainingMonths) <= monthsTo(ordered, year)).length,
  );

/** Months of a calendar year in which an expansion paid for in the middle of another runs. */
export const monthsAdded = (delayMonths: number, paid: number, year: number): bigint =>
  BigInt(parts.filter((month) => (year - paid) * 12 + month >= 6 + delayMonths).length);
