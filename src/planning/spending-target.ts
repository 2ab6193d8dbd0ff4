import type { AssessmentRequest } from '../verdict/request.ts';

/** A share of GDP that all buyers move to in equal yearly steps. */
export interface SpendingTarget {
  readonly name: string;
  readonly pctOfGdp: number;
  readonly by: number;
}

/**
 * A request in which some countries pledge a share of GDP. It never lowers a share, and is kept as far as the scenario
 * keeps pledges; all else stays.
 */
export function withSpendingTarget(
  request: AssessmentRequest,
  { pctOfGdp, by }: SpendingTarget,
  countries: readonly string[],
): AssessmentRequest {
  const { projection } = request;
  const path = { rule: 'linear', toPct: pctOfGdp, by, pledge: true } as const;
  const paths = new Map([...projection.paths, ...countries.map((country) => [country, path] as const)]);
  return { ...request, projection: { ...projection, paths } };
}
