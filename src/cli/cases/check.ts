import type { Command } from '@commander-js/extra-typings';
import { checkCasesAnswer } from '../../answer/cases/cases.ts';
import { wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';
import { casesFile } from './table-files.ts';

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
      const result = checkCasesAnswer(data, { cases: await casesFile(file) });
      if (!result.passed) process.exitCode = 2;
      if (options.json) return printJson(result);
      const { findings } = result;
      print(
        [
          ...findings.map(({ caseId, code, text }) => wrap(`- ${caseId}: ${text} [${code}]`, 80)),
          `${result.passed ? 'Passed' : 'FAILED'}: ${result.cases} cases, ${result.events} dated facts, ${findings.length} faults.`,
        ].join('\n'),
      );
    });
}
