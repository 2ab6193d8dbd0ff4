// Computes every case and writes the table into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { readCases } from './case.ts';
import { outcomeOf } from './outcome.ts';
import { outcomeTable, withTable } from './outcome-table.ts';

const page = new URL('README.md', import.meta.url);
const data = parseDataPackage(await readDataFolder(shippedDataFolder));
const outcomes = [];
for (const entry of readCases()) outcomes.push(await outcomeOf(data, entry));
writeFileSync(page, withTable(readFileSync(page, 'utf8'), outcomeTable(outcomes)));
process.stdout.write(`${outcomes.length} cases written to validation/README.md\n`);
