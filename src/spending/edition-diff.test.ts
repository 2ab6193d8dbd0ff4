import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPackage as data, mutatedPackage } from '../../test/package-mutant.ts';
import { propertySeed } from '../../test/shipped-data.ts';
import { editionNamed, editionsOf } from '../evidence/edition.ts';
import { diffEditions } from './edition-diff.ts';

const nato = (edition: string) => editionNamed(data, 'nato', edition);
const imf = (edition: string) => editionNamed(data, 'imf-weo', edition);
const first = diffEditions(data, nato('2024-06-17'), nato('2025-08-28'));
const second = diffEditions(data, nato('2025-08-28'), nato('2026-07-07'));
const growth = diffEditions(data, imf('2025-10'), imf('2026-04'));

const conclusion = (diff: typeof first, target: number, year: number) =>
  diff.conclusions.find((one) => one.target === target && one.year === year);

describe('conclusions', () => {
  it('lose five of 23 allies at 2 % in 2024 from June 2024 to August 2025', () =>
    expect(conclusion(first, 2, 2024)).toEqual({
      target: 2,
      year: 2024,
      before: 23,
      after: 18,
      gained: [],
      lost: ['ALB', 'BGR', 'MKD', 'MNE', 'SVK'],
      metOnlyBefore: [],
      metOnlyAfter: [],
    }));

  it('lose Czechia for 2024 from August 2025 to July 2026', () =>
    expect(conclusion(second, 2, 2024)).toMatchObject({ before: 18, after: 17, gained: [], lost: ['CZE'] }));

  it('lose three allies for 2025 and count Germany, which had no figure', () =>
    expect(conclusion(second, 2, 2025)).toMatchObject({
      before: 30,
      after: 28,
      gained: [],
      lost: ['ALB', 'CZE', 'SVN'],
      metOnlyAfter: ['DEU'],
    }));

  it('gain Estonia at 3.5 % for 2025', () =>
    expect(conclusion(second, 3.5, 2025)).toMatchObject({ before: 3, after: 4, gained: ['EST'], lost: [] }));

  it('reconcile the counts before and after', () => {
    for (const diff of [first, second]) {
      for (const { before, after, gained, lost, metOnlyAfter, metOnlyBefore } of diff.conclusions) {
        const change = gained.length - lost.length + metOnlyAfter.length - metOnlyBefore.length;
        expect(before! + change).toBe(after);
      }
    }
  });

  it('are not drawn from GDP', () => expect(growth.conclusions).toEqual([]));
});

describe('movements', () => {
  it('are largest for Estonia and Albania on the new definition', () => {
    expect(second.largest.slice(0, 2).map(({ country, year }) => [country, year])).toEqual([
      ['EST', 2025],
      ['ALB', 2025],
    ]);
    expect(second.largest[1]).toMatchObject({ before: 2.01, after: 1.48, index: null });
    expect(second.largest[1]!.change).toBeCloseTo(-0.53, 9);
  });

  it('leave out what rounding can explain', () => {
    const edited = mutatedPackage({
      'nato-2025-08-28 share-of-gdp USA 2014 none': { value: '3.384999' },
      'nato-2026-07-07 share-of-gdp USA 2014 none': { value: '3.38' },
    });
    const { movements } = diffEditions(edited, nato('2025-08-28'), nato('2026-07-07'));
    expect(movements.some(({ country, year }) => country === 'USA' && year === 2014)).toBe(false);
  });

  it('name the figure that appeared and why it was absent', () => {
    expect(second.compared).toBe(33 * 12 - 1);
    expect(second.appeared).toEqual([
      {
        country: 'DEU',
        year: 2025,
        value: 2.22,
        note: 'NATO published no 2025 estimate for Germany in this edition',
      },
    ]);
    expect(second.vanished).toEqual([]);
    expect(second.years).toMatchObject({ appeared: [2026], vanished: [] });
  });

  it('name a figure that vanished', () => {
    const back = diffEditions(data, nato('2026-07-07'), nato('2025-08-28'));
    expect(back.vanished.map(({ country, year }) => [country, year])).toEqual([['DEU', 2025]]);
    expect(back.years.vanished).toEqual([2026]);
    expect(conclusion(back, 2, 2025)).toMatchObject({ before: 28, after: 30, metOnlyBefore: ['DEU'] });
  });
});

