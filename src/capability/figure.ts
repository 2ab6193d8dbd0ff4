import { isMissing, type Missing, type MissingReason, missing } from '../evidence/missing.ts';
import type { Grade } from '../evidence/source.ts';

/**
 * What a figure says: a holding; what is required; the part of the European holding that is of US design; the
 * published US share of the alliance's total where nothing is counted; the price of a unit; days from order to use.
 */
export const measures = ['holding', 'requirement', 'us-made', 'us-share', 'unit-cost', 'lead-time'] as const;
export type Measure = (typeof measures)[number];

export const holders = ['europe', 'united-states', 'united-states-canada', 'nato'] as const;
export type Holder = (typeof holders)[number];

/**
 * What a figure is counted over, never mixed. US holdings: all the world over, in Europe, or committed to NATO in a
 * crisis. Others: all. Requirements: what NATO as a whole needs, what Europe needs by itself, what replaces the US
 * contribution.
 */
export const holdingScopes = ['global', 'in-europe', 'committed', 'all'] as const;
export const requirementScopes = ['alliance', 'europe', 'replace-us'] as const;
export const scopes = [...holdingScopes, ...requirementScopes] as const;
export type Scope = (typeof scopes)[number];

/** The three denominators of a European share: which US holding stands beside the European one. */
export const denominators = ['global', 'in-europe', 'committed'] as const;
export type Denominator = (typeof denominators)[number];

/** How the source states the number, which decides the spread (see `figure-spread.ts`). */
export const statements = ['exact', 'about', 'over', 'under', 'range', 'sum', 'derived'] as const;
export type Statement = (typeof statements)[number];

/** One sourced figure. Plain data: it is sent to worker threads. */
export interface CapabilityFigure {
  readonly id: string;
  readonly capability: string;
  readonly measure: Measure;
  readonly holder: Holder;
  readonly scope: Scope;
  /** Country set, where the source states one; otherwise empty. */
  readonly countries: string;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly stated: Statement;
  /** That of the capability; for a unit cost `million EUR at 2024 prices`, for the others days or percent. */
  readonly unit: string;
  /** Day, month or year that the figure holds for. */
  readonly date: string;
  /** Identifier in sources.csv, or the source a user names. */
  readonly source: string;
  /** That of the source; `own` for a figure of the user. Grade C is provisional. */
  readonly grade: Grade | 'own';
  readonly use: 'default' | 'alternative';
  readonly note: string;
}

/** Why there is no default figure; `*` stands for all. */
export interface MissingFigure {
  readonly capability: string;
  readonly measure: Measure | '*';
  readonly holder: Holder | '*';
  readonly scope: Scope | '*';
  readonly reason: MissingReason;
  readonly note: string;
}

/** Figures and reasons, as a capability record holds them. */
export interface FigureTables {
  readonly figures: readonly CapabilityFigure[];
  readonly missing: readonly MissingFigure[];
}

/** The figure used unless another is asked for, or why there is none. */
export function defaultFigure(
  { figures, missing: gaps }: FigureTables,
  capability: string,
  measure: Measure,
  holder: Holder,
  scope: Scope,
): CapabilityFigure | Missing {
  const found = figures.find(
    (one) =>
      one.use === 'default' &&
      one.capability === capability &&
      one.measure === measure &&
      one.holder === holder &&
      one.scope === scope,
  );
  if (found) return found;
  const gap = gaps.find(
    (one) =>
      one.capability === capability &&
      (one.measure === '*' || one.measure === measure) &&
      (one.holder === '*' || one.holder === holder) &&
      (one.scope === '*' || one.scope === scope),
  );
  return gap ? missing(gap.reason, gap.note) : missing('no-source');
}

/**
 * The US holding under a denominator. Where a source counts the United States only together with Canada, it is that
 * count, and its `holder` says so.
 */
export function usHolding(
  record: FigureTables,
  capability: string,
  scope: Denominator,
): CapabilityFigure | Missing {
  const alone = defaultFigure(record, capability, 'holding', 'united-states', scope);
  if (!isMissing(alone)) return alone;
  const withCanada = defaultFigure(record, capability, 'holding', 'united-states-canada', scope);
  return isMissing(withCanada) ? alone : withCanada;
}
