import type { Attribution } from '../../verdict/attribution.ts';
import { groupNames } from '../../verdict/input-group.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { percent } from '../number-format.ts';
import { barChart } from './bar-chart.ts';
import { html, type Markup, type Part } from './escape.ts';
import { figure } from './figure.ts';
import { chartCredit, type Report } from './report.ts';
import { listText, pointsText, upperFirst } from './wording.ts';

/** Which inputs move each verdict, found by holding each group at its median. */
export function attributionSection(report: Report): Markup {
  const { assessment, lastDeadline, yardsticks } = report;
  const leaders = yardsticks.map((yardstick) => {
    const [first] = entriesOf(report, yardstick)
      .filter(({ year }) => year === lastDeadline)
      .sort((a, b) => b.varianceShare - a.varianceShare);
    return first ? `${yardstick.label}: ${groupNames[first.group]} (${percent(first.varianceShare, 0)})` : '';
  });
  return html`<p>Each group of inputs is held at its median in turn, with the luck of all others unchanged. What vanishes of the spread of the share is the group's part of the variance; the parts need not add up to 100 %, because groups act together. The largest part in ${lastDeadline}: ${leaders.filter(Boolean).join('; ')}.</p>
<div class="wide">${yardsticks.map((yardstick) => attributionFigure(report, yardstick))}</div>
<p class="note">Change of probability: probability of more than half with the group held at its median, less that of the full model, in percentage points. ${noiseText(assessment.scenario.verdicts.flatMap(({ deadlines }) => deadlines.map(({ probability }) => probability.standardError)))}</p>`;
}

const entriesOf = ({ assessment }: Report, { id }: Yardstick): readonly Attribution[] =>
  assessment.attribution.filter(({ yardstick }) => yardstick === id);

/** Two estimates of one probability from separate luck differ by so much by chance alone. */
const noiseText = (errors: readonly number[]): string =>
  `Changes below about ${(2 * Math.SQRT2 * Math.max(...errors) * 100).toFixed(1)} points may be the luck of the draw.`;

function attributionFigure(report: Report, yardstick: Yardstick): Part {
  const { deadlines } = report.assessment;
  const entries = entriesOf(report, yardstick);
  const groups = [...new Set(entries.map(({ group }) => group))];
  const name = (group: Attribution['group']): string => upperFirst(groupNames[group]);
  const entry = (group: Attribution['group'], year: number) =>
    entries.find((candidate) => candidate.group === group && candidate.year === year)!;
  const id = `attribution-${yardstick.id}`;
  const title = `Part of the variance that each group of inputs decides: ${yardstick.label}`;
  return figure({
    id: `figure-${id}`,
    caption: html`<b>${yardstick.name}</b>: part of the variance that goes when a group of inputs is held`,
    chart: barChart({
      id,
      title,
      description: `${listText(
        groups.map(
          (group) =>
            `${groupNames[group]} ${deadlines.map((year) => `${percent(entry(group, year).varianceShare, 0)} in ${year}`).join(', ')}`,
        ),
      )}.`,
      bars: groups.flatMap((group) =>
        deadlines.map((year) => ({
          group: name(group),
          year,
          value: entry(group, year).varianceShare,
          label: percent(entry(group, year).varianceShare, 0).replace(' ', '\u00a0'),
        })),
      ),
    }),
    open: true,
    table: {
      caption: `Part of the variance, and change of the probability of more than half in percentage points: ${yardstick.label}`,
      columns: [
        { head: 'Group of inputs' },
        ...deadlines.flatMap((year) => [
          { head: html`${year}<br>variance`, numeric: true },
          { head: html`${year}<br>change`, numeric: true },
        ]),
      ],
      rows: groups.map((group) => [
        name(group),
        ...deadlines.flatMap((year) => {
          const { varianceShare, probabilityChange } = entry(group, year);
          return [percent(varianceShare, 0), pointsText(probabilityChange)];
        }),
      ]),
    },
    source: chartCredit(report),
  });
}
