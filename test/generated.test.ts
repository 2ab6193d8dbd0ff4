import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = generatedFiles();

it.each([...files.keys()])('%s is what the source makes (npm run generate writes it)', (path) => {
  expect(readFileSync(root + path, 'utf8')).toBe(files.get(path));
});

it('leaves no schema of a verb that is gone', () => {
  const there = readdirSync(`${root}schemas/results`).map((name) => `schemas/results/${name}`);
  expect(there.filter((path) => !files.has(path))).toEqual([]);
});
