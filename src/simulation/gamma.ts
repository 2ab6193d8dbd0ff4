// Lanczos (1964), g = 7 and nine terms: relative accuracy about 1 in 10^15 for positive arguments.
const g = 7;
const terms = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x at least 0.5. */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = terms.reduce(
    (total, term, index) => total + (index === 0 ? term : term / (shifted + index)),
    0,
  );
  const base = shifted + g + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
