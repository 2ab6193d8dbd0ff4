/**
 * Upper tail of Student's t distribution, P(T > t), for a whole number of degrees of freedom: the finite series of
 * Abramowitz and Stegun (1964), 26.7.3 and 26.7.4; absolute accuracy about 1 in 10^15.
 */
export function studentUpper(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return t > 0 ? 0 : t < 0 ? 1 : Number.NaN;
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  // 1 + (1/2) cos² + (1·3)/(2·4) cos⁴ + … for even, cos + (2/3) cos³ + … for odd degrees of freedom.
  let term = odd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    series += term;
  }
  const central = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
  return (1 - central) / 2;
}
