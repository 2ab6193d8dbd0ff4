import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { constraints } from './constraints.ts';

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace('.ts', ''))
  .filter((file) => file !== 'constraint' && file !== 'constraints');

it('lists the constraint of every file under its name', () => {
  expect(constraints.map(({ name }) => name).sort()).toEqual(files.sort());
});

it('has a heading for every constraint, and no other, in the page that describes the model', () => {
  const page = readFileSync(new URL('../../../docs/background/planning.md', import.meta.url), 'utf8');
  const part = page.split('\n## ').find((section) => section.startsWith('Constraints\n'))!;
  const headings = [...part.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(constraints.map(({ name }) => name));
});
