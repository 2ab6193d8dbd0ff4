import type { Outlook } from '../../verdict/outlook.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { yardstickById } from '../../verdict/yardsticks.ts';
import { chance } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { upperFirst, yardstickMedian } from './wording.ts';

/** The scenario first, then every named path. */
export const pathsOf = ({ assessment }: Report): readonly Outlook[] => [
  assessment.scenario,
  ...assessment.alternatives,
];

/** Short name of a path for the first column of a table. */
export const pathLabel = ({ scenario }: Report, { id }: Outlook): string =>
  id === 'scenario' ? `scenario “${scenario.name}”` : id;

/** The same question if a named path were kept to the letter. */
export function pathSection(report: Report): Markup {
  const { assessment, yardsticks, scenario, name } = report;
  const isMeasured = ({ yardstick }: Verdict): boolean =>
    assessment.alternatives.every(({ verdicts }) => verdicts.some((one) => one.yardstick === yardstick));
  const fixed = Object.keys(scenario.allyPaths).map(name);
  return html`<dl class="terms">${assessment.alternatives.map((path) => html`<dt>${path.id}</dt><dd>${upperFirst(path.name)}.</dd>`)}</dl>
<p>A named path is followed to the letter by every ally${fixed.length > 0 ? `, except those whose path the scenario fixes (${fixed.join(', ')})` : ''}. Growth, exchange rates and revisions stay uncertain, with the same luck in every path. Only shares of money are measured by path: what is held follows from orders already placed, whatever the path of spending.</p>
${dataTable({
  id: 'path-verdicts',
  caption:
    'Verdict by path: probability that the share exceeds the threshold, with the median share in brackets',
  columns: [
    { head: 'Path' },
    ...assessment.deadlines.map((year) => ({ head: `End of ${year}`, numeric: true })),
  ],
  groups: assessment.scenario.verdicts.filter(isMeasured).map(({ yardstick, threshold }) => ({
    head: `${yardsticks.find(({ id }) => id === yardstick)?.name ?? yardstick}: ${threshold.name}`,
    rows: pathsOf(report).map((path) => [
      pathLabel(report, path),
      ...verdictCells(path, yardstick, threshold.id),
    ]),
  })),
})}`;
}

const verdictCells = (path: Outlook, yardstick: string, threshold: string): Part[] =>
  path.verdicts
    .filter((entry) => entry.yardstick === yardstick && entry.threshold.id === threshold)
    .flatMap(({ deadlines }) =>
      deadlines.map(
        ({ probability, share }) =>
          html`<b>${chance(probability)}</b> (${yardstickMedian(yardstickById.get(yardstick)!, share)})`,
      ),
    );
