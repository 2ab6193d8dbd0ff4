import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { checkClaims, readDates } from '../../answer/claims.ts';
import { type Fault, FaultError } from '../../fault/fault.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { claimReviews } from '../../report/claim-review.ts';
import { claimsCsv } from '../../report/claims-csv.ts';
import { claimsText } from '../../report/claims-text.ts';
import { openData, print, printJson } from '../program.ts';
import { asOfHelp, dateHelp } from './date-options.ts';
import { readGivenText } from './given-text.ts';

/** `claims check`: every checkable claim of texts, and how it fits the record of its day and of today. */
export function addCheck(claims: Command): void {
  claims
    .command('check')
    .description('check what texts say against the record of their day and of today')
    .argument('<files...>', 'texts: plain text, Markdown or HTML; - for standard input')
    .option('--date <date>', dateHelp)
    .option('--as-of <date>', asOfHelp)
    .option('--out <folder>', 'write a page with the texts marked up, claims.html, to this folder')
    .option('--csv <file>', 'write the claims as CSV')
    .option('--json-ld <file>', 'write ClaimReview data of schema.org')
    .option('--json', 'print the result as JSON')
    .action(async (files, options) => {
      const data = await openData();
      const dates = readDates(data, options);
      const { texts, faults } = await everyText(once(files), (file) => readGivenText(file, dates.date));
      const { report, result } = checked(faults, () => checkClaims(data, { dates, texts }));
      const written: [string, string][] = [];
      if (options.out !== undefined) {
        const { claimsHtml } = await import('../../report/html/claims-html.ts');
        written.push([join(options.out, 'claims.html'), claimsHtml(report)]);
      }
      if (options.csv !== undefined) written.push([options.csv, claimsCsv(result.claims)]);
      if (options.jsonLd !== undefined)
        written.push([options.jsonLd, `${JSON.stringify(claimReviews(report), null, 2)}\n`]);
      for (const [path, text] of written) {
        await writeAtomically(path, text);
        process.stderr.write(`written: ${path}\n`);
      }
      if (options.json) printJson(result);
      else print(claimsText(report));
    });
}

/** @throws FaultError for a file that is named twice: its claims would have two meanings for one number. */
function once(files: readonly string[]): readonly string[] {
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice === undefined) return files;
  throw new FaultError({ code: 'file-twice', where: 'claims check', value: twice, rule: 'is named twice' });
}

/** Reads one text after the other, and keeps the faults of all. */
async function everyText<T>(
  files: readonly string[],
  read: (file: string) => Promise<T>,
): Promise<{ readonly texts: readonly T[]; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const texts: T[] = [];
  for (const file of files) {
    try {
      texts.push(await read(file));
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.push(...error.faults);
    }
  }
  return { texts, faults };
}

/** @throws FaultError with the faults of reading, and those of the texts that could be read. */
function checked<T>(faults: readonly Fault[], check: () => T): T {
  if (faults.length === 0) return check();
  try {
    check();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw new FaultError([...faults, ...error.faults]);
  }
  throw new FaultError(faults);
}
