import type { Allocation, ProductionLine } from './line.ts';

/** Who goes first on a line, as a cell of a lines file says it. */
export type AllocationRule = Pick<ProductionLine, 'allocation' | 'shares' | 'classes'>;

/** Group of the buyers that a cell does not name. */
export const otherBuyers = 'other';

/** Correct cells, by rule. */
export const allocationExamples: Readonly<Record<Allocation, string>> = {
  'first-come': 'first-come',
  'fixed-shares': 'fixed-shares:POL=25;other=75',
  priority: 'priority:USA=0;other=1',
};

/** What is wrong with a cell: a code, the rule it breaks, and a correct cell. */
export interface AllocationFault {
  readonly code: string;
  readonly rule: string;
  readonly example: string;
}

const entryPattern = /^([A-Z]{3}|other)=(\d+(?:\.\d+)?)$/;

/**
 * Reads `first-come`, `fixed-shares:POL=25;other=75` (percent of the output, by buyer) or `priority:USA=0;other=1`
 * (classes, the lower first, by buyer). Every other buyer belongs to `other`, which a cell therefore names.
 */
export function allocationOf(cell: string): AllocationRule | AllocationFault {
  if (cell === 'first-come') return { allocation: 'first-come' };
  const [name, list, ...rest] = cell.split(':');
  if (name !== 'fixed-shares' && name !== 'priority') {
    const rule = 'must be first-come, or fixed-shares or priority with the figure of each buyer';
    return { code: 'unknown-word', rule, example: allocationExamples['first-come'] };
  }
  const example = allocationExamples[name];
  const fault = (code: string, rule: string): AllocationFault => ({ code, rule, example });
  const entries = (list ?? '').split(';').map((entry) => entryPattern.exec(entry.trim()));
  if (rest.length > 0 || entries.some((entry) => entry === null)) {
    const what = name === 'priority' ? 'the class' : 'the percentage';
    const rule = `must give, after a colon, ${what} of each buyer (ISO 3166-1 alpha-3) and of other, with semicolons between`;
    return fault('allocation-list', rule);
  }
  const pairs = entries.map((entry) => [entry![1]!, Number(entry![2])] as const);
  const figures = new Map(pairs);
  if (figures.size < pairs.length) return fault('allocation-twice', 'names a buyer twice');
  if (!figures.has(otherBuyers)) {
    return fault('allocation-other', 'must say what other is given, for the buyers that it does not name');
  }
  if (name === 'priority') return { allocation: name, classes: Object.fromEntries(figures) };
  const values = [...figures.values()];
  if (values.some((value) => value === 0)) return fault('share-zero', 'gives a share that is not above 0');
  // Decimal percentages may add up to a little more than they are.
  if (values.reduce((sum, value) => sum + value, 0) > 100 + 1e-9) {
    return fault('shares-over-100', 'gives shares that add up to more than 100 percent');
  }
  return {
    allocation: name,
    shares: Object.fromEntries(pairs.map(([buyer, value]) => [buyer, value / 100])),
  };
}

/** Group or class key of a buyer under a rule. */
export const buyerGroup = (figures: Readonly<Record<string, number>>, buyer: string): string =>
  Object.hasOwn(figures, buyer) ? buyer : otherBuyers;
