import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('required-rise', text, day))[0];

it('measures a rise in words by the shares named beside it', async () => {
  const claim = (await read('Going from 2 % to 5 % of GDP on defence would be a huge increase.'))!;
  expect(claim.verdict).toBe('consistent');
  expect(claim.then).toMatchObject({ unit: 'x', source: 'nato-2024-06-17' });
  expect(claim.then!.value).toBeCloseTo(5 / 2.0155, 2);
  expect(claim.arithmetic).toContain('5 / 2 = 2.5');
});

it.each([
  ['Going from 3 % to 3.1 % of GDP on defence would be a massive increase.', 'contradicted'],
  ['Going from 3 % to 3.6 % of GDP on defence would be a sharp rise.', 'not-checkable'],
  ['Going from 2 % to 5 % of GDP on defence would be a modest rise.', 'contradicted'],
])('%s: %s', async (text, verdict) => {
  expect((await read(text))?.verdict).toBe(verdict);
});

it('reads nothing where the sums are not named', async () => {
  for (const text of ['NATO wants a massive increase in defence spending.', ...Object.values(outside)])
    expect(await readingsOf('required-rise', text)).toEqual([]);
});
