import type { Command } from '@commander-js/extra-typings';
import { priceBasisDefaults, readPriceBasis, sharesAnswer } from '../../answer/spending/price-bases.ts';
import { missingLines, sourceLines } from '../../report/credit-lines.ts';
import { billions, percent } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { comparisonRateNames } from '../../spending/price-basis-share.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';
import { comparisonCommand, militaryFile } from './comparison-command.ts';

export function addShares(spending: Command): void {
  comparisonCommand(
    spending,
    'shares',
    "a set's share of the alliance's spending under each price basis",
    priceBasisDefaults.sharesYear,
  ).action(async (options) => {
    const data = await openData();
    const question = { ...options, militaryPpp: await militaryFile(options.militaryPpp) };
    const result = sharesAnswer(data, question);
    if (options.json) return printJson(result);
    const { rows } = result;
    const { year, source, conversions } = readPriceBasis(data, question, priceBasisDefaults.sharesYear);
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
