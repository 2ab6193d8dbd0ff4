import { expect, it } from 'vitest';
import { smallProblem } from '../../../test/plan-fixture.ts';
import { addedTwelfths, inServiceTwelfths, madeTwelfths } from '../timing.ts';
import { monthsAdded, partsInService, partsMade } from './month-count.ts';

const years = Array.from({ length: 14 }, (_, index) => 2024 + index);

it('counts month by month what timing.ts gives at once', () => {
  for (let leadMonths = 0; leadMonths <= 90; leadMonths++) {
    const option = { ...smallProblem.options[0]!, leadMonths };
    const expansion = { ...smallProblem.expansions[0]!, delayMonths: leadMonths };
    for (const year of years) {
      expect(partsMade(leadMonths, 2027, year)).toBe(BigInt(madeTwelfths(option, 2027, year)));
      expect(monthsAdded(leadMonths, 2027, year)).toBe(BigInt(addedTwelfths(expansion, 2027, year)));
      for (const trainingMonths of [0, 1, 6, 11, 30]) {
        expect(partsInService(leadMonths, trainingMonths, 2027, year)).toBe(
          BigInt(inServiceTwelfths({ ...option, trainingMonths }, 2027, year)),
        );
      }
    }
  }
});

it('delivers half of an order of mid-2027 with no lead time within the year, the rest in the next', () => {
  expect([2026, 2027, 2028, 2029].map((year) => partsMade(0, 2027, year))).toEqual([0n, 6n, 6n, 0n]);
});
