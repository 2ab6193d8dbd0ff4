import type { Command } from '@commander-js/extra-typings';
import { projectOf, projectPath } from '../../answer/spending/projection.ts';
import { sourceLines } from '../../report/credit-lines.ts';
import { billions, percent, whole } from '../../report/number-format.ts';
import { textTable, wrap } from '../../report/text-table.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { pathCommand } from './path-command.ts';

/** `spending project`: everything a path implies for a set or an ally. */
export function addProject(spending: Command): void {
  pathCommand(
    spending,
    'project',
    'spending, purchase budget, per head and share of the alliance along a path',
  ).action(async (options) => {
    const data = await openData();
    const progress = await openProgress('project', options.json === true);
    const result = await projectPath(data, 'project', options, progress.on);
    progress.stop();
    if (options.json) return printJson(projectOf(result));
    const { base, rows, shares } = result;
    print(
      [
        wrap(
          `${nameOf(data.vocabulary, options.set)} along the path "${options.path}": ${result.description}.`,
          80,
        ),
        wrap(
          `Medians; billion US dollars, constant at ${base} prices and exchange rates; the rest of the alliance follows the same path.`,
          80,
        ),
        '',
        textTable(
          ['year', 'current', 'constant', 'equipment', 'a head, USD', 'share, market', 'share, PPP'],
          rows.map((row, k) => [
            String(row.year),
            billions(row.usd.p50),
            billions(row.constant.p50),
            billions(row.equipmentUsd.p50),
            whole(row.perHeadConstant.p50),
            percent(shares[k]!.mer.p50),
            percent(shares[k]!['gdp-ppp'].p50),
          ]),
        ),
        '',
        wrap('Share at military purchasing power parity: missing, no sourced table is shipped.', 80),
        ...sourceLines(result.sources),
      ].join('\n'),
    );
  });
}
