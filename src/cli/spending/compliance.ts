import type { Command } from '@commander-js/extra-typings';
import { sourceLines } from '../../report/credit-lines.ts';
import { metaOf } from '../../report/meta.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { complianceByEdition } from '../../spending/compliance.ts';
import { years } from '../area.ts';
import { decimalNumber, oneOf, openData, print, printJson, wholeNumber } from '../program.ts';
import { version } from '../version.ts';

export function addCompliance(spending: Command): void {
  spending
    .command('compliance')
    .description('how many allies met a target, by edition')
    .requiredOption('--year <year>', 'calendar year')
    .option('--target <percent>', 'target, percent of GDP', '2')
    .option(
      '--from <basis>',
      'printed: the shares NATO prints; levels: recomputed from its constant-price levels',
      'printed',
    )
    .option('--set <id>', 'country set', 'nato')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const year = wholeNumber('--year', options.year, years.low, years.high, 2024);
      const target = decimalNumber('--target', options.target, 0, 20, '2');
      const from = oneOf('--from', options.from, ['printed', 'levels']);
      const rows = complianceByEdition(data, year, target, { from, set: options.set });
      const command = `spending compliance --year ${year} --target ${target}${from === 'levels' ? ' --from levels' : ''}${options.set === 'nato' ? '' : ` --set ${options.set}`}`;
      if (options.json) return printJson({ meta: metaOf(data, version, command), rows });
      print(
        [
          `Allies at or above ${target} % of GDP in ${year}, by edition (${from === 'printed' ? 'shares as printed' : 'recomputed from levels'}, two decimals)`,
          '',
          textTable(
            ['edition', 'met', 'of', 'with a figure', 'definition'],
            rows.map((row) => [
              row.edition,
              row.met === null ? '–' : String(row.met),
              String(row.members),
              String(row.withFigure),
              data.sources.get(row.source)?.definition.replace(/ \(.*/, '') ?? '',
            ]),
            ['left', 'right', 'right', 'right', 'left'],
          ),
          '',
          ...rows.map((row) =>
            row.met === null
              ? wrap(`${row.edition}: ${Object.values(row.missing)[0]?.note}`, 80)
              : wrap(`${row.edition}: ${row.metBy.join(' ')}`, 80),
          ),
          ...sourceLines(rows.map((row) => data.sources.get(row.source)!)),
        ].join('\n'),
      );
    });
}
