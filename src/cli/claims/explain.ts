import type { Command } from '@commander-js/extra-typings';
import { explainClaim, readDates } from '../../answer/claims.ts';
import { FaultError } from '../../fault/fault.ts';
import { claimsExplainText } from '../../report/claims-explain-text.ts';
import { openData, print, printJson } from '../program.ts';
import { asOfHelp, dateHelp } from './date-options.ts';
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
      const given = await readGivenText(file, dates.date);
      const { document, record, result } = explainClaim(data, dates, given, number);
      if (options.json) printJson(result);
      else print(claimsExplainText(document, result.claim, record, result.meta));
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
