import type { Command } from '@commander-js/extra-typings';
import { dataSourcesAnswer } from '../../answer/data.ts';
import { wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';

/** `data sources`: every source, with its grade and terms. */
export function addSources(data: Command): void {
  data
    .command('sources')
    .description('where every figure comes from, with grade and terms of use')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const pack = await openData();
      const result = dataSourcesAnswer(pack);
      if (options.json) return printJson(result);
      print(
        result.rows
          .map((source) =>
            [
              `${source.id} (grade ${source.grade}${source.grade === 'C' ? ', provisional' : ''})`,
              wrap(`${source.producer}: ${source.title}${source.date ? `, ${source.date}` : ''}`, 80, '  '),
              `  ${source.url}`,
              wrap(
                `${source.licence}${source.definition ? `; ${source.definition}` : ''}${source.note ? `; ${source.note}` : ''}`,
                80,
                '  ',
              ),
            ].join('\n'),
          )
          .join('\n'),
      );
    });
}
