import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { channelFigures, channelsPath } from '../scripts/channel-figures.ts';
import { generatedFiles } from '../scripts/generated.ts';
import { shippedData } from './shipped-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = generatedFiles();

it.each([...files.keys()])('%s is what the source makes (npm run generate writes it)', (path) => {
  expect(readFileSync(root + path, 'utf8')).toBe(files.get(path));
});

it('leaves no schema of a verb that is gone', () => {
  const there = readdirSync(`${root}schemas/results`).map((name) => `schemas/results/${name}`);
  expect(there.filter((path) => !files.has(path))).toEqual([]);
});

it('ships the stages of channels that the shipped cases give (npm run generate writes them)', async () => {
  const data = await shippedData();
  expect(channelFigures(data)).toBe(data.files.get(channelsPath));
});
