import type { Command } from '@commander-js/extra-typings';
import { dataCheckAnswer } from '../../answer/data.ts';
import type { Finding } from '../../evidence/finding.ts';
import { whole } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';

/** `data check`: types, ranges, orphans, keys, and that the figures add up; exit code 2 when something fails. */
export function addCheck(data: Command): void {
  data
    .command('check')
    .description('verify types, units, ranges, references and keys, and that parts add up')
    .argument('[folder]', 'a data package of your own (default: the shipped one)')
    .option('--json', 'print the result as JSON')
    .action(async (folder, options) => {
      const pack = await openData(folder);
      const result = dataCheckAnswer(pack, folder);
      if (!result.passed) process.exitCode = 2;
      if (options.json) return printJson(result);
      const list = (title: string, texts: readonly string[]): string[] =>
        texts.length === 0 ? [] : ['', title, ...texts.map((text) => wrap(`- ${text}`, 80))];
      const { totals } = result;
      print(
        [
          textTable(
            ['check', 'examined', 'failed', 'explained'],
            result.checks.map((check) => [
              check.id,
              whole(check.examined),
              String(check.failures.length),
              String(check.explained.length),
            ]),
          ),
          ...list(
            'Failures:',
            result.checks.flatMap((check) =>
              check.failures.map((finding) => `${check.id}: ${place(finding)}: ${finding.text}.`),
            ),
          ),
          ...list(
            'Explained by a recorded oddity:',
            result.checks.flatMap((check) =>
              check.explained.map((finding) => `${place(finding)}: ${finding.text}. ${finding.reason}`),
            ),
          ),
          ...list(
            'Recorded oddities that explain nothing:',
            result.unneeded.map(
              ({ source, check, country, year }) => `${source} ${check} ${country} ${year}`,
            ),
          ),
          ...list(
            'Conflicts between sources on record (reasons: "data conflicts"):',
            result.conflicts.recorded.map(
              ({ id, subject, figureA, figureB }) => `${id} ${subject}: ${figureA}; ${figureB}`,
            ),
          ),
          '',
          wrap(
            `${result.passed ? 'Passed' : 'FAILED'}: ${whole(totals.examined)} comparisons in ${totals.checks} checks, ${totals.failures} failures, ${totals.recordedConflicts} conflicts between sources.`,
            80,
          ),
        ].join('\n'),
      );
    });
}

const place = ({ source, indicator, country, year }: Finding): string =>
  `${source} ${indicator} ${country} ${year}`;
