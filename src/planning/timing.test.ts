import { expect, it } from 'vitest';
import { smallProblems } from '../../test/small-problems.ts';
import { addedTwelfths, deliveredTwelfths, inServiceTwelfths, madeTwelfths } from './timing.ts';

const option = smallProblems[0]!.problem.options[0]!;

it('counts the months of an order one by one', () => {
  for (let leadMonths = 0; leadMonths <= 40; leadMonths++)
    for (let trainingMonths = 0; trainingMonths <= 14; trainingMonths += 7)
      for (let by = 2025; by <= 2033; by++) {
        // Ordered on 1 July 2026; a twelfth is complete at the end of each month from the first delivery on.
        const months = Array.from({ length: 12 }, (_, k) => 12 * 2026 + 6 + leadMonths + k + 1);
        const ended = (wait: number) => months.filter((month) => month + wait <= 12 * (by + 1)).length;
        const one = { ...option, leadMonths, trainingMonths };
        expect(deliveredTwelfths(one, 2026, by)).toBe(ended(0));
        expect(inServiceTwelfths(one, 2026, by)).toBe(ended(trainingMonths));
        const expansion = { id: 'x', line: 'l', cost: 1, milliItemsPerYear: 1, from: 2026, to: 2026 };
        const open = Array.from({ length: 12 }, (_, m) => 12 * by + m).filter(
          (m) => m >= 12 * 2026 + 6 + leadMonths,
        );
        expect(addedTwelfths({ ...expansion, delayMonths: leadMonths }, 2026, by)).toBe(open.length);
      }
});

it('makes the whole of an order over its years', () => {
  const made = [2026, 2027, 2028, 2029].map((year) =>
    madeTwelfths({ ...option, leadMonths: 20 }, 2026, year),
  );
  expect(made).toEqual([0, 0, 10, 2]);
});
