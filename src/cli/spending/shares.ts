import type { Command } from '@commander-js/extra-typings';
import { missingLines, sourceLines } from '../../report/credit-lines.ts';
import { metaOf } from '../../report/meta.ts';
import { billions, percent } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { comparisonRateNames, shareUnderEachRate } from '../../spending/price-basis-share.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { editionOption, years } from '../area.ts';
import { openData, print, printJson, wholeNumber } from '../program.ts';
import { version } from '../version.ts';
import { comparisonCommand, conversionsFor, militaryOption } from './conversions.ts';

export function addShares(spending: Command): void {
  comparisonCommand(
    spending,
    'shares',
    "a set's share of the alliance's spending under each price basis",
    2025,
  ).action(async (options) => {
    const data = await openData();
    const year = wholeNumber('--year', options.year, years.low, years.high, 2025);
    const source = editionOption(data, options.edition);
    const conversions = await conversionsFor(data, options.militaryPpp);
    const rows = shareUnderEachRate(data, source, conversions, options.set, year);
    const command = `spending shares --year ${year} --set ${options.set} --edition ${source.edition}${militaryOption(options.militaryPpp)}`;
    if (options.json) return printJson({ meta: metaOf(data, version, command), rows });
    print(
      [
        wrap(
          `${nameOf(data.vocabulary, options.set)} in the alliance's defence expenditure of ${year}, edition of ${source.edition}`,
          80,
        ),
        '',
        textTable(
          ['price basis', 'bn, current', 'alliance', 'share'],
          rows.map((row) => [
            comparisonRateNames[row.rate],
            row.millions === null ? '–' : billions(row.millions),
            row.allianceMillions === null ? '–' : billions(row.allianceMillions),
            row.sharePct === null ? 'missing' : percent(row.sharePct / 100),
          ]),
        ),
        ...missingLines(rows),
        ...sourceLines([source, conversions.macro.source]),
      ].join('\n'),
    );
  });
}
