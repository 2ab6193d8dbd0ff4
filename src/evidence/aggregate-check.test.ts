import { describe, expect, it } from 'vitest';
import { findingsAfter } from '../../test/package-findings.ts';
import { mutatedPackage } from '../../test/package-mutant.ts';
import { aggregateSums } from './aggregate-check.ts';
import { editionFigures } from './edition-figures.ts';

describe('sums', () => {
  it('notice one level of one ally, in whole millions', () =>
    expect(
      findingsAfter({ 'nato-2026-07-07 defence-expenditure POL 2026 mer-current': { value: '45000' } }),
    ).toEqual(['aggregate-sum nato-europe-canada 2026 mer-current']));

  it('notice one level of the United States', () =>
    expect(
      findingsAfter({ 'nato-2026-07-07 defence-expenditure USA 2026 mer-current': { value: '1032949' } }),
    ).toEqual(['aggregate-sum nato 2026 mer-current']));

  it('notice half a million in 25 trillion of an edition in full precision', () =>
    expect(findingsAfter({ 'nato-2024-06-17 gdp ISL 2024 mer-current': { value: '32895' } })).toEqual([
      'aggregate-sum nato-europe-canada 2024 mer-current',
    ]));

  it('notice a number of persons', () =>
    expect(findingsAfter({ 'nato-2026-07-07 military-personnel TUR 2020 none': { value: '400.1' } })).toEqual(
      ['aggregate-sum nato-europe-canada 2020 none'],
    ));

  it('count an ally from the year at whose end it is one', () => {
    const finland = (year: number) =>
      findingsAfter({
        [`nato-2026-07-07 defence-expenditure FIN ${year} mer-current` as const]: { value: '5000' },
      });
    expect(finland(2022)).toEqual([]);
    expect(finland(2023)).toEqual(['aggregate-sum nato-europe-canada 2023 mer-current']);
  });

  it('say which ally has no figure', () => {
    const data = mutatedPackage({
      'nato-2026-07-07 defence-expenditure POL 2026 mer-current': 'remove',
    });
    const { findings } = aggregateSums(editionFigures(data, data.sources.get('nato-2026-07-07')!));
    expect(findings.map(({ text }) => text)).toEqual([
      'the total cannot be compared with its parts: no figure of POL',
    ]);
  });

  it('allow half a million for each rounded term and no more', () => {
    const data = mutatedPackage({
      'nato-2026-07-07 defence-expenditure POL 2026 mer-current': { value: '1' },
    });
    const source = data.sources.get('nato-2026-07-07')!;
    const [finding] = aggregateSums(editionFigures(data, source)).findings;
    // 31 members, of which Iceland adds nothing but is a term, and the total.
    expect(finding!.tolerance).toBeCloseTo(16, 2);
    expect(finding!.found).toBe(777066);
  });
});

it('compares the share of a total with the levels of its members', () =>
  expect(
    findingsAfter({ 'nato-2024-06-17 share-of-gdp nato-europe-canada 2024 none': { value: '2.0155' } }),
  ).toEqual([
    'aggregate-share nato-europe-canada 2024 none',
    'share-from-levels nato-europe-canada 2024 none',
  ]));
