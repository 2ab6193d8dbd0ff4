import { empirical, empiricalQuantile, mean } from '../../simulation/empirical.ts';
import { inputGroupNames } from '../../spending/input-group.ts';
import { groupNames } from '../../verdict/input-group.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

const points = (value: number, decimals = 1): string =>
  `${(value * 100).toFixed(decimals).replace('-', '−')} %`;

/** Where the bands come from: each spread with the record it was estimated from and how much of it there is. */
export function spreadSection(report: Report): Markup {
  const { assessment, data, scenario } = report;
  const { gdp, exchange, estimates, pledgeRecord, unitedStates } = assessment.spreads;
  const own = empirical(Object.values(exchange.ownSd));
  const fractions = empirical(pledgeRecord.fractions);
  const farthest = gdp.at(-1)!;
  const nearest = gdp[0]!;
  const edition = (id: string): string => dateText(data.sources.get(`nato-${id}`)?.date ?? id);
  return html`<p>Every spread of money and of deliveries is estimated from the record shown, not chosen; the one assumption there is how alike allies are in keeping a pledge, a correlation of ${scenario.deliveryCorrelation}. What is held is drawn from the ranges that sources state; how much of what arrives replaces older equipment, and how soon it is in use, is assumed where no source says.</p>
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
    ...heldRows(report),
  ],
})}`;
}

/** Spreads of deliveries and of what is held. */
function heldRows({ assessment, record, held }: Report): Part[][] {
  const { capabilities, deliveries } = assessment;
  const used = new Set(capabilities.flatMap(({ figures }) => figures));
  const figures = record.figures.filter(({ id }) => used.has(id));
  const exact = figures.filter(({ low, high }) => low === high).length;
  const requirements = figures.filter(({ measure }) => measure === 'requirement').length;
  const training = record.capabilities.filter(({ trainingMonths }) => trainingMonths.source === null).length;
  const { low, high } = held.replaced;
  return [
    [
      groupNames.deliveries,
      'Fitted durations of the stages of each channel, the record of plans, and the queues of production lines',
      `${deliveries.rows.length} cases`,
      'Case by case, in the chapter on deliveries',
    ],
    [
      groupNames.holdings,
      'Figures with the ends that their source states or its wording allows; part of a delivery that depends on the United States',
      `${figures.length - requirements} figures`,
      `Triangular between the ends; ${exact} of all figures used have no spread`,
    ],
    [
      groupNames.replacement,
      `No source: an assumption. Months from delivery to use are an assumption for ${training} of ${record.capabilities.length} capabilities`,
      'none',
      `Part replaced: anything from ${points(low, 0)} to ${points(high, 0)}, equally likely`,
    ],
    [
      groupNames.posture,
      'Announced changes with the days between which they take effect',
      `${held.events.length} events`,
      'Any day between the two, equally likely; sizes triangular',
    ],
    [
      groupNames.requirement,
      'Published requirements, with the ends that their authors give; prices of units where they weigh',
      `${requirements} figures`,
      'Triangular between the ends',
    ],
  ];
}
