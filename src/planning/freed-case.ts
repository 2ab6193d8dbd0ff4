import type { Case } from '../procurement/case.ts';

/** Cases of some buyers of which nothing has been delivered, all partners among the buyers; by id. */
export function freedCases(cases: readonly Case[], buyers: readonly string[]): string[] {
  return cases
    .filter(
      ({ buyer, partners = [], rung, reached }) =>
        [buyer, ...partners].every((country) => buyers.includes(country)) &&
        ['announced', 'notified', 'contracted'].includes(rung) &&
        reached['first-delivery'] === undefined,
    )
    .map(({ id }) => id)
    .sort();
}
