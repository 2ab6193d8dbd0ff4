import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsOf, readingsOf } from '../../../test/claims-of.ts';
import { propertySeed } from '../../../test/shipped-data.ts';

// One statement in many spellings is read onto the record alike.

const ofClaim = async (indicator: string, text: string) =>
  (await readingsOf(indicator, text)).map(({ verdict, then, now, quantity }) => ({
    verdict,
    known: then?.value,
    now: now?.value,
    value: quantity.value,
  }));

it('reads percentages alike', async () => {
  const words = 'zero one two three four five six seven eight nine'.split(' ');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (pct) => {
      const text = (spelling: string) => `NATO’s current goal is ${spelling} of GDP.`;
      const expected = await ofClaim('spending-target', text(`${pct} %`));
      expect(expected).toHaveLength(1);
      expect(expected[0]!.verdict).toBe(pct === 2 ? 'consistent' : 'contradicted');
      for (const spelling of [
        `${pct}%`,
        `${pct}.0%`,
        `${pct} per cent`,
        `${pct} percent`,
        `${words[pct]} percent`,
        `about ${pct} per cent`,
      ])
        expect(await ofClaim('spending-target', text(spelling))).toEqual(expected);
    }),
    { seed: propertySeed, numRuns: 30 },
  );
});

it('reads sums alike, whatever the scale and the mark of the currency', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100, max: 600 }), async (billions) => {
      const text = (spelling: string) => `The IISS put Russia’s military expenditure in 2024 at ${spelling}.`;
      const expected = await ofClaim('military-expenditure', text(`$${billions} billion`));
      expect(expected).toHaveLength(1);
      for (const spelling of [
        `USD ${billions} bn`,
        `US$${billions} billion`,
        `${billions} billion dollars`,
        `${billions},000 million dollars`,
      ]) {
        const [read] = await ofClaim('military-expenditure', text(spelling));
        expect(read?.value).toBe(billions * 1e9);
        if (!spelling.includes('million')) expect(read).toEqual(expected[0]);
      }
    }),
    { seed: propertySeed, numRuns: 30 },
  );
});

it('reads counts alike, and what stands after "not … but"', async () => {
  const words = ['Twenty', 'Twenty-one', 'Twenty-two', 'Twenty-three', 'Twenty-four', 'Twenty-five'];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20, max: 25 }),
      fc.integer({ min: 20, max: 25 }),
      async (count, other) => {
        const rest = 'of 32 allies meet the 2 % goal of NATO.';
        const expected = await ofClaim('compliance-count', `Today ${count} ${rest}`);
        expect(expected).toMatchObject([
          { value: count, known: 23, verdict: count === 23 ? 'consistent-then' : 'contradicted' },
        ]);
        for (const text of [
          `${words[count - 20]} ${rest}`,
          `${count} out ${rest}`,
          ...(other === count ? [] : [`Not ${other} but ${count} ${rest}`]),
        ])
          expect(await ofClaim('compliance-count', text)).toEqual(expected);
      },
    ),
    { seed: propertySeed, numRuns: 30 },
  );
});

it('turns round what is denied', async () => {
  const verdict = async (text: string) =>
    (await claimsOf(text)).find(({ indicator }) => indicator === 'compliance-count')?.verdict;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 32 }), async (count) => {
      const denied = await verdict(`Not ${count} of 32 allies meet the 2 % goal.`);
      expect(denied).toBe(count === 23 ? 'contradicted' : count === 17 ? 'consistent-then' : 'consistent');
    }),
    { seed: propertySeed, numRuns: 32 },
  );
});
