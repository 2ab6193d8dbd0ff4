import type { Command } from '@commander-js/extra-typings';
import { sourceLines } from '../../report/credit-lines.ts';
import { billions } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import type { Quantiles } from '../../simulation/estimate.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { print, printJson } from '../program.ts';
import { pathCommand, project } from './projected.ts';

/** `spending cost`: what a path costs above holding. */
export function addCost(spending: Command): void {
  pathCommand(spending, 'cost', 'what a path costs above holding the last published share of GDP').action(
    async (options) => {
      const result = await project(options, 'cost');
      const { base, rows, meta, data } = result;
      const three = ({ p5, p50, p95 }: Quantiles) => ({ p5, p50, p95 });
      if (options.json) {
        return printJson({
          meta,
          path: options.path,
          set: options.set,
          members: result.members,
          constantBase: base,
          unit: 'million US dollars above holding the last published share of GDP',
          rows: rows.map((row) => ({
            year: row.year,
            annual: { constant: three(row.costConstant), current: three(row.costUsd) },
            cumulative: {
              constant: three(row.costConstantCumulative),
              current: three(row.costUsdCumulative),
            },
          })),
        });
      }
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
