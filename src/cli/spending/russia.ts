import type { Command } from '@commander-js/extra-typings';
import { creditLine } from '../../evidence/source.ts';
import { missingLines, sourceLines } from '../../report/credit-lines.ts';
import { metaOf } from '../../report/meta.ts';
import { billions } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { comparisonRateNames } from '../../spending/price-basis-share.ts';
import { compareWithRussia } from '../../spending/russia.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { editionOption, years } from '../area.ts';
import { openData, print, printJson, wholeNumber } from '../program.ts';
import { version } from '../version.ts';
import { comparisonCommand, conversionsFor, militaryOption } from './conversions.ts';

export function addRussia(spending: Command): void {
  comparisonCommand(spending, 'russia', 'a set of allies and Russia on like price bases only', 2024).action(
    async (options) => {
      const data = await openData();
      const year = wholeNumber('--year', options.year, years.low, years.high, 2024);
      const source = editionOption(data, options.edition);
      const conversions = await conversionsFor(data, options.militaryPpp);
      const rows = compareWithRussia(data, source, conversions, options.set, year);
      const published = data.published.filter(
        (figure) =>
          figure.entity === 'RUS' && figure.period === String(year) && /expenditure/.test(figure.metric),
      );
      const command = `spending russia --year ${year} --set ${options.set} --edition ${source.edition}${militaryOption(options.militaryPpp)}`;
      if (options.json) return printJson({ meta: metaOf(data, version, command), rows, published });
      print(
        [
          wrap(
            `${nameOf(data.vocabulary, options.set)} and Russia in ${year}: each row converts both sides the same way`,
            80,
          ),
          '',
          textTable(
            ['price basis', `${options.set}, bn`, 'Russia, bn', 'ratio'],
            rows.map((row) => [
              comparisonRateNames[row.rate],
              row.setMillions === null ? '–' : billions(row.setMillions),
              row.russiaMillions === null ? '–' : billions(row.russiaMillions),
              row.ratio === null ? 'missing' : row.ratio.toFixed(2),
            ]),
          ),
          ...missingLines(rows),
          '',
          wrap("Definitions differ: NATO's for the allies, SIPRI's (wider than a budget) for Russia.", 80),
          ...published.map((figure) =>
            wrap(
              `- published: ${figure.value} ${figure.unit}${figure.priceBasis ? `, ${figure.priceBasis}` : ''} (${figure.vintage}; ${creditLine(data.sources.get(figure.source)!)})`,
              80,
              '  ',
            ).trimStart(),
          ),
          ...sourceLines([source, data.sources.get('sipri-milex-2025')!, conversions.macro.source]),
        ].join('\n'),
      );
    },
  );
}
