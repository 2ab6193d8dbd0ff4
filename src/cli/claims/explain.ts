import type { Command } from '@commander-js/extra-typings';
import type { CheckedDocument } from '../../claims/document.ts';
import { FaultError } from '../../fault/fault.ts';
import { claimsExplainText } from '../../report/claims-explain-text.ts';
import { claimNumber } from '../../report/claims-report.ts';
import { metaOf } from '../../report/meta.ts';
import { openData, print, printJson, shellWord } from '../program.ts';
import { version } from '../version.ts';
import {
  asOfHelp,
  checkedText,
  dateHelp,
  datesOf,
  documentRow,
  openChecking,
  readDates,
} from './checking.ts';
import type { ClaimsResults } from './claims-result.ts';
import { readGivenText } from './given-text.ts';

/** `claims explain`: one claim with every reading of it, ranked, and the record then and now. */
export function addExplain(claims: Command): void {
  claims
    .command('explain')
    .description('one claim in full: all readings with their reasons, and the record then and now')
    .argument('<file:n>', 'a file and the number of a claim in it, such as article.txt:3')
    .option('--date <date>', dateHelp)
    .option('--as-of <date>', asOfHelp)
    .option('--json', 'print the result as JSON')
    .action(async (address, options) => {
      const [file, number] = partsOf(address);
      const data = await openData();
      const dates = readDates(data, options);
      const checking = openChecking(data, dates);
      const document = checkedText(await readGivenText(file, dates.date), checking);
      const claim = claimNumbered(document, number);
      const command = `claims explain ${shellWord(address)}${datesOf(dates)}`;
      const meta = metaOf(data, version, command, { asOf: dates.asOf });
      if (options.json)
        printJson({ meta, document: documentRow(document), claim } satisfies ClaimsResults['claims-explain']);
      else print(claimsExplainText(document, claim, checking.record, meta));
    });
}

function partsOf(address: string): readonly [string, string] {
  const parts = /^(.+):([1-9]\d{0,6})$/s.exec(address);
  if (parts) return [parts[1]!, parts[2]!];
  throw new FaultError({
    code: 'claim-address',
    where: 'claims explain',
    value: address,
    rule: 'must be a file and the number of a claim in it',
    example: 'claims explain article.txt:3',
  });
}

function claimNumbered({ article, claims }: CheckedDocument, number: string) {
  const found = claims.find((claim) => claimNumber(claim) === number);
  if (found) return found;
  throw new FaultError({
    code: 'unknown-claim',
    where: article.name,
    value: number,
    rule: claims.length === 0 ? 'the text has no claims' : `the text has claims 1 to ${claims.length}`,
    ...(claims.length > 0 && { example: `claims explain ${claims[0]!.id}` }),
  });
}
