import type { CoverageState } from './coverage.ts';
import type { Denominator } from './figure.ts';

/** H ÷ (H + U); `NaN` when neither side has any. */
export const shareOf = (held: number, other: number): number => {
  const all = held + other;
  return all > 0 ? held / all : Number.NaN;
};

/** min(H, T) ÷ T. */
export const coverageOf = (held: number, required: number): number => Math.min(held, required) / required;

/** Europe's share of a capability, H ÷ (H + U), at a moment; `NaN` where a figure is missing. */
export function heldShare(
  { europe, unitedStates, moments }: CoverageState,
  capability: number,
  moment: number,
  denominator: Denominator,
): number {
  const at = capability * moments + moment;
  return shareOf(europe[at]!, unitedStates[denominator][at]!);
}

/** Part of a requirement that a series of holdings covers, min(H, T) ÷ T; `NaN` where a figure is missing. */
export function covered(
  { requirement, moments }: CoverageState,
  series: Float64Array,
  capability: number,
  moment: number,
): number {
  return coverageOf(series[capability * moments + moment]!, requirement[capability]!);
}
