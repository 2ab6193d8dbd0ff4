import type { Statement } from './figure.ts';

/** Low and high ends that follow from a published number and the word before it; `null` where the source gives them. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/**
 * Spread of a published number by how it is stated. "Exact" and a sum have none. "About" is half a unit of the last
 * printed digit that is not zero, either way and outwards to whole numbers: about 850 is 845 to 855, about 35 is 34 to
 * 36. "Over" reaches one such unit up and "under" one down: more than 120 is 120 to 130, almost 450 is 440 to 450. A
 * range and a derived figure state their ends.
 */
export function spreadOf(stated: Statement, best: number): Spread | null {
  const unit = lastUnit(best);
  switch (stated) {
    case 'exact':
    case 'sum':
      return { low: best, high: best };
    case 'about':
      return { low: Math.floor(best - unit / 2), high: Math.ceil(best + unit / 2) };
    case 'over':
      return { low: best, high: best + unit };
    case 'under':
      return { low: best - unit, high: best };
    default:
      return null;
  }
}

/** Unit of the last digit that is not zero: 10 for 850, 1 for 35. */
function lastUnit(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
