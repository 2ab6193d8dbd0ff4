// Scores the project's own texts and writes the scores into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { shippedChecking } from '../../test/claims-fixture.ts';
import { ownScore, ownSets } from './own-texts.ts';
import { scoreTable, withScore } from './score-table.ts';

const page = new URL('README.md', import.meta.url);
const checking = await shippedChecking();
let text = readFileSync(page, 'utf8');
for (const set of ownSets) {
  const table = scoreTable(ownScore(set, checking));
  text = withScore(text, set.name, table);
  process.stdout.write(`${set.name} set\n${table}\n\n`);
}
writeFileSync(page, text);