describe('what cannot be compared', () => {
  it('is said before any figure', () => {
    expect(first.caveats).toEqual([
      'Constant prices changed: dollars of 2015 in the edition of 2024-06-17, of 2021 in that of 2025-08-28. Levels at constant prices are not subtracted.',
    ]);
    expect(second.caveats).toHaveLength(1);
    expect(second.caveats[0]).toMatch(/^The definition changed: NATO defence expenditure .* core defence/);
  });

  it('includes levels at the prices of two base years', () => {
    const { notComparable } = diffEditions(data, nato('2024-06-17'), nato('2026-07-07'));
    expect(notComparable.filter(({ from, to }) => from !== null && to !== null)).toEqual([
      {
        indicator: 'defence-expenditure',
        from: 'mer-2015',
        to: 'mer-2021',
        reason:
          'prices and exchange rates of 2015 and of 2021: a difference would mix the change of base year with the change of the figure',
      },
    ]);
  });

  it('includes editions of two producers', () =>
    expect(() => diffEditions(data, nato('2024-06-17'), imf('2025-04'))).toThrow(
      '--from, --to: are not two editions of one producer',
    ));
});

describe('growth of real GDP', () => {
  const level = (edition: string, year: number) =>
    data.find({
      source: `imf-weo-${edition}`,
      indicator: 'gdp-national',
      priceBasis: 'national-constant',
      country: 'LVA',
      year,
    })!.value!;

  it('is revised in percentage points, with an index on a common base year', () => {
    expect(growth.unit).toBe('percent a year');
    expect(growth.indexBase).toBe(2014);
    const movement = growth.movements.find(({ country, year }) => country === 'LVA' && year === 2023)!;
    expect(movement.before).toBeCloseTo(100 * (level('2025-10', 2023) / level('2025-10', 2022) - 1), 9);
    expect(movement.after).toBeCloseTo(100 * (level('2026-04', 2023) / level('2026-04', 2022) - 1), 9);
    expect(movement.change).toBeCloseTo(movement.after - movement.before, 12);
    const index = (edition: string) => (100 * level(edition, 2023)) / level(edition, 2014);
    expect(movement.index!.before).toBeCloseTo(index('2025-10'), 9);
    expect(movement.index!.after).toBeCloseTo(index('2026-04'), 9);
  });

  it('does not see the change of currency of Bulgaria', () => {
    for (const { country, change } of growth.movements) {
      if (country === 'BGR') expect(Math.abs(change)).toBeLessThan(3);
    }
  });

  it('starts the index with the first year of the shorter edition', () =>
    expect(diffEditions(data, imf('2025-04'), imf('2025-10')).indexBase).toBe(2021));
});

describe('properties', () => {
  const editions = [...editionsOf(data, 'nato'), ...editionsOf(data, 'imf-weo')];
  const pairs = editions.flatMap((from) =>
    editions.filter((to) => to.producer === from.producer).map((to) => [from, to] as const),
  );

  it('an edition does not differ from itself', () =>
    fc.assert(
      fc.property(fc.constantFrom(...editions), (edition) => {
        const diff = diffEditions(data, edition, edition);
        expect(diff).toMatchObject({
          caveats: [],
          movements: [],
          largest: [],
          appeared: [],
          vanished: [],
          notComparable: [],
        });
        expect(diff.years).toMatchObject({ appeared: [], vanished: [] });
        expect(diff.compared).toBeGreaterThan(0);
        for (const { before, after, gained, lost, metOnlyBefore, metOnlyAfter } of diff.conclusions) {
          expect([before, gained, lost, metOnlyBefore, metOnlyAfter]).toEqual([after, [], [], [], []]);
        }
      }),
      { seed: propertySeed, numRuns: 20 },
    ));

  it('a difference read backwards is its opposite', () =>
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([from, to]) => {
        const there = diffEditions(data, from, to);
        const back = diffEditions(data, to, from);
        expect(
          back.movements.map(({ country, year, before, after }) => ({ country, year, before, after })),
        ).toEqual(
          there.movements.map(({ country, year, before, after }) => ({
            country,
            year,
            before: after,
            after: before,
          })),
        );
        expect(back.appeared.map(({ country, year, value }) => [country, year, value])).toEqual(
          there.vanished.map(({ country, year, value }) => [country, year, value]),
        );
      }),
      { seed: propertySeed, numRuns: 20 },
    ));

  it('one changed share leaves the movements of all others as they are', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('POL', 'USA', 'EST', 'nato'),
        fc.integer({ min: 2014, max: 2026 }),
        fc.integer({ min: 2, max: 200 }),
        (country, year, hundredths) => {
          const name = `nato-2026-07-07 share-of-gdp ${country} ${year} none` as const;
          const source = 'nato-2026-07-07';
          const key = { source, indicator: 'share-of-gdp', priceBasis: 'none', country, year };
          const value = (data.find(key)!.value! + hundredths / 100).toFixed(2);
          const edited = mutatedPackage({ [name]: { value } });
          const moved = diffEditions(edited, nato('2025-08-28'), nato('2026-07-07')).movements;
          const other = second.movements.filter((one) => one.country !== country || one.year !== year);
          expect(moved.filter((one) => one.country !== country || one.year !== year)).toEqual(other);
        },
      ),
      { seed: propertySeed, numRuns: 10 },
    ));
});
