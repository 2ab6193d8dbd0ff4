import type { OfferedOption, PaidExpansion, Year } from './problem.ts';

const clamp = (months: number): number => Math.max(0, Math.min(12, months));

/**
 * Twelfths of an order placed in the middle of a year that are delivered by the end of another: the items follow evenly over
 * the twelve months from the first delivery on.
 */
export const deliveredTwelfths = ({ leadMonths }: OfferedOption, ordered: Year, by: Year): number =>
  clamp(12 * (by + 1 - ordered) - 6 - leadMonths);

/** Twelfths of the order that leave its line within a calendar year. */
export const madeTwelfths = (option: OfferedOption, ordered: Year, year: Year): number =>
  deliveredTwelfths(option, ordered, year) - deliveredTwelfths(option, ordered, year - 1);

/** Twelfths of the order that are delivered and trained for by the end of a year. */
export const inServiceTwelfths = (option: OfferedOption, ordered: Year, by: Year): number =>
  clamp(12 * (by + 1 - ordered) - 6 - option.leadMonths - option.trainingMonths);

/** Twelfths of a year's added rate that an expansion paid for in the middle of a year gives within another. */
export const addedTwelfths = ({ delayMonths }: PaidExpansion, paid: Year, year: Year): number =>
  clamp(12 * (year + 1 - paid) - 6 - delayMonths);
