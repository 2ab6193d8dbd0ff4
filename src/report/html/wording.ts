import type { Quantiles } from '../../simulation/estimate.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { billions, percent, whole } from '../number-format.ts';
import { html, type Part } from './escape.ts';

/** Numbers, dates and lists in the words of the report. */

/** `a, b and c`. */
export const listText = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The number of a yardstick: a share, or the p-value of a test. */
const yardstickNumber = ({ unit }: Pick<Yardstick, 'unit'>, value: number): string =>
  unit === 'share' ? percent(value) : value < 0.001 ? '< 0.001' : value.toFixed(3);

/** `46.1 %` or `p 0.304`. */
export const yardstickMedian = (yardstick: Pick<Yardstick, 'unit'>, { p50 }: Quantiles): string =>
  `${yardstick.unit === 'share' ? '' : 'p '}${yardstickNumber(yardstick, p50)}`;

/** `45.6 % (35.9 to 55.1 %)`; the median alone where nothing varies. */
export function yardstickText(yardstick: Pick<Yardstick, 'unit'>, share: Quantiles): Part {
  const band = yardstickBand(yardstick, share);
  return html`<b>${yardstickMedian(yardstick, share)}</b>${band.includes(' to ') ? ` (${band})` : undefined}`;
}

/** `35.9 to 55.1 %`; one number where both ends print alike. */
export function yardstickBand(yardstick: Pick<Yardstick, 'unit'>, { p5, p95 }: Quantiles): string {
  const [low, high] = [yardstickNumber(yardstick, p5), yardstickNumber(yardstick, p95)];
  return low === high ? low : `${low.replace(' %', '')} to ${high}`;
}

/** A number of items: whole from a hundred on, with one decimal below where there is one. */
export const amount = (value: number): string =>
  (Math.abs(value) >= 100 ? whole(value) : value.toFixed(1).replace(/\.0$/, '')).replace('-', '−');

/** A simulated number: from ten thousand on three digits are more than it knows. */
const rounded = (value: number): string =>
  amount(Math.abs(value) >= 10_000 ? Number(value.toPrecision(3)) : value);

/** `1,240 (1,100 to 1,380)`, a median with its 5 to 95 % band; the median alone where nothing varies. */
export function amountBand({ p5, p50, p95 }: Quantiles): string {
  const [low, high] = [rounded(p5), rounded(p95)];
  return low === high ? rounded(p50) : `${rounded(p50)} (${low} to ${high})`;
}

/** `46 % (36 to 55)`, a part with its band, in whole percent. */
export function partBand({ p5, p50, p95 }: Quantiles): string {
  const points = (value: number): string => (value * 100).toFixed(0);
  return points(p5) === points(p95)
    ? `${points(p50)} %`
    : `${points(p50)} % (${points(p5)} to ${points(p95)})`;
}

/** A text with commands between backticks. */
export const withCommands = (text: string): Part =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

/** Median billions with the 5 to 95 % band, from millions. */
export const billionsBand = ({ p5, p50, p95 }: Quantiles): string =>
  `${billionsText(p50)} (${billionsText(p5)} to ${billionsText(p95)})`;

/** Billions from millions; a nothing by definition is a bare zero. */
const billionsText = (millions: number): string => (millions === 0 ? '0' : billions(millions));

/** A difference of probabilities in percentage points, always with its sign. */
export function pointsText(difference: number): string {
  const points = (Math.abs(difference) * 100).toFixed(1);
  if (points === '0.0') return '0.0';
  return `${difference < 0 ? '−' : '+'}${points}`;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** A count in words up to eleven, in figures beyond. */
export const countText = (count: number): string => small[count] ?? String(count);
