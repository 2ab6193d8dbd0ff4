import { empirical, empiricalQuantile, mean } from '../../simulation/empirical.ts';
import { inputGroupNames } from '../../spending/replication.ts';
import { html, type Markup } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { dateText } from './wording.ts';

const points = (value: number, decimals = 1): string =>
  `${(value * 100).toFixed(decimals).replace('-', '−')} %`;

/** Where the bands come from: each spread with the record it was estimated from and how much of it there is. */
export function spreadSection({ assessment, data, scenario }: Report): Markup {
  const { gdp, exchange, estimates, pledgeRecord, unitedStates } = assessment.spreads;
  const own = empirical(Object.values(exchange.ownSd));
  const fractions = empirical(pledgeRecord.fractions);
  const farthest = gdp.at(-1)!;
  const nearest = gdp[0]!;
  const edition = (id: string): string => dateText(data.sources.get(`nato-${id}`)?.date ?? id);
  return html`<p>Every spread is estimated from the record shown, not chosen. The one assumption is how alike allies are in keeping a pledge: a correlation of ${scenario.deliveryCorrelation}.</p>
${dataTable({
  id: 'spreads',
  caption: 'Spreads that the possible futures are drawn from',
  columns: [
    { head: 'Group of inputs' },
    { head: 'Estimated from', prose: true },
    { head: 'Figures', numeric: true },
    { head: 'Spread', prose: true },
  ],
  rows: [
    [
      inputGroupNames.gdp,
      `Revisions of real GDP of the allies between successive editions of the World Economic Outlook, by years ahead (${nearest.horizon} to ${farthest.horizon})`,
      `${nearest.n} at each horizon`,
      `Standard deviation of one half-yearly revision: ${points(nearest.ownSd, 2)} for the year itself, ${points(farthest.ownSd, 2)} ${farthest.horizon} years ahead; common to all allies ${points(nearest.commonSd, 2)} and ${points(farthest.commonSd, 2)}`,
    ],
    [
      inputGroupNames.exchange,
      `Yearly changes of the price level of GDP against the United States, ${exchange.from + 1} to ${exchange.to}`,
      `${exchange.to - exchange.from} years`,
      `Standard deviation of one year's change: ${points(exchange.commonSd)} in common; an ally's own ${points(own.values[0]!)} to ${points(own.values.at(-1)!)}`,
    ],
    [
      inputGroupNames.delivery,
      `Part of the gap to the 2 % pledge of 2014 that each ally then below it had closed in 2024, cut to 0 to 100 %`,
      `${fractions.n} allies`,
      `Quartiles ${points(empiricalQuantile(fractions, 0.25), 0)}, ${points(empiricalQuantile(fractions, 0.5), 0)}, ${points(empiricalQuantile(fractions, 0.75), 0)}`,
    ],
    [
      inputGroupNames.estimates,
      `Share of GDP of ${estimates.year} in the edition of ${edition(estimates.to)} over the estimate of ${edition(estimates.from)}`,
      `${estimates.logRatios.length} allies`,
      `Mean ${points(mean(estimates.logRatios))}; from ${points(estimates.logRatios[0]!)} to ${points(estimates.logRatios.at(-1)!)} (logarithms)`,
    ],
    [
      inputGroupNames.unitedStates,
      'Yearly changes of the share since 2014',
      `${unitedStates.n} changes`,
      `Standard deviation of one year's change: ${points(unitedStates.sd)} of the share`,
    ],
  ],
})}`;
}
