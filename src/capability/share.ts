import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import {
  type CapabilityFigure,
  type Denominator,
  defaultFigure,
  type FigureTables,
  usHolding,
} from './figure.ts';

/** The European share of a capability under one denominator, 0 to 1. */
export interface CapabilityShare {
  readonly denominator: Denominator;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Computed from two holdings, or taken from a published share. */
  readonly basis: 'holdings' | 'published';
  /** The figures it rests on. */
  readonly figures: readonly CapabilityFigure[];
  /** Whether one of them is of grade C. */
  readonly provisional: boolean;
}

/**
 * The European share of a capability, H ÷ (H + U), where U is the US holding of one denominator: the three are never
 * mixed. Where nothing is counted, a published US share of the alliance's total stands in, under `global` alone.
 */
export function europeanShare(
  record: FigureTables,
  capability: string,
  denominator: Denominator,
): CapabilityShare | Missing {
  const europe = defaultFigure(record, capability, 'holding', 'europe', 'all');
  const us = usHolding(record, capability, denominator);
  if (isMissing(europe) || isMissing(us)) {
    const published = defaultFigure(record, capability, 'us-share', 'united-states', denominator);
    if (isMissing(published)) return isMissing(europe) ? europe : (us as Missing);
    const rest = (percent: number): number => (100 - percent) / 100;
    const { low, best, high } = published;
    return shareOf(denominator, 'published', [published], rest(high), rest(best), rest(low));
  }
  if (europe.best + us.best === 0) return missing('not-recomputable', 'Neither side has any.');
  const part = (own: number, other: number): number => (own === 0 ? 0 : own / (own + other));
  return shareOf(
    denominator,
    'holdings',
    [europe, us],
    part(europe.low, us.high),
    part(europe.best, us.best),
    part(europe.high, us.low),
  );
}

function shareOf(
  denominator: Denominator,
  basis: CapabilityShare['basis'],
  figures: readonly CapabilityFigure[],
  low: number,
  best: number,
  high: number,
): CapabilityShare {
  return {
    denominator,
    low,
    best,
    high,
    basis,
    figures,
    provisional: figures.some(({ grade }) => grade === 'C'),
  };
}
