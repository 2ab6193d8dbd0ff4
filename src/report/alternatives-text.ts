import type { Alternative, Alternatives } from '../planning/alternatives.ts';
import { whole } from './number-format.ts';
import { partOf } from './share-words.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;

/** Near-optimal alternatives: what each costs, how much of it is placed elsewhere, and what is ordered instead of what. */
export function alternativesText({ within, asked, alternatives, stopped }: Alternatives): string {
  const head = `Alternatives at most ${partOf(within)} dearer, each as different as possible from all plans before it:`;
  const end =
    stopped === null
      ? []
      : [
          '',
          wrap(
            `${alternatives.length} of ${asked} found: ${stopped === 'none-left' ? 'the search comes back to plans already shown' : 'the search ended before another was found; allow it more nodes'}.`,
            columns,
          ),
        ];
  if (alternatives.length === 0) return [wrap(head, columns), ...end].join('\n');
  return [
    wrap(head, columns),
    '',
    textTable(
      ['', 'cost', 'objective', 'dearer', 'elsewhere', 'nearest'],
      alternatives.map(({ cost, objective, dearer, distance, nearest }, index) => [
        String(index + 1),
        whole(cost / 1000),
        whole(objective / 1000),
        partOf(dearer),
        partOf(distance),
        partOf(nearest),
      ]),
    ),
    wrap(
      'Cost and objective in USD m; the objective counts shortfalls at their prices. Dearer: objective above the least, in parts of the cost of the least-cost plan. Elsewhere: share of value placed in other options than the least-cost plan; nearest: than the most similar of all earlier plans.',
      columns,
    ),
    '',
    ...alternatives.map((alternative, index) => wrap(`${index + 1}: ${changesWords(alternative)}`, columns)),
    ...end,
  ].join('\n');
}

function changesWords({ changes }: Alternative): string {
  const list = (part: Alternative['changes']): string =>
    part.map(({ option, before, after }) => `${whole(Math.abs(after - before))} ${option}`).join(', ');
  const [less, more] = [
    changes.filter(({ before, after }) => after < before),
    changes.filter(({ before, after }) => after > before),
  ];
  return [
    ...(less.length === 0 ? [] : [`out ${list(less)}`]),
    ...(more.length === 0 ? [] : [`in ${list(more)}`]),
  ].join('; ');
}
