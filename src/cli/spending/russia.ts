import type { Command } from '@commander-js/extra-typings';
import { priceBasisDefaults, readPriceBasis, russiaAnswer } from '../../answer/spending/price-bases.ts';
import { creditLine } from '../../evidence/source.ts';
import { missingLines, sourceLines } from '../../report/credit-lines.ts';
import { billions } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { comparisonRateNames } from '../../spending/price-basis-share.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';
import { comparisonCommand, militaryFile } from './comparison-command.ts';

export function addRussia(spending: Command): void {
  comparisonCommand(
    spending,
    'russia',
    'a set of allies and Russia on like price bases only',
    priceBasisDefaults.russiaYear,
  ).action(async (options) => {
    const data = await openData();
    const question = { ...options, militaryPpp: await militaryFile(options.militaryPpp) };
    const result = russiaAnswer(data, question);
    if (options.json) return printJson(result);
    const { rows, published } = result;
    const { year, source, conversions } = readPriceBasis(data, question, priceBasisDefaults.russiaYear);
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
  });
}
