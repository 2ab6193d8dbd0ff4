import type { ShareRange } from '../planning/order-value.ts';
import { percent } from './number-format.ts';

/** A share from 0 to 1 in percent, a dash where there is none. */
export const partOf = (share: number | null, decimals = 1): string =>
  share === null ? '–' : percent(share, decimals);

/** A range of shares in whole percent, a single one where both ends are the same. */
export function rangeOf(range: ShareRange | null): string {
  if (range === null) return '–';
  const [low, high] = [partOf(range.low, 0), partOf(range.high, 0)];
  return low === high ? low : `${(100 * range.low).toFixed(0)}–${high}`;
}
