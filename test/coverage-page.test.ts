import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}docs/background/coverage-of-the-question.md`, 'utf8');
const commands = readFileSync(`${root}docs/reference/commands.md`, 'utf8');

const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number, mechanism, where]) => ({
    number: Number(number),
    mechanism: mechanism!,
    where: where!,
    named: [...where!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  }),
);

it('has a row for every mechanism, once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  expect(new Set(rows.map(({ mechanism }) => mechanism)).size).toBe(36);
});

/** Verbs as the reference page heads them. */
const verbs = new Set([...commands.matchAll(/^#+ burdenshift (.+)$/gm)].map(([, verb]) => verb!));
/** Words of the capability vocabulary, which name no file. */
const fields = new Set(['boundary', 'kind', 'floorMonths', 'enabler']);

describe.each(rows)('$number. $mechanism', ({ where, named }) => {
  it('names a place, or says why there is none', () => {
    const places = named.filter((name) => !fields.has(name));
    expect(places.length > 0 || /not yet|out of scope/i.test(where)).toBe(true);
  });

  it('names only what exists', () => {
    const unknown = named.filter((name) =>
      name.includes('/') ? !existsSync(root + name) : !verbs.has(name) && !fields.has(name),
    );
    expect(unknown).toEqual([]);
  });

  it('names a field of the vocabulary only where the vocabulary has it', () => {
    const vocabulary = readFileSync(`${root}data/vocabulary/capabilities.yaml`, 'utf8');
    for (const name of named.filter((one) => fields.has(one))) expect(vocabulary).toContain(`${name}:`);
  });
});
