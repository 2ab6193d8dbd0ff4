import type { EditionDiff } from '../../spending/edition-diff.ts';
import { creditLink } from './credit.ts';
import { html, type Markup, type Part } from './escape.ts';
import { dataTable } from './table.ts';
import { listText } from './wording.ts';

/** What moved between two editions: what to know first, what it changes of the counts, the movements by size. */
export function editionDiffSection(diff: EditionDiff, name: (code: string) => string): Markup {
  const { from, to, caveats, compared, movements, unit, years, appeared, vanished, notComparable } = diff;
  return html`<p>${movements.length} of ${compared} figures that both editions have differ by more than their rounding. Source: ${creditLink(from)}; ${creditLink(to)}.</p>
${caveats.length === 0 ? undefined : html`<ul class="note">${caveats.map((text) => html`<li>${text}</li>`)}</ul>`}
${conclusionTable(diff, name)}
${dataTable({
  id: 'diff-movements',
  caption: `Movements, ${unit}, largest of single countries first`,
  columns: [
    { head: 'Country' },
    { head: 'Year', numeric: true },
    { head: 'Earlier', numeric: true },
    { head: 'Later', numeric: true },
    { head: 'Points', numeric: true },
  ],
  rows: bySize(diff).map(({ country, year, before, after, change }) => [
    name(country),
    String(year),
    before.toFixed(2),
    after.toFixed(2),
    signed(change),
  ]),
})}
<p class="note">${[
    years.appeared.length > 0 ? `Years only in the later edition: ${years.appeared.join(', ')}.` : '',
    years.vanished.length > 0 ? `Years only in the earlier edition: ${years.vanished.join(', ')}.` : '',
    appeared.length > 0 ? `${appeared.length} figures of common years are in the later alone.` : '',
    vanished.length > 0 ? `${vanished.length} figures of common years are in the earlier alone.` : '',
    ...notComparable.map(({ indicator, reason }) => `Not compared: ${indicator}, ${reason}.`),
  ]
    .filter(Boolean)
    .join(' ')}</p>`;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** The largest movements of single countries, then all others in their order. */
const bySize = ({ largest, movements }: EditionDiff): EditionDiff['movements'] => [
  ...largest,
  ...movements.filter((one) => !largest.includes(one)),
];

/** Counts of allies at a target that the two editions give differently. */
function conclusionTable({ conclusions }: EditionDiff, name: (code: string) => string): Part {
  const both = conclusions.filter(({ before, after }) => before !== null && after !== null);
  if (both.length === 0) return undefined;
  const rows = both.filter(
    ({ before, after, gained, lost }) => before !== after || gained.length + lost.length > 0,
  );
  if (rows.length === 0)
    return html`<p>Both editions have the same allies at 2 and at 3.5 % in every common year.</p>`;
  const names = (codes: readonly string[], words: string): string[] =>
    codes.length === 0 ? [] : [`${words} ${listText(codes.map(name))}`];
  return dataTable({
    id: 'diff-conclusions',
    caption: `Allies at or above a target, where the editions differ (${rows.length} of ${both.length} targets and years)`,
    columns: [
      { head: 'Target' },
      { head: 'Year', numeric: true },
      { head: 'Earlier', numeric: true },
      { head: 'Later', numeric: true },
      { head: 'What changed', prose: true },
    ],
    rows: rows.map(({ target, year, before, after, gained, lost, metOnlyBefore, metOnlyAfter }) => [
      `${target} %`,
      String(year),
      String(before),
      String(after),
      [
        ...names(gained, 'now at it:'),
        ...names(lost, 'no longer:'),
        ...names(metOnlyAfter, 'with a figure in the later alone:'),
        ...names(metOnlyBefore, 'with a figure in the earlier alone:'),
      ].join('; ') || 'nothing',
    ]),
  });
}
