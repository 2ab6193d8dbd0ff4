import type { DataPackage } from '../../evidence/data-package.ts';
import type { PublishedFigure } from '../../evidence/published.ts';
import { comparisonRateNames } from '../../spending/price-basis-share.ts';
import type { RussiaComparison } from '../../spending/russia.ts';
import { nameOf } from '../../vocabulary/vocabulary.ts';
import type { Meta } from '../meta.ts';
import { billions, whole } from '../number-format.ts';
import { sourceLink } from './anchor.ts';
import { html, type Markup } from './escape.ts';
import { dataTable } from './table.ts';
import { upperFirst } from './wording.ts';

/** A set of allies and Russia on like price bases, and what others published of Russia in that year. */
export function russiaTable(
  data: DataPackage,
  rows: readonly RussiaComparison[],
  published: readonly PublishedFigure[],
  { command }: Meta,
): Markup {
  const [{ set, year, sources }] = rows as [RussiaComparison];
  const who = nameOf(data.vocabulary, set);
  const amount = (value: number | null): string => (value === null ? '–' : billions(value));
  return html`${dataTable({
    id: 'russia-table',
    caption: `${who} and Russia in ${year}, billion dollars at current prices: the same conversion on both sides`,
    columns: [
      { head: 'Compared at' },
      { head: who, numeric: true },
      { head: 'Russia', numeric: true },
      { head: 'Times Russia', numeric: true },
      { head: 'What is missing', prose: true },
    ],
    rows: rows.map(({ rate, setMillions, russiaMillions, ratio, missing }) => [
      upperFirst(comparisonRateNames[rate]),
      amount(setMillions),
      amount(russiaMillions),
      ratio === null ? '–' : ratio.toFixed(1),
      [...new Set(Object.values(missing).map(({ note, missing: reason }) => note || reason))].join('; ') ||
        '–',
    ]),
  })}
${
  published.length === 0
    ? undefined
    : dataTable({
        id: 'russia-published',
        caption: `What others published of Russia in ${year}, in their own scope`,
        columns: [
          { head: 'What', prose: true },
          { head: 'Figure', numeric: true },
          { head: 'Unit' },
          { head: 'Source', prose: true },
        ],
        rows: published.map(({ metric, scope, value, unit, source }) => [
          html`${metric}<span class="detail">${scope}</span>`,
          Number.isInteger(value) ? whole(value) : String(value),
          unit,
          sourceLink({ data }, source),
        ]),
      })
}
<p class="note">The definitions differ and no conversion mends that: NATO's for the allies, SIPRI's for Russia. Source: ${sources.map((id, index) => [index > 0 ? '; ' : '', sourceLink({ data }, id)])}. Calculation: <code>${command}</code></p>`;
}
