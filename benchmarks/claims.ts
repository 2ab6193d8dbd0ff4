/**
 * Speed of the reader of claims on one thread, in megabytes of text a second: text about other things, a page of HTML about other
 * things, and text about the subject, nearly every sentence of which is checked. Prints JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { namesOf, openClaimRecord } from '../src/claims/claim-record.ts';
import { type CheckingRecord, checkDocument } from '../src/claims/document.ts';
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import type { IsoDate } from '../src/vocabulary/calendar.ts';
import { medianMilliseconds } from './measure.ts';

const texts = fileURLToPath(new URL('../validation/claims/texts/', import.meta.url));
const subject = readdirSync(texts)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(texts + name, 'utf8'))
  .join('\n');
const other = `Heat the oven to 200 degrees. Rub 250 g of butter into the flour and add three tablespoons of cold water. The dough should rest for about half an hour, while you peel six apples. Bake it for 45 minutes; it keeps for two days.

The home side won 3-1 after a quiet first half. In the 57th minute a corner found the head of the captain, who had missed twice before. "We played well," the coach said. Some 23,000 people watched, five percent more than in 2023.

`;
const megabyte = (text: string): string => text.repeat(Math.ceil(1e6 / text.length)).slice(0, 1e6);
const paragraph = `<p class="text">${other.trim().replace('\n\n', '</p>\n<p class="text">')} <a href="/more">More &amp; more</a></p>\n<script>run(1 < 2);</script>\n`;

const data = parseDataPackage(await readDataFolder(shippedDataFolder));
const record = openClaimRecord(data);
const checking: CheckingRecord = {
  record,
  names: namesOf(record),
  today: data.descriptor.created as IsoDate,
};

const rounds = Number(process.argv[2] ?? 3);
const speed = async (name: string, text: string): Promise<number> => {
  const date = '2025-02-13' as IsoDate;
  const ms = await medianMilliseconds(rounds, () => checkDocument({ name, source: text, date }, checking));
  return text.length / 1e3 / ms;
};

const result = {
  other: await speed('other.txt', megabyte(other)),
  html: await speed('other.html', megabyte(paragraph)),
  subject: await speed('subject.txt', megabyte(subject).slice(0, 200_000)),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
