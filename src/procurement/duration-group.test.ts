import { describe, expect, it } from 'vitest';
import { orderLine, registerSample, registerText, withSample } from '../../test/register-text.ts';
import { shippedData } from '../../test/shipped-data.ts';
import { drawDays } from '../simulation/distribution.ts';
import type { Lognormal } from '../simulation/lognormal.ts';
import { openStream } from '../simulation/stream.ts';
import { allCrossings, fitRegister, type groupValues } from './duration-group.ts';
import { parseSipriRegister } from './sipri-register.ts';

const { vocabulary } = await shippedData();
const read = (lines: string[]) => parseSipriRegister('register.csv', registerText(lines), vocabulary);
const dimension = (name: keyof typeof groupValues) => ({ buyers: null, crossings: [[name]] });

/** Orders of 2000 to 2025 whose first delivery follows a known law, as the register would print them. */
function synthetic(law: Lognormal, n: number, seed: number, options = {}): string[] {
  const stream = openStream(seed, 'register', 'text');
  return Array.from({ length: n }, (_, index) => {
    const ordered = 2000 + stream.uniform(index, 0) * 26;
    const delivered = ordered + drawDays(law, stream.uniform(index, 1)) / 365.25;
    return orderLine(Math.floor(ordered), delivered < 2026 ? Math.floor(delivered) : null, options);
  });
}

it('recovers each group of a register made by known laws', () => {
  const laws: [string, string, Lognormal][] = [
    ['US', 'United States', { kind: 'lognormal', medianDays: 1200, sigma: 0.5 }],
    ['Korean', 'South Korea', { kind: 'lognormal', medianDays: 500, sigma: 0.7 }],
    ['European', 'Switzerland', { kind: 'lognormal', medianDays: 900, sigma: 0.4 }],
  ];
  const register = read(
    laws.flatMap(([, supplier, law], index) => synthetic(law, 500, 40 + index, { supplier })),
  );
  const { rows, used } = fitRegister(register, vocabulary, dimension('supplier'));
  expect(used).toBe(1500);
  for (const [group, , law] of laws) {
    const { fit } = rows.find((row) => row.group.supplier === group)!;
    if (fit.status !== 'fitted' || fit.chosen.family !== 'lognormal')
      throw new Error('not fitted as lognormal');
    const { medianDays, medianStandardError, spread, spreadStandardError, distance } = fit.chosen;
    expect(Math.abs(medianDays - law.medianDays)).toBeLessThan(3 * medianStandardError);
    expect(Math.abs(spread - law.sigma)).toBeLessThan(3 * spreadStandardError);
    expect(distance).toBeLessThan(0.12);
    for (const { fittedDays, turnbullDays } of fit.quartiles)
      expect(Math.abs(turnbullDays! / fittedDays - 1)).toBeLessThan(0.25);
  }
});

describe('groups', () => {
  const lines = [
    orderLine(2013, 2015, { supplier: 'Israel', description: 'guided bomb' }),
    orderLine(2014, 2015, { supplier: 'Sweden', status: 'Second hand' }),
    orderLine(2021, 2023, { supplier: 'Austria', status: 'Second hand but modernized' }),
    orderLine(2022, null, { supplier: 'Brazil', description: 'turbofan', mark: '?' }),
    orderLine(2022, null, { supplier: 'Russia', recipient: 'Greece' }),
    orderLine(2023, null, { supplier: 'unknown supplier(s)', recipient: 'Canada' }),
  ];
  const register = read(lines);
  const counts = (name: keyof typeof groupValues, buyers: string[] | null = null) =>
    fitRegister(register, vocabulary, { buyers, crossings: [[name]] }).rows.map(({ group, fit }) => [
      group[name],
      fit.n,
    ]);

  it('hold each order once, in a fixed order, and none that is empty', () => {
    expect(counts('supplier')).toEqual([
      ['European', 2],
      ['Israeli', 1],
      ['other', 3],
    ]);
    expect(counts('condition')).toEqual([
      ['new', 4],
      ['second-hand', 2],
    ]);
    expect(counts('kind')).toEqual([
      ['platform', 4],
      ['munition', 1],
      ['component', 1],
    ]);
    expect(counts('period')).toEqual([
      ['before 2014', 1],
      ['2014-2021', 2],
      ['from 2022', 3],
    ]);
  });

  it('count the buyers asked for, the uncertain and the censored', () => {
    expect(counts('supplier', ['GRC'])).toEqual([['other', 1]]);
    const [all] = fitRegister(register, vocabulary, { buyers: null, crossings: [[]] }).rows;
    expect(all).toMatchObject({
      group: { supplier: null, condition: null, kind: null, period: null },
      uncertainOrderYears: 1,
      censored: 3,
      fit: { status: 'missing', n: 6, ended: 3 },
    });
  });

  it('know no more than was known on an earlier day', () => {
    const asOf = '2014-12-31' as never;
    const { rows, leftOut, used } = fitRegister(register, vocabulary, {
      buyers: null,
      asOf,
      crossings: [[]],
    });
    expect([used, leftOut['after the day asked for'], rows[0]!.censored]).toEqual([2, 4, 2]);
  });

  it('cross in sixteen ways, the coarsest first', () => {
    expect(allCrossings).toHaveLength(16);
    expect(new Set(allCrossings.map((crossing) => crossing.join())).size).toBe(16);
    expect(allCrossings[0]).toEqual([]);
    expect(allCrossings[15]).toEqual(['supplier', 'condition', 'kind', 'period']);
  });
});

it.skipIf(registerSample === undefined)(`fits European allies' orders ${withSample}`, () => {
  const register = parseSipriRegister('sample', registerSample!, vocabulary);
  const { rows, used, leftOut } = fitRegister(register, vocabulary, { buyers: null, crossings: [[]] });
  expect([used, leftOut['not yet ordered']]).toEqual([1393, 29]);
  expect(rows[0]!.fit).toMatchObject({ status: 'fitted', n: 1393, ended: 1058 });
});
