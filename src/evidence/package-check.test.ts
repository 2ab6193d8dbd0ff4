import { expect, it } from 'vitest';
import { mutatedPackage, shippedPackage } from '../../test/package-mutant.ts';
import { checkPackage } from './package-check.ts';

const check = checkPackage(shippedPackage);

it('passes on the shipped package', () => {
  expect(check.checks.flatMap(({ failures }) => failures.map(({ text }) => text))).toEqual([]);
  expect(check.unneeded).toEqual([]);
  expect(check.passed).toBe(true);
});

it('looks at every figure that can be compared', () => {
  const examined = Object.fromEntries(check.checks.map(({ id, examined }) => [id, examined]));
  const { observations, published, oddities, conflicts, sources } = shippedPackage;
  const referring = observations.length + published.length + oddities.length;
  expect(examined).toEqual({
    'cell-types': referring + conflicts.length + sources.size,
    'unique-keys': referring + conflicts.length + sources.size,
    'known-references': referring,
    'price-basis': observations.length,
    'value-range': observations.filter(({ value }) => value !== null).length,
    'missing-reason': observations.length,
    // 2024: 5 series, 2 totals, 11 years; 2026: 3 series, 2 totals, 13 years.
    'aggregate-sum': 5 * 2 * 11 + 3 * 2 * 13,
    'aggregate-share': 2 * 11,
    // 31 allies; the Netherlands and Portugal lack categories for 2026.
    'category-sum': 31 * 11 + 31 * 13 - 2,
    // 31 allies and 2 totals; the first year has no year before it in the edition.
    'share-from-levels': 33 * 11,
    'real-change': 33 * 10 + 33 * 12,
    'per-head': 33 * 11,
    'status-order': observations.filter(({ source }) => /^(nato|imf)-/.test(source)).length,
    'edition-known': observations.length,
  });
});

it('explains the three shares that NATO printed as exactly 2', () => {
  const explained = check.checks.flatMap(({ id, explained }) =>
    explained.map((finding) => ({ id, finding })),
  );
  expect(
    explained.map(({ id, finding }) => [id, finding.source, finding.country, finding.year, finding.found]),
  ).toEqual([
    ['share-from-levels', 'nato-2024-06-17', 'FRA', 2020, 2],
    ['share-from-levels', 'nato-2024-06-17', 'LTU', 2019, 2],
    ['share-from-levels', 'nato-2024-06-17', 'SVK', 2024, 2],
  ]);
  for (const { finding } of explained) expect(finding.reason).toMatch(/^Table 3 prints exactly 2;/);
});

it('fails where the reason for an odd figure is taken away', () => {
  const without = (text: string) => text.replace(/^.*,SVK,2024,.*\n/m, '');
  const { checks, passed } = checkPackage(mutatedPackage({}, without));
  const failures = checks.flatMap((result) => result.failures);
  expect(failures.map(({ country, year }) => [country, year])).toEqual([['SVK', 2024]]);
  expect(failures[0]!.text).toBe(
    '2 is printed, but expenditure over GDP at constant prices gives 1.98905028299',
  );
  expect(passed).toBe(false);
});

it('reports a reason that explains nothing any more', () => {
  const data = mutatedPackage({
    'nato-2024-06-17 share-of-gdp SVK 2024 none': { value: '1.9890502829854642' },
  });
  const { unneeded, totals, passed } = checkPackage(data);
  expect(unneeded.map(({ country, year }) => [country, year])).toEqual([['SVK', '2024']]);
  expect(totals.failures).toBe(0);
  expect(passed).toBe(false);
});

it('adds up', () => {
  expect(check.totals).toEqual({
    checks: 14,
    examined: check.checks.reduce((sum, { examined }) => sum + examined, 0),
    failures: 0,
    explained: 3,
    recordedConflicts: shippedPackage.conflicts.length,
    countsAgreeing: 8,
    countsDisagreeing: 5,
    countsUnexplained: 1,
  });
});
