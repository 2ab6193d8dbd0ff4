import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { dateOf, type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import { dateConflicts, orderedMilestones } from './date-order.ts';
import type { Milestone } from './milestone.ts';

const dates = (texts: Partial<Record<Milestone, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([milestone, text]) => [milestone, partialDate(text)!]));

it('names the two dates that contradict each other, however far apart in the order', () => {
  expect(dateConflicts(dates({ signature: '2024-05-02', 'first-delivery': '2024-05-01' }))).toEqual([
    { earlier: 'signature', later: 'first-delivery' },
  ]);
  expect(dateConflicts(dates({ request: '2025', 'last-delivery': '2024' }))).toHaveLength(1);
  expect(dateConflicts(dates({ selection: '2024-02', signature: '2024-01' }))).toHaveLength(1);
});

it('gives imprecise dates the benefit of the doubt', () => {
  expect(dateConflicts(dates({ signature: '2024-12-31', 'first-delivery': '2024' }))).toEqual([]);
  expect(dateConflicts(dates({ notification: '2024-03', selection: '2024-02' }))).toEqual([]);
});

test('there is no conflict exactly when days can be found in order', () => {
  const text = fc
    .tuple(fc.integer({ min: 18_000, max: 19_500 }), fc.constantFrom(10, 7, 4))
    .map(([day, length]) => dateOf(day).slice(0, length));
  fc.assert(
    fc.property(fc.array(fc.option(text), { minLength: 7, maxLength: 7 }), (texts) => {
      const given: Partial<Record<Milestone, PartialDate>> = {};
      // Greedy: the earliest possible day that is not before the one chosen for the step before.
      let day = Number.NEGATIVE_INFINITY;
      let possible = true;
      for (const [index, milestone] of orderedMilestones.entries()) {
        const found = texts[index] ? partialDate(texts[index]) : undefined;
        if (!found) continue;
        given[milestone] = found;
        day = Math.max(day, found.first);
        possible &&= day <= found.last;
      }
      expect(dateConflicts(given).length === 0).toBe(possible);
    }),
    { seed: propertySeed, numRuns: 500 },
  );
});
