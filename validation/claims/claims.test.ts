import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/claims/checked-claim.ts';
import { type CheckingRecord, checkDocument } from '../../src/claims/document.ts';
import type { IsoDate } from '../../src/vocabulary/calendar.ts';
import { shippedChecking } from '../../test/claims-fixture.ts';
import { ownScore, ownSets } from './own-texts.ts';
import { pressClaims } from './press-list.ts';
import { scoreNotes, scoreOf } from './score.ts';
import { scoreTable, withScore } from './score-table.ts';

/** Least recall, precision and agreement. */
const least = 0.85;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shared = here('../../../shared/');
const articles = `${shared}articles/`;
const press = `${shared}data/claims.csv`;

let checking: CheckingRecord;
beforeAll(async () => {
  checking = await shippedChecking();
});

describe('claims in the project’s own texts', () => {
  // The last set is kept as a measure of texts that the reader was not made for.
  it.each(ownSets.slice(0, -1))('are found and checked as a person does: $name set', (set) => {
    const score = ownScore(set, checking);
    const notes = scoreNotes(score).join('\n');
    expect(score.listed).toBeGreaterThan(30);
    expect(score.recall, notes).toBeGreaterThanOrEqual(least);
    expect(score.precision, notes).toBeGreaterThanOrEqual(least);
    expect(score.agreement, notes).toBeGreaterThanOrEqual(least);
  });

  it('give the score that README.md states', () => {
    const page = readFileSync(here('README.md'), 'utf8');
    const stale = 'README.md is stale: run node validation/claims/print-score.ts';
    for (const set of ownSets)
      expect(page, stale).toBe(withScore(page, set.name, scoreTable(ownScore(set, checking))));
  });
});

describe('claims of a list of press claims', () => {
  const there = existsSync(press) && existsSync(articles);
  it('are found and checked as the list has them', ({ skip }) => {
    skip(!there, `the list is not part of the project: ${press} is absent`);
    const list = pressClaims(
      readFileSync(press, 'utf8'),
      'validation/claims/press-list.yaml',
      readFileSync(here('press-list.yaml'), 'utf8'),
    );
    const texts = new Map(
      readdirSync(articles).map((name): [string, readonly CheckedClaim[]] => {
        const source = readFileSync(articles + name, 'utf8');
        return [name, checkDocument({ name, source, date: '2025-02-13' as IsoDate }, checking).claims];
      }),
    );
    const score = scoreOf(list, texts);
    const notes = scoreNotes(score).join('\n');
    expect(score.recall, notes).toBeGreaterThanOrEqual(least);
    expect(score.precision, notes).toBeGreaterThanOrEqual(least);
    expect(score.agreement, notes).toBeGreaterThanOrEqual(least);
  });
});
