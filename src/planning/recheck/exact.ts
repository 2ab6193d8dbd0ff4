/** A rational number; the denominator is above nothing. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Exactly the value of a finite number: doubling a double loses nothing. */
export function fractionOf(value: number): Fraction {
  let top = value;
  let bottom = 1n;
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(top), bottom };
}

export const fraction = (top: bigint, bottom = 1n): Fraction => ({ top, bottom });

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

export const exceeds = (a: Fraction, b: Fraction): boolean => a.top * b.bottom > b.top * a.bottom;

/** Whether two numbers differ by no more than a third. */
export function within(a: Fraction, b: Fraction, distance: Fraction): boolean {
  const away = minus(a, b);
  return !exceeds({ ...away, top: away.top < 0n ? -away.top : away.top }, distance);
}

/** A number with a fixed count of decimals, cut off, as a person reads it. */
export function decimalText({ top, bottom }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = ((top < 0n ? -top : top) * scale) / bottom;
  const rest = decimals === 0 ? '' : `.${(scaled % scale).toString().padStart(decimals, '0')}`;
  return `${top < 0n ? '−' : ''}${grouped(scaled / scale)}${rest.replace(/\.?0+$/, '')}`;
}

const grouped = (value: bigint): string => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');

export const sum = (values: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const value of values) total += value;
  return total;
};

/** Money as the checker states it: to the last thousand dollars. */
export const moneyText = (thousands: bigint): string => `USD ${decimalText(fraction(thousands), 0)} thousand`;
