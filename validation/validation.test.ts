import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { FaultError } from '../src/fault/fault.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { parseCases, readCases } from './case.ts';
import { outcomeLine, outcomeOf } from './outcome.ts';
import { outcomeTable, withTable } from './outcome-table.ts';
import { quotes, recordOf } from './published.ts';

const data = parseDataPackage(await readDataFolder(shippedDataFolder));
const cases = readCases();

test('there are at least fourteen cases and no two have one name', () => {
  expect(cases.length).toBeGreaterThanOrEqual(14);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(cases)('$topic: $name', (entry) => {
  it('quotes the published figure as the reference data has it', () => {
    const { published } = entry;
    if (!published) return;
    const record = recordOf(data, published);
    expect(
      quotes(published.value, record.value),
      `quoted ${published.value}, on record ${record.value}`,
    ).toBe(true);
    expect({ ...published, value: record.value }).toEqual(record);
  });

  it('comes out as expected', async () => {
    const outcome = await outcomeOf(data, entry);
    expect(outcome.asExpected, outcomeLine(outcome)).toBe(true);
    const origin = entry.published?.origin;
    if (origin && 'allies' in origin) expect(outcome.allies, outcome.name).toEqual(origin.allies);
  });
});

test('the table in README.md is the one these cases give', async () => {
  const outcomes = await Promise.all(cases.map((entry) => outcomeOf(data, entry)));
  const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const stale = 'README.md is stale: run node validation/print-table.ts';
  expect(page, stale).toBe(withTable(page, outcomeTable(outcomes)));
});

describe('a case that is wrong', () => {
  const real = cases[0]!;
  const yaml = (change: object) => {
    const { topic: _, ...entry } = { ...real, ...change };
    return JSON.stringify([entry], null, 2);
  };

  it('is refused with its line when a key is not known', () => {
    const broken = yaml({ measure: { ...real.measure, yaer: 2024 } });
    expect(() => parseCases('broken.yaml', broken)).toThrow(/broken\.yaml:\d+:\d+: .*yaer/s);
  });

  it('is refused when a difference is smaller than its own tolerance', () => {
    const because = 'a tolerance that swallows the difference';
    const expected = { outcome: 'differs', by: 1, tolerance: 2, because, reason: because };
    expect(() => parseCases('broken.yaml', yaml({ expected }))).toThrow(FaultError);
  });

  it('is seen when the figure quoted is not the figure on record', () => {
    expect(quotes(2.71, 2.712749)).toBe(true);
    expect(quotes(2.72, 2.712749)).toBe(false);
    expect(quotes(23, 22)).toBe(false);
  });

  it('fails with one line that says both figures and what was expected', async () => {
    const published = { ...real.published!, value: real.published!.value * 2 };
    const outcome = await outcomeOf(data, { ...real, published });
    expect(outcome.asExpected).toBe(false);
    expect(outcomeLine(outcome)).toMatch(/^[^\n]+: published .+, ours .+; expected [^\n]+$/);
  });
});
