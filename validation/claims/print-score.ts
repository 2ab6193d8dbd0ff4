// Scores the project's own texts and writes the score into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { shippedChecking } from '../../test/claims-fixture.ts';
import { ownScore } from './own-texts.ts';
import { scoreTable, withScore } from './score-table.ts';

const page = new URL('README.md', import.meta.url);
const table = scoreTable(ownScore(await shippedChecking()));
writeFileSync(page, withScore(readFileSync(page, 'utf8'), table));
process.stdout.write(`${table}\n`);
