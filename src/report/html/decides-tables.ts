import { groupNames } from '../../verdict/input-group.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { percent } from '../number-format.ts';
import { html, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { pointsText, upperFirst } from './wording.ts';

/** What decides a yardstick, asked in two ways: what each group explains alone, and what goes when it is held. */
export const decidesTables = (report: Report, yardstick: Yardstick): Part =>
  html`<div class="pair">${decidingTable(report, yardstick)}
${frozenTable(report, yardstick)}</div>`;

/** A part as a number with a bar behind it. */
const part = (value: number, text: Part): Part =>
  html`<span class="bar" style="--part:${(Math.min(1, Math.max(0, value)) * 100).toFixed(0)}%">${text}</span>`;

function decidingTable({ assessment }: Report, { id, label }: Yardstick): Part {
  const { deadlines } = assessment;
  const entries = assessment.deciding.filter(({ yardstick }) => yardstick === id);
  const last = deadlines.at(-1)!;
  const at = (group: string, year: number) =>
    entries.find((entry) => entry.group === group && entry.year === year)!;
  const groups = [...new Set(entries.map(({ group }) => group))].sort(
    (a, b) => at(b, last).share - at(a, last).share,
  );
  return dataTable({
    id: `deciding-${id}`,
    caption: `What decides it alone: part of the variance that each group explains by itself, with its standard error in points (first-order Sobol index): ${label}`,
    columns: [
      { head: 'Group of inputs', prose: true },
      ...deadlines.map((year) => ({ head: String(year), numeric: true })),
    ],
    rows: groups.map((group) => [
      upperFirst(groupNames[group]),
      ...deadlines.map((year) => {
        const { share, error } = at(group, year);
        return part(share, html`${percent(share, 0).replace('-', '−')} ± ${(error * 100).toFixed(0)}`);
      }),
    ]),
  });
}

function frozenTable({ assessment }: Report, { id, label }: Yardstick): Part {
  const { deadlines } = assessment;
  const entries = assessment.attribution.filter(({ yardstick }) => yardstick === id);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return dataTable({
    id: `attribution-${id}`,
    caption: `What changes when it is held: part of the variance that goes when a group is held at its median, and change of the probability in percentage points: ${label}`,
    columns: [
      { head: 'Group of inputs', prose: true },
      ...deadlines.map((year) => ({ head: String(year), numeric: true })),
    ],
    rows: groups.map((group) => [
      upperFirst(groupNames[group]),
      ...deadlines.map((year) => {
        const { varianceShare, probabilityChange } = entries.find(
          (entry) => entry.group === group && entry.year === year,
        )!;
        return part(
          varianceShare,
          html`${percent(varianceShare, 0)} <span class="detail">${pointsText(probabilityChange)}</span>`,
        );
      }),
    ]),
  });
}
