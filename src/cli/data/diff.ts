import type { Command } from '@commander-js/extra-typings';
import { dataDiffAnswer } from '../../answer/data.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';

/** `data diff A B`: what moved between two editions, and which conclusions flip. */
export function addDiff(data: Command): void {
  data
    .command('diff')
    .description('what moved between two editions of one producer, and which conclusions flip')
    .argument('<earlier>', 'edition, such as 2025-08-28 (NATO) or 2025-10 (IMF)')
    .argument('<later>', 'edition of the same producer')
    .option('--json', 'print the result as JSON')
    .action(async (earlier, later, options) => {
      const pack = await openData();
      const diff = dataDiffAnswer(pack, { earlier, later });
      if (options.json) return printJson(diff);
      const item = (text: string): string => wrap(`- ${text}`, 80, '  ').slice(2);
      const codes = (list: readonly string[]): string => (list.length === 0 ? '–' : list.join(' '));
      print(
        [
          wrap(`From ${diff.from.title} to ${diff.to.title}`, 80),
          ...diff.caveats.map(item),
          '',
          wrap(
            `${diff.quantity}, ${diff.unit}: ${diff.movements.length} of ${diff.compared} figures moved beyond rounding; the largest:`,
            80,
          ),
          '',
          textTable(
            ['country', 'year', diff.from.edition, diff.to.edition, 'change'],
            diff.largest.map(({ country, year, before, after, change }) => [
              nameOf(pack.vocabulary, country),
              String(year),
              before.toFixed(2),
              after.toFixed(2),
              `${change > 0 ? '+' : ''}${change.toFixed(2)}`,
            ]),
          ),
          ...(diff.conclusions.length === 0
            ? []
            : ['', 'Conclusions that flip (allies at or above the target):']),
          ...diff.conclusions
            .filter(({ before, after, gained, lost }) => before !== after || gained.length + lost.length > 0)
            .map(({ target, year, before, after, gained, lost }) =>
              item(
                `${year}, ${target} %: ${before} → ${after}; gained ${codes(gained)}; lost ${codes(lost)}`,
              ),
            ),
          ...(diff.notComparable.length === 0 ? [] : ['', 'Not compared:']),
          ...diff.notComparable.map(({ indicator, reason }) => item(`${indicator}: ${reason}`)),
          ...sourceLines([diff.from, diff.to]),
        ].join('\n'),
      );
    });
}
