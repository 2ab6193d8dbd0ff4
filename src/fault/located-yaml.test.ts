import { expect, it } from 'vitest';
import { z } from 'zod';
import { FaultError } from './fault.ts';
import { checkYaml, readYaml } from './located-yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  years: z.array(z.number().max(2040, 'must be at most 2040')).optional(),
  nested: z.strictObject({ colour: z.enum(['red', 'blue']) }).optional(),
});

const faultsOf = (text: string) => {
  try {
    checkYaml(readYaml('f.yaml', text), schema, (path) => `example for ${path.join('.')}`);
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
  return [];
};

it('reads what is right', () => {
  expect(checkYaml(readYaml('f.yaml', 'title: t\nyears: [2027]\n'), schema, () => undefined)).toEqual({
    title: 't',
    years: [2027],
  });
});

it('points at the line and column of each fault, in order', () => {
  const faults = faultsOf('title: 7\nyears:\n  - 2027\n  - 2090\nnested:\n  colour: green\n');
  expect(faults.map(({ line, column, value }) => [line, column, value])).toEqual([
    [1, 8, '7'],
    [4, 5, '2090'],
    [6, 11, '"green"'],
  ]);
  expect(faults[1]).toMatchObject({
    where: 'f.yaml',
    rule: 'years.1: must be at most 2040',
    example: 'example for years.1',
  });
});

it('points at the key that is misspelt and suggests the near one, with its example', () => {
  expect(faultsOf('title: t\nnested:\n  color: red\n')[0]).toMatchObject({ line: 2 + 1 });
  const [fault] = faultsOf('title: t\nyeers: [2027]\n');
  expect(fault).toMatchObject({
    code: 'unknown-key',
    line: 2,
    column: 1,
    value: '"yeers"',
    rule: 'this key is not known here; did you mean "years"?',
    example: 'example for years',
  });
});

it('points at the parent when a key is missing', () => {
  expect(faultsOf('years: [2027]\n')[0]).toMatchObject({
    line: 1,
    column: 1,
    rule: expect.stringContaining('title'),
  });
});

it.each([
  ['a list that is not closed', 'title: [\n', 'yaml-syntax'],
  ['a key given twice', 'title: a\ntitle: b\n', 'yaml-syntax'],
  ['an anchor', 'title: &a t\n', 'yaml-anchor'],
  ['a tab for indentation', 'nested:\n\tcolour: red\n', 'yaml-syntax'],
])('refuses %s', (_, text, code) => {
  const [fault] = faultsOf(text);
  expect(fault).toMatchObject({ code, where: 'f.yaml', line: expect.any(Number) });
});
