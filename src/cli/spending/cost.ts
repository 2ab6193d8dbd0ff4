import type { Command } from '@commander-js/extra-typings';
import { costOf, projectPath } from '../../answer/spending/projection.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { billions } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import type { Quantiles } from '../../simulation/estimate.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { pathCommand } from './path-command.ts';

/** `spending cost`: what a path costs above holding. */
export function addCost(spending: Command): void {
  pathCommand(spending, 'cost', 'what a path costs above holding the last published share of GDP').action(
    async (options) => {
      const data = await openData();
      const progress = await openProgress('cost', options.json === true);
      const result = await projectPath(data, 'cost', options, progress.on);
      progress.stop();
      if (options.json) return printJson(costOf(result));
      const { base, rows } = result;
      const cell = (value: Quantiles) =>
        `${billions(value.p50)} [${billions(value.p5)}, ${billions(value.p95)}]`;
      print(
        [
          wrap(
            `Cost of the path "${options.path}" above holding, ${nameOf(data.vocabulary, options.set)}: ${result.description}.`,
            80,
          ),
          wrap(`Billion US dollars, median [5 %, 95 %]; constant at ${base} prices and exchange rates.`, 80),
          '',
          textTable(
            ['year', 'constant', 'since start', 'current'],
            rows.map((row) => [
              String(row.year),
              cell(row.costConstant),
              cell(row.costConstantCumulative),
              cell(row.costUsd),
            ]),
          ),
          ...sourceLines(result.sources),
        ].join('\n'),
      );
    },
  );
}
