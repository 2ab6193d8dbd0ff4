import type { Command } from '@commander-js/extra-typings';
import { editionOption } from '../../answer/area.ts';
import { seriesAnswer } from '../../answer/spending/series.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { textTable } from '../../report/text-table.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';

export function addSeries(spending: Command): void {
  spending
    .command('series')
    .description('what one edition says of one ally or aggregate, year by year')
    .requiredOption('--country <code>', 'ISO 3166-1 alpha-3 code, or nato, nato-europe-canada')
    .option('--from <year>', 'first year (default: that of the edition)')
    .option('--to <year>', 'last year (default: that of the edition)')
    .option('--edition <date>', 'NATO edition (default: the newest)')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const result = seriesAnswer(data, options);
      if (options.json) return printJson(result);
      const { rows } = result;
      const source = editionOption(data, options.edition);
      const cell = (value: number | null, format: (value: number) => string) =>
        value === null ? '–' : format(value);
      print(
        [
          `${nameOf(data.vocabulary, options.country)}: defence expenditure, edition of ${source.edition}`,
          '',
          textTable(
            [
              'year',
              'share of GDP, %',
              'USD m, current',
              `USD m, ${source.constantBase} prices`,
              'real change, %',
              'status',
            ],
            rows.map((row) => [
              String(row.year),
              cell(row.shareOfGdpPct, (value) => value.toFixed(2)),
              cell(row.amountUsdMillionsCurrent, (value) => value.toFixed(0)),
              cell(row.amountUsdMillionsConstant, (value) => value.toFixed(0)),
              cell(row.realChangePct, (value) => value.toFixed(1)),
              row.status ?? Object.values(row.missing)[0]?.reason ?? '',
            ]),
            ['left', 'right', 'right', 'right', 'right', 'left'],
          ),
          ...sourceLines([source]),
        ].join('\n'),
      );
    });
}
