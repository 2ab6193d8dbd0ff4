import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { FaultError } from '../fault/fault.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { namesOf, openClaimRecord } from './claim-record.ts';
import { parseReview } from './correction.ts';
import { type CheckingRecord, checkDocument } from './document.ts';

const source =
  '13 February 2025\n\nIn the alliance 24 of 32 members met the goal of 2% of GDP in 2023. ' +
  'The alliance has 24 of 32 members with a navy, and 2% of its GDP goes to defence.\n';

let checking: CheckingRecord;
beforeAll(async () => {
  const record = openClaimRecord(await shippedData());
  checking = { record, names: namesOf(record), today: '2026-11-22' as IsoDate };
});

const check = (yaml: string, text = source) =>
  checkDocument({ name: 'a.txt', source: text, review: parseReview('a.claims.yaml', yaml) }, checking);

const faultsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

const entry = (rest: string): string =>
  `corrections:\n  - words: 24 of 32\n    reviewer: A. Reader\n    reason: It speaks of the year after.\n    ${rest}\n`;
const ofNextYear = entry('period: { from: "2024-01-01", to: "2024-12-31" }');

describe('a correction', () => {
  it('changes the reading, says so, and keeps what was read without it', () => {
    const plain = checkDocument({ name: 'a.txt', source }, checking).claims[0]!;
    const claim = check(ofNextYear).claims[0]!;
    expect(claim.then!.value).toBe(23);
    expect(plain.verdict).toBe('contradicted');
    expect(plain.then!.value).toBe(10);
    expect(claim).toMatchObject({
      id: plain.id,
      verdict: 'contradicted',
      quantity: { period: { from: '2024-01-01', to: '2024-12-31' } },
      correction: {
        reviewer: 'A. Reader',
        reason: 'It speaks of the year after.',
        before: { verdict: plain.verdict, meaning: plain.meaning, indicator: plain.indicator },
      },
    });
  });

  it('gives the same bytes at each run, and survives text put in before it', () => {
    const once = JSON.stringify(check(ofNextYear).claims);
    expect(JSON.stringify(check(ofNextYear).claims)).toBe(once);
    const longer = source.replace('In the alliance', 'The day was cold.\n\nIn the alliance');
    const moved = check(ofNextYear, longer).claims[0]!;
    expect(moved.then!.value).toBe(23);
    expect(moved.correction!.reviewer).toBe('A. Reader');
  });

  it('can mean a later place of its words, and set a claim aside', () => {
    const { claims } = check(entry('occurrence: 2\n    indicator: none'));
    const aside = claims.filter(({ correction }) => correction !== undefined);
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatchObject({
      sentence: expect.stringContaining('navy'),
      verdict: 'not-checkable',
      reason: 'Set aside by A. Reader: It speaks of the year after.',
    });
  });

  it('can restate the quantity', () => {
    const [claim] = check(entry('quantity: { value: 10 }')).claims;
    expect(claim).toMatchObject({ verdict: 'consistent', quantity: { value: 10, low: 10, high: 10 } });
  });

  it('states the date of the text', () => {
    const document = check(`date: "2025-05-01"\n${ofNextYear}`);
    expect(document.article).toMatchObject({ date: '2025-05-01', dateFrom: 'review' });
    expect(document.claims[0]!.then!.value).toBe(22);
  });
});

describe('a faulty correction', () => {
  it.each([
    ['words that are not there', ofNextYear.replace('24 of 32', '25 of 32'), 2, 'words-not-found'],
    ['an occurrence too many', entry('occurrence: 3\n    indicator: none'), 5, 'words-not-found'],
    ['an unknown indicator', entry('indicator: happiness'), 5, 'unknown-indicator'],
    ['an indicator that reads nothing there', entry('indicator: required-rise'), 5, 'no-reading'],
    [
      'several quantities',
      ofNextYear.replace('24 of 32', '24 of 32 members met the goal of 2% of GDP'),
      2,
      'ambiguous-words',
    ],
    ['a key that is not known', entry('indicater: none'), 5, 'unknown-key'],
    ['nothing that is corrected', entry(''), 2, 'custom'],
    ['a date that does not exist', entry('period: { from: "2024-02-30", to: "2024-12-31" }'), 5, 'custom'],
  ])('with %s is located', (_, yaml, line, code) => {
    expect(faultsOf(() => check(yaml))).toContainEqual(
      expect.objectContaining({ where: 'a.claims.yaml', line, code }),
    );
  });

  it('is told beside every other', () => {
    const two = `${ofNextYear.replace('24 of 32', '25 of 32')}${entry('indicator: happiness').replace('corrections:\n', '')}`;
    expect(faultsOf(() => check(two)).map(({ code }) => code)).toEqual([
      'words-not-found',
      'unknown-indicator',
    ]);
  });

  it('is told where two are about the same words', () => {
    const twice = `${ofNextYear}${entry('indicator: none').replace('corrections:\n', '')}`;
    expect(faultsOf(() => check(twice)).map(({ code }) => code)).toEqual(['corrected-twice']);
  });
});
