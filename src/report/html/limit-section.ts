import { editionsOf } from '../../evidence/edition.ts';
import { inputGroupNames } from '../../spending/replication.ts';
import { percent } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import { hasPledge } from './path-text.ts';
import type { Report } from './report.ts';
import { countText, dateText, listText, upperFirst } from './wording.ts';

/** What the report does not show, drawn from the yardsticks and from how the spreads were estimated. */
export const limitSection = (
  report: Report,
): Markup => html`<ul>${modelLimits(report).map((limit) => html`<li>${limit}</li>\n`)}</ul>
<h3>What each yardstick ignores</h3>
<dl class="terms">${report.yardsticks.map(({ name, ignores }) => html`<dt>${name}</dt>${ignores.map((item) => html`<dd>${upperFirst(item)}.</dd>`)}`)}</dl>`;

function modelLimits(report: Report): Part[] {
  const { data, nato, outlook, scenario, known } = report;
  const outlooks = editionsOf(data, 'imf-weo').filter((source, index) => index < 2 || known(source));
  const later = report.assessment.spreads.hindsight.map((id) => data.sources.get(id)!);
  return [
    'Money is not capability. Forces, stocks, readiness, command and what only the United States provides are not measured here.',
    `Definition: figures follow the edition of ${dateText(nato.date)}: ${nato.definition}. They do not compare with earlier editions.`,
    `Growth: the spread of GDP is estimated from ${countText(outlooks.length - 1)} rounds of revisions of the World Economic Outlook (${listText(outlooks.map(({ date }) => dateText(date)))}). Those rounds were calm: the spread holds no crisis, so the bands are likely to be too narrow.`,
    hasPledge(scenario) && scenario.delivery === 'record'
      ? `Delivery: that allies keep their pledges together, with a correlation of ${scenario.deliveryCorrelation}, is an assumption of the scenario, not an estimate. The record of one pledge, that of 2014, stands for the next.`
      : undefined,
    exchangeLimit(report),
    `Beyond ${lastOutlookYear(report)}, the last year of the ${outlook.edition} edition of the Outlook, growth continues by the rule ${scenario.beyondHorizon ?? '(none needed)'}.`,
    'Politics: no change of government, treaty, war or fiscal rule is foreseen, beyond what the paths say.',
    later.length > 0
      ? `Hindsight: the as-of day knew too few editions to estimate every spread, so later ones were used (${listText(later.map(({ producer, date }) => `${producer}, ${dateText(date)}`))}).`
      : undefined,
  ].filter((limit) => limit !== undefined);
}

const lastOutlookYear = ({ data, outlook }: Report): number =>
  data.observations.reduce((last, row) => (row.source === outlook.id ? Math.max(last, row.year) : last), 0);

/** Said only where it holds. */
function exchangeLimit({ assessment, lastDeadline }: Report): Part {
  const entries = assessment.attribution.filter(
    ({ yardstick, year }) => yardstick === 'spending-market-rates' && year === lastDeadline,
  );
  const [first] = [...entries].sort((a, b) => b.varianceShare - a.varianceShare);
  if (first?.group !== 'exchange') return undefined;
  return `Exchange rates: ${inputGroupNames.exchange} decide ${percent(first.varianceShare, 0)} of the variance of the market-rate yardstick in ${lastDeadline}. A strong or weak dollar moves that verdict more than any defence budget.`;
}
