import { expect, it } from 'vitest';
import { dated, outside, readingsOf } from '../../../test/claims-of.ts';

const read = async (text: string, day?: string) => readingsOf('arms-sales', text, day);

it.each([
  [
    'The United States sold arms worth $117.9 billion under Foreign Military Sales in fiscal year 2024.',
    'consistent',
    117.9e9,
  ],
  ['American arms sales came to $117 billion in 2024, the State Department said.', 'consistent', 117.9e9],
  ['American arms sales came to $130 billion in 2024, the State Department said.', 'contradicted', 117.9e9],
  ['US arms sales in all, commercial ones included, were $318.7 billion in 2024.', 'consistent', 318.7e9],
  ['Foreign Military Sales reached $80.9 billion in fiscal year 2023.', 'consistent', 80.9e9],
])('%s: %s', async (text, verdict, value) => {
  const [claim] = await read(text);
  expect(dated(claim)).toMatchObject({ verdict, known: { value, unit: 'USD' } });
  expect(claim!.quantity.period).toMatchObject({ fiscal: true });
});

it('says that a sum is cut off and not rounded', async () => {
  const [claim] = await read('American arms sales came to $117 billion in 2024, the State Department said.');
  expect(claim!.reason).toContain('USD 117 billion is USD 117.9 billion cut off, not rounded');
});

it('takes growth from the years named, and says against which years a doubling holds', async () => {
  const text =
    'American arms sales were $117.9 billion in 2024. This figure almost doubled that of the year before.';
  const claims = await read(text);
  expect(claims).toHaveLength(2);
  const [, growth] = claims;
  expect(dated(growth)).toMatchObject({ verdict: 'contradicted', known: { value: 1.457, unit: 'x' } });
  expect(growth!.arithmetic).toContain('117.9 / 80.9 = 1.457, +45.7 %');
  expect(growth!.reason).toContain('A doubling holds against fiscal year 2022: 117.9 / 51.9 = 2.27');
  const [, since] = await read(
    'US arms sales were $117.9 billion in 2024. The total has more than doubled since 2022.',
  );
  expect(dated(since)).toMatchObject({ verdict: 'consistent', known: { value: 2.272 } });
  const [percent] = await read('Foreign Military Sales rose by 46 % in fiscal year 2024.');
  expect(dated(percent)).toMatchObject({ verdict: 'consistent', known: { value: 45.74, unit: '%' } });
});

it('ranks a year among those on record', async () => {
  const [best] = await read('The Foreign Military Sales of 2024 were a record, the highest ever.');
  expect(dated(best)).toMatchObject({ verdict: 'consistent', known: { value: 1 } });
  const [worse] = await read('The Foreign Military Sales of 2021 were the highest ever.');
  expect(worse!.verdict).toBe('contradicted');
});

it('does not know what was published later', async () => {
  const [claim] = await read(
    'US arms sales came to $117.9 billion in 2024, the State Department said.',
    '2024-12-01',
  );
  expect(claim!.then).toBeNull();
  expect(claim!.now!.value).toBe(117.9e9);
});

it('reads no single deal, no company and nothing outside the subject', async () => {
  for (const text of [
    'The State Department approved a possible sale of missiles to Poland worth $4 billion in 2024.',
    'Rheinmetall doubled its sales to $10 billion in 2024.',
    'French arms exports reached $20 billion in 2024.',
    ...Object.values(outside),
  ])
    expect(await read(text)).toEqual([]);
});
