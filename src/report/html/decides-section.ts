import { groupNames } from '../../verdict/input-group.ts';
import { percent } from '../number-format.ts';
import { yardstickLink } from './anchor.ts';
import { html, type Markup } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { upperFirst } from './wording.ts';

/** What decides each yardstick, side by side; each block has the whole of it. */
export function decidesSection({ assessment, lastDeadline }: Report): Markup {
  const errors = assessment.scenario.verdicts.flatMap(({ deadlines }) =>
    deadlines.map(({ probability }) => probability.standardError),
  );
  const answered = assessment.yardsticks.filter(({ notAssessable }) => notAssessable === undefined);
  return html`<p>Two questions are asked of every group of inputs. How much of the variance of the share does it explain <b>alone</b>, while all others are drawn anew (first-order Sobol index)? And how much of the variance <b>goes</b> when it is held at its median, with the luck of all others unchanged? The parts need not add up to 100 %, because groups act together; a part that is smaller than its standard error, or negative, is none. Both tables stand with each yardstick.</p>
${dataTable({
  id: 'decides',
  caption: `The two groups that explain most by themselves, ${lastDeadline}`,
  columns: [
    { head: 'Yardstick' },
    { head: 'First', prose: true },
    { head: 'Part, ± standard error', numeric: true },
    { head: 'Second', prose: true },
    { head: 'Part, ± standard error', numeric: true },
  ],
  rows: answered.map(({ id, name, decidedBy }) => {
    const shown = decidedBy.filter(({ share, error }) => share > error).slice(0, 2);
    return [
      html`<span class="yardstick">${yardstickLink(id, name)}</span>`,
      ...[0, 1].flatMap((index) => {
        const one = shown[index];
        return one
          ? [upperFirst(groupNames[one.group]), `${percent(one.share, 0)} ± ${(one.error * 100).toFixed(0)}`]
          : [index === 0 ? 'Nothing that the model draws' : '–', '–'];
      }),
    ];
  }),
})}
<p class="note">${noiseText(errors)}</p>`;
}

/** Two estimates of one probability from separate luck differ by so much by chance alone. */
const noiseText = (errors: readonly number[]): string =>
  `Changes of a probability below about ${(2 * Math.SQRT2 * Math.max(...errors) * 100).toFixed(1)} points may be the luck of the draw.`;
