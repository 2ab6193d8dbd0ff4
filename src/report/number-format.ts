/** Numbers as British readers expect them, the same on every machine. */

const separator = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Billions of dollars from millions, one decimal below ten. */
export function billions(millions: number): string {
  const value = millions / 1000;
  return Math.abs(value) < 10
    ? value.toFixed(1).replace('-', '−')
    : separator.format(value).replace('-', '−');
}

/** A share from 0 to 1 as a percentage with one decimal. */
export const percent = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals)} %`;

/**
 * A probability as a reader can quote it: whole percent, never 0 % or 100 % on the strength of a finite number
 * of replications unless no replication said otherwise, and then as a bound.
 */
export function chance({ value, low, high }: { value: number; low: number; high: number }): string {
  if (value === 0) return `< ${bound(high)} %`;
  if (value === 1) return `> ${(100 - Number(bound(1 - low))).toString()} %`;
  if (value < 0.0005) return '< 0.1 %';
  if (value > 0.9995) return '> 99.9 %';
  if (value < 0.01 || value > 0.99) return `${(value * 100).toFixed(1)} %`;
  return `${Math.round(value * 100)} %`;
}

const bound = (share: number): string => (Math.max(1, Math.ceil(share * 1000)) / 10).toString();

/** A whole number with thousands separators. */
export const whole = (value: number): string => separator.format(value);

/** `USD 12.3 bn` or `USD 450 m` from thousands of dollars; the prices are named beside it. */
export function dollars(thousands: number): string {
  const size = Math.abs(thousands);
  const sign = thousands < 0 ? '−' : '';
  if (size === 0) return 'USD 0';
  if (size < 500) return `${sign}USD ${separator.format(size)} thousand`;
  if (size < 999_500)
    return `${sign}USD ${size < 9_950 ? (size / 1000).toFixed(1) : separator.format(size / 1000)} m`;
  return `${sign}USD ${size < 99_950_000 ? (size / 1_000_000).toFixed(1) : separator.format(size / 1_000_000)} bn`;
}
