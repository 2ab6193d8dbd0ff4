/** Rule of the problem, or sum of the plan, that was checked. */
export type RecheckRule =
  | 'purchase-row'
  | 'purchase-cost'
  | 'first-order'
  | 'expansion-row'
  | 'expansion-once'
  | 'expansion-shares'
  | 'budget'
  | 'capacity'
  | 'shortfall'
  | 'breach'
  | 'european-content'
  | 'joint-orders'
  | 'supplier-share'
  | 'no-new-us-dependence'
  | 'fleet-commonality'
  | 'interoperability'
  | 'allowed-suppliers'
  | 'cost'
  | 'objective'
  | 'bound'
  | 'gap';

/** A point at which a plan does not agree with the problem that it answers, or with itself. */
export interface Disagreement {
  readonly rule: RecheckRule;
  /**
   * `row`: a row names what the problem does not have. `sum`: a number of the plan is not what its rows add up to. `limit`:
   * the rows break what the problem allows.
   */
  readonly kind: 'row' | 'sum' | 'limit';
  /** What was looked at, with its buyer, line, demand or year. */
  readonly what: string;
  /** What the rows and the problem give, with its unit. */
  readonly expected: string;
  /** What the plan has, with its unit. */
  readonly found: string;
}

/** One sentence, without its full stop. */
export const disagreementText = ({ kind, what, expected, found }: Disagreement): string =>
  kind === 'row'
    ? `${what}: must be ${expected}, is ${found}`
    : kind === 'sum'
      ? `${what}: the rows give ${expected}, the plan states ${found}`
      : `${what}: ${expected} allowed, ${found} planned`;
