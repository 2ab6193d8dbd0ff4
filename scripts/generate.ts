// Writes the files that are made from the source: npm run generate.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated.ts';

for (const [path, text] of generatedFiles()) {
  const full = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  process.stdout.write(`${path}\n`);
}
