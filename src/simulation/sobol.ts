import { guard } from '../fault/guard.ts';

/** First-order Sobol index of a group of inputs: the part of the variance that the group explains on its own. */
export interface SobolIndex {
  /** Between 0 and 1 but for sampling error, which may carry an estimate a little beyond either end. */
  readonly value: number;
  readonly standardError: number;
}

/** Outputs that differ by less than this part of their size differ by rounding alone. */
const rounding = 1e-13;

/**
 * First-order index by pick-freeze (Sobol 1993): both samples come from the same model, replication by replication,
 * and share the draws of the group alone; all other inputs are drawn independently. The index is then the correlation
 * of the two.
 *
 * The estimator is that of Janon, Klein, Lagnoux, Nodet and Prieur (2014), Asymptotic normality and efficiency of two
 * Sobol index estimators, ESAIM: Probability and Statistics 18, which pools the mean and variance of the two samples:
 * no estimator that is regular has less asymptotic variance, and from these same two samples it beats those of Sobol
 * (1993) and of Saltelli and others (2010, table 2), which take the variance of one. It is written here as Fisher's
 * intra-class correlation in its analysis-of-variance form, whose numerator and denominator are unbiased; the plain
 * form is biased by −(1 − S²) ÷ 2n. The standard error is that of the paper's central limit theorem.
 *
 * An output that does not vary, but for rounding, is decided by nothing: index 0, standard error 0.
 *
 * @param y model outputs, one for each replication, at least two.
 * @param frozen outputs of the same replications with the group's draws kept and all others drawn anew.
 */
export function sobolIndex(y: Float64Array, frozen: Float64Array): SobolIndex {
  const n = y.length;
  guard(
    n >= 2 && frozen.length === n,
    `pick-freeze needs two samples of one length, not ${n} and ${frozen.length}`,
  );
  // Measured from the first output, so that equal outputs have a spread of exactly nothing.
  const origin = y[0]!;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += y[i]! - origin + (frozen[i]! - origin);
  const centre = origin + sum / (2 * n);
  let between = 0;
  let within = 0;
  for (let i = 0; i < n; i++) {
    const a = y[i]! - centre;
    const b = frozen[i]! - centre;
    between += (a + b) ** 2;
    within += (a - b) ** 2;
  }
  between /= 2 * (n - 1);
  within /= 2 * n;
  const variance = (between + within) / 2;
  if (variance <= (rounding * centre) ** 2) return { value: 0, standardError: 0 };
  const value = (between - within) / (between + within);
  let square = 0;
  for (let i = 0; i < n; i++) {
    const a = y[i]! - centre;
    const b = frozen[i]! - centre;
    square += (a * b - (value / 2) * (a * a + b * b)) ** 2;
  }
  return { value, standardError: Math.sqrt(square / n / n) / variance };
}
