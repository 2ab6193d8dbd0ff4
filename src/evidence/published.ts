import type { TableRow } from './table-schema.ts';

/** A total, count or cost as published or reported, in the publication's own scope and words. */
export interface PublishedFigure {
  readonly id: string;
  readonly topic: string;
  /** Country code or country set, where the scope is one. */
  readonly entity: string;
  readonly scope: string;
  readonly period: string;
  readonly metric: string;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string;
  readonly priceBasis: string;
  readonly vintage: string;
  readonly source: string;
  readonly note: string;
}

export function publishedFigureOf({ cells }: TableRow): PublishedFigure {
  return {
    id: cells.id!,
    topic: cells.topic!,
    entity: cells.entity!,
    scope: cells.scope!,
    period: cells.period!,
    metric: cells.metric!,
    value: Number(cells.value),
    valueHigh: cells.valueHigh ? Number(cells.valueHigh) : null,
    unit: cells.unit!,
    priceBasis: cells.priceBasis!,
    vintage: cells.vintage!,
    source: cells.source!,
    note: cells.note!,
  };
}

/** Two published figures that disagree, with the reason as far as it is known. */
export interface Conflict {
  readonly id: string;
  readonly subject: string;
  readonly figureA: string;
  readonly sourceA: string;
  readonly figureB: string;
  readonly sourceB: string;
  readonly reason: string;
}

export const conflictOf = ({ cells }: TableRow): Conflict => cells as unknown as Conflict;

/** A figure that looks wrong and is not, or is known to be, with the reason; `*` stands for all. */
export interface Oddity {
  readonly source: string;
  readonly check: string;
  readonly indicator: string;
  readonly country: string;
  readonly year: string;
  readonly reason: string;
}

export const oddityOf = ({ cells }: TableRow): Oddity => cells as unknown as Oddity;

/** The oddity that explains a failing check, if one is recorded. */
export function oddityFor(
  oddities: readonly Oddity[],
  at: { source: string; check: string; indicator: string; country: string; year: number },
): Oddity | undefined {
  return oddities.find(
    (oddity) =>
      oddity.source === at.source &&
      oddity.check === at.check &&
      (oddity.indicator === '*' || oddity.indicator === at.indicator) &&
      (oddity.country === '*' || oddity.country === at.country) &&
      (oddity.year === '*' || oddity.year === String(at.year)),
  );
}
