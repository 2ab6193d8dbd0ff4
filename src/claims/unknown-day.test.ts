import { expect, it } from 'vitest';
import { shippedChecking } from '../../test/claims-fixture.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { checkDocument } from './document.ts';

const check = async (source: string, date: IsoDate | null = null) => {
  const { claims } = checkDocument({ name: 'text.txt', source, date }, await shippedChecking());
  return claims.find(({ indicator }) => indicator === 'compliance-count')!;
};
const count = (n: number) => `In 2024, ${n} of NATO's 32 allies met the 2 % goal.`;

it('does not hold a text without a day against today’s record alone', async () => {
  const claim = await check(count(23));
  expect(claim).toMatchObject({ verdict: 'consistent-then', now: { value: 17 } });
  expect(claim.then).toMatchObject({ value: 23, source: 'nato-2024-06-17' });
  expect(claim.reason).toContain('The day of the text is not known; it fits what was known on ');
  expect(await check(count(23), '2026-08-01' as IsoDate)).toMatchObject({ verdict: 'contradicted' });
  expect(await check(count(17))).toMatchObject({ verdict: 'consistent' });
});

it('contradicts what fits no state of the record', async () => {
  const claim = await check(count(27));
  expect(claim.verdict).toBe('contradicted');
  expect(claim.reason).toContain('fits no earlier state of the record either');
});
