// Writes the files that are made from the source: npm run generate.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { channelFigures, channelsPath } from './channel-figures.ts';
import { generatedFiles } from './generated.ts';

const data = parseDataPackage(await readDataFolder(shippedDataFolder));
const files = [...generatedFiles(), [`data/${channelsPath}`, channelFigures(data)] as const];

for (const [path, text] of files) {
  const full = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  process.stdout.write(`${path}\n`);
}
