import type { Command } from '@commander-js/extra-typings';
import { metaOf } from '../../report/meta.ts';
import { wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';
import { version } from '../version.ts';

/** `data sources`: every source, with its grade and terms. */
export function addSources(data: Command): void {
  data
    .command('sources')
    .description('where every figure comes from, with grade and terms of use')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const pack = await openData();
      const rows = [...pack.sources.values()];
      if (options.json) return printJson({ meta: metaOf(pack, version, 'data sources'), rows });
      print(
        rows
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
