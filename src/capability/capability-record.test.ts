import { expect, it } from 'vitest';
import { dataWith, shippedData } from '../../test/shipped-data.ts';
import { checkPackage } from '../evidence/package-check.ts';
import { capabilityChecks } from './capability-check.ts';
import { readCapabilities } from './capability-record.ts';

it('is plain data, so that it can be sent to a worker thread', async () => {
  const record = readCapabilities(await shippedData());
  expect(structuredClone(record)).toEqual(record);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

it.each([
  ['a family of no vocabulary', 'capabilities', 'family: tank,', 'family: tonk,', 'unknown-family'],
  [
    'a family counted twice',
    'capabilities',
    'family: armed-drone,',
    'family: surveillance-drone,',
    'family-twice',
  ],
  [
    'a source that is not registered',
    'capabilities',
    'source: csis-2023-04-17',
    'source: hearsay',
    'unknown-source',
  ],
  [
    'a family that its capability neither counts nor leaves out',
    'system-families',
    'capability: submarines',
    'capability: tanks',
    'family-not-mapped',
  ],
])('refuses %s', async (_, file, from, to, code) => {
  const data = await dataWith(`vocabulary/${file}.yaml`, (text) => text.replace(from, to));
  expect(() => readCapabilities(data)).toThrow(new RegExp(`capabilities\\.yaml: .*\\[${code}\\]`));
});

it('is part of the check of a package', async () => {
  const data = await shippedData();
  const { checks, passed, totals } = checkPackage(data, capabilityChecks(data));
  const own = checks.filter(({ id }) => id.startsWith('capability-'));
  expect(own).toHaveLength(5);
  expect(own.every(({ examined, failures }) => examined > 20 && failures.length === 0)).toBe(true);
  expect(totals.checks).toBe(checks.length);
  expect(passed).toBe(true);
});
