import type { DataPackage } from '../../evidence/data-package.ts';
import type { SourceConflict } from '../../evidence/source-conflict.ts';
import { whole } from '../number-format.ts';
import { sourceLink } from './anchor.ts';
import { html, type Markup } from './escape.ts';
import { dataTable } from './table.ts';

/** Series that two sources share: how many figures differ, and the largest difference. */
export const seriesConflictTable = (
  data: DataPackage,
  conflicts: readonly SourceConflict[],
  name: (code: string) => string,
): Markup =>
  html`${dataTable({
    id: 'series-conflicts',
    caption: 'Series that two sources share, and how many of their figures differ by more than rounding',
    columns: [
      { head: 'Series' },
      { head: 'Earlier', prose: true },
      { head: 'Later', prose: true },
      { head: 'Compared', numeric: true },
      { head: 'Differ', numeric: true },
      { head: 'Largest difference', prose: true },
    ],
    rows: conflicts
      .filter(({ compared }) => compared > 0)
      .map(({ from, to, compared, differing, largest, differenceIn }) => {
        const most = largest[0];
        const series = data.vocabulary.indicators.get(from.indicator)?.name ?? from.indicator;
        return [
          html`<span class="yardstick">${series}${from.priceBasis === 'none' ? undefined : html`<span class="detail">${from.priceBasis}</span>`}</span>`,
          sourceLink({ data }, from.source),
          sourceLink({ data }, to.source),
          whole(compared),
          whole(differing),
          most === undefined
            ? '–'
            : `${name(most.country)} ${most.year}: ${most.difference < 0 ? '−' : '+'}${Math.abs(most.difference).toFixed(2)} ${differenceIn}`,
        ];
      }),
  })}`;
