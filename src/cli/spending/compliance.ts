import type { Command } from '@commander-js/extra-typings';
import { complianceAnswer, complianceDefaults, readCompliance } from '../../answer/spending/compliance.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';

export function addCompliance(spending: Command): void {
  spending
    .command('compliance')
    .description('how many allies met a target, by edition')
    .requiredOption('--year <year>', 'calendar year')
    .option('--target <percent>', 'target, percent of GDP', complianceDefaults.target)
    .option(
      '--from <basis>',
      'printed: the shares NATO prints; levels: recomputed from its constant-price levels',
      complianceDefaults.from,
    )
    .option('--set <id>', 'country set', complianceDefaults.set)
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const result = complianceAnswer(data, options);
      if (options.json) return printJson(result);
      const { rows } = result;
      const { year, target, from } = readCompliance(options);
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
