import type { Command } from '@commander-js/extra-typings';
import { dataConflictsAnswer } from '../../answer/data.ts';
import { wrap } from '../../report/text-table.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';

/** `data conflicts`: where sources disagree, recorded and computed. */
export function addConflicts(data: Command): void {
  data
    .command('conflicts')
    .description('where sources disagree and why: recorded, and computed between editions')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const pack = await openData();
      const conflicts = dataConflictsAnswer(pack);
      if (options.json) return printJson(conflicts);
      const item = (text: string): string => wrap(`- ${text}`, 80, '  ').slice(2);
      print(
        [
          'On record:',
          ...conflicts.recorded.map(({ id, subject, figureA, sourceA, figureB, sourceB, reason }) =>
            item(`${id} ${subject}: ${figureA} (${sourceA}); ${figureB} (${sourceB}). ${sentence(reason)}`),
          ),
          '',
          'Between editions of one producer (largest first):',
          ...[...conflicts.natoEditions, ...conflicts.macroEditions].map(
            ({ from, to, differing, compared, differenceIn, largest, reason }) => {
              const top = largest
                .slice(0, 3)
                .map(
                  ({ country, year, before, after }) =>
                    `${nameOf(pack.vocabulary, country)} ${year} ${before} → ${after}`,
                )
                .join('; ');
              return item(
                `${from.indicator}, ${from.source} to ${to.source}: ${differing} of ${compared} differ beyond rounding (${differenceIn}): ${top}.${reason ? ` ${sentence(reason)}` : ''}`,
              );
            },
          ),
          '',
          'Published counts against the edition they name:',
          ...conflicts.publishedCounts.map(
            ({ published, edition, year, target, recomputed, agrees, conflict }) =>
              item(
                `${published.value} allies at ${target} % in ${year} (${published.source}); ${edition} gives ${recomputed}: ${
                  agrees ? 'agrees' : `disagrees${conflict ? `, ${conflict.reason}` : ''}`
                }.`,
              ),
          ),
        ].join('\n'),
      );
    });
}

/** Upper case at the start and a full stop at the end. */
const sentence = (text: string): string =>
  `${text[0]?.toUpperCase() ?? ''}${text.slice(1).replace(/\.$/, '')}.`;
