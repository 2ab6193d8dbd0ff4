import { expect, it } from 'vitest';
import { outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => (await readingsOf('spending-rank', text, day))[0];

it('shows the lead of the biggest spender as known on the day', async () => {
  const claim = (await read(
    'Poland is by far the biggest defence spender of the alliance as a share of GDP.',
  ))!;
  expect(claim.verdict).toBe('consistent');
  expect(claim.then).toMatchObject({ value: 1, source: 'nato-2024-06-17' });
  expect(claim.arithmetic).toBe(
    'Poland 4.12 %, Estonia 3.43 %, United States 3.38 %; 4.12 % − 3.43 % = 0.69 points',
  );
});

it.each([
  ['The United States is the biggest defence spender of NATO.', 'consistent'],
  ['Germany is the second largest defence spender in NATO in absolute terms.', 'consistent'],
  ['Germany is the biggest defence spender of the alliance.', 'contradicted'],
  ['Estonia is the biggest spender on defence in NATO relative to GDP.', 'contradicted'],
  ['Poland is not the biggest defence spender in NATO.', 'consistent'],
  ['Spain spends 1.28 % of GDP on defence, the lowest share in the alliance.', 'consistent-then'],
  ['Spain has the lowest defence spending of the alliance as a share of GDP.', 'consistent-then'],
])('%s: %s', async (text, verdict) => {
  expect((await read(text))?.verdict).toBe(verdict);
});

it('leaves other ranks alone', async () => {
  for (const text of [
    'The United States is the world’s biggest military spender.',
    'Poland has the biggest army of the European allies.',
    'The biggest spenders of the league bought defence players.',
    ...Object.values(outside),
  ])
    expect(await readingsOf('spending-rank', text)).toEqual([]);
});
