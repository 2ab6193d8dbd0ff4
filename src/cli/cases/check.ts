import type { Command } from '@commander-js/extra-typings';
import { checkCases } from '../../procurement/case-check.ts';
import { caseWords, readCases } from '../../procurement/case-table.ts';
import { metaOf } from '../../report/meta.ts';
import { wrap } from '../../report/text-table.ts';
import { openData, print, printJson, shellWord } from '../program.ts';
import { version } from '../version.ts';
import { openCases } from './case-book.ts';
import type { CaseResults } from './case-record.ts';

/** `cases check`: the shipped cases, or a case file of one's own; exit code 2 when something is wrong. */
export function addCheck(cases: Command): void {
  cases
    .command('check')
    .description('check the shipped cases, or a case file: every fault by row and column')
    .argument('[file]', 'a case file of your own, CSV or XLSX (default: the shipped cases)')
    .option('--json', 'print the result as JSON')
    .action(async (file, options) => {
      const data = await openData();
      // A planner's file with a fault is refused here, before anything is printed.
      const { table } =
        file === undefined ? { table: readCases(data) } : await openCases(data, { cases: file });
      const sources = file === undefined ? data.sources : new Set([file]);
      const result = checkCases(table, caseWords(data), sources);
      const findings =
        file === undefined ? result.findings : result.findings.filter(({ code }) => code !== 'no-date');
      const passed = findings.length === 0;
      if (!passed) process.exitCode = 2;
      if (options.json) {
        const command = `cases check${file === undefined ? '' : ` ${shellWord(file)}`}`;
        return printJson({
          meta: metaOf(data, version, command),
          passed,
          ...result,
          findings,
        } satisfies CaseResults['cases-check']);
      }
      print(
        [
          ...findings.map(({ caseId, code, text }) => wrap(`- ${caseId}: ${text} [${code}]`, 80)),
          `${passed ? 'Passed' : 'FAILED'}: ${result.cases} cases, ${result.events} dated facts, ${findings.length} faults.`,
        ].join('\n'),
      );
    });
}
