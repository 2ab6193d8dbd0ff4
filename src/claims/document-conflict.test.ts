import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { namesOf, openClaimRecord } from './claim-record.ts';
import { type CheckingRecord, checkDocument } from './document.ts';
import { compareDocuments } from './document-conflict.ts';

let checking: CheckingRecord;
beforeAll(async () => {
  const record = openClaimRecord(await shippedData());
  checking = { record, names: namesOf(record), today: '2026-11-22' as IsoDate };
});

const compare = (...texts: string[]) =>
  compareDocuments(
    texts.map(
      (source, index) =>
        checkDocument({ name: `${'abc'[index]}.txt`, source, date: '2025-02-13' as IsoDate }, checking)
          .claims,
    ),
  );

describe('documents about one thing', () => {
  it('conflict where no value fits both', () => {
    const [found, ...more] = compare(
      'In 2024, 23 of 32 NATO members met the goal of 2% of GDP.',
      'A total of 24 of 32 allies in NATO reached 2 percent of GDP in 2024.',
    ).filter(({ indicator }) => indicator === 'compliance-count');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      conflict: true,
      values: [
        { value: 23, origins: [{ why: 'alone', claims: ['a.txt:1'] }] },
        { value: 24, origins: [{ why: 'alone' }] },
      ],
    });
  });

  it('agree where one value fits both, and where the periods differ they are not compared', () => {
    const counts = (...texts: string[]) =>
      compare(...texts).filter(({ indicator }) => indicator === 'compliance-count');
    expect(
      counts(
        'In 2024, 23 of 32 NATO members met the goal of 2% of GDP.',
        'In 2024, more than 20 of 32 NATO members met the goal of 2% of GDP.',
      ),
    ).toMatchObject([{ conflict: false }]);
    expect(
      counts(
        'In 2024, 23 of 32 NATO members met the goal of 2% of GDP.',
        'In 2023, 10 of 31 NATO members met the goal of 2% of GDP.',
      ),
    ).toEqual([]);
  });

  it('count copies of one origin once', () => {
    const copied = 'In 2024, 23 of 32 NATO members met the goal of 2% of GDP, a report said.';
    const [same] = compare(copied, `${copied} It rained.`, copied.replace('a report', 'the report')).filter(
      ({ indicator }) => indicator === 'compliance-count',
    );
    expect(same!.values).toMatchObject([{ value: 23, origins: [{ why: 'same words' }] }]);
    expect(same!.values[0]!.origins[0]!.claims).toHaveLength(3);
    expect(same!.reason).toContain('3 statements go back to 1 origin');
  });

  it('count what one speaker says in different words once', () => {
    const [same] = compare(
      'In 2024, 23 of 32 NATO members met the goal of 2% of GDP, Mark Rutte said.',
      'Rutte said that the goal of 2 percent of GDP was reached by 23 of 32 allies in NATO in 2024.',
    ).filter(({ indicator }) => indicator === 'compliance-count');
    expect(same!.values).toMatchObject([{ origins: [{ why: 'same speaker', name: 'mark-rutte' }] }]);
  });
});
