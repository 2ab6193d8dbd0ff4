import type { Command } from '@commander-js/extra-typings';
import { metaOf } from '../report/meta.ts';
import { wrap } from '../report/text-table.ts';
import { yardsticks } from '../verdict/yardsticks.ts';
import { openData, print, printJson } from './program.ts';
import { version } from './version.ts';

/** `yardsticks`: every definition of "Europe carries the majority". */
export function addYardsticks(program: Command): void {
  program
    .command('yardsticks')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      if (options.json) {
        const rows = yardsticks.map(({ shares: _shares, ...rest }) => rest);
        return printJson({ meta: metaOf(await openData(), version, 'yardsticks'), rows });
      }
      print(
        yardsticks
          .map(({ id, name, author, formula, ignores }) =>
            [
              id,
              wrap(name, 80, '  '),
              wrap(`Author: ${author}`, 80, '  '),
              wrap(`Formula: ${formula}`, 80, '  '),
              ...ignores.map((text) => wrap(`ignores ${text}`, 80, '  ')),
            ].join('\n'),
          )
          .join('\n\n'),
      );
    });
}
