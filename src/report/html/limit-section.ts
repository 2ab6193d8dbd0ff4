import { editionsOf } from '../../evidence/edition.ts';
import { inputGroupNames } from '../../spending/input-group.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { percent } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import { hasPledge } from './path-text.ts';
import type { Report } from './report.ts';
import { countText, listText } from './wording.ts';

/** What the report does not show, drawn from the yardsticks and from how the spreads were estimated. */
export const limitSection = (
  report: Report,
): Markup => html`<ul>${modelLimits(report).map((limit) => html`<li>${limit}</li>\n`)}</ul>
<p>What each yardstick ignores stands <a href="#verdicts">with its definition</a>.</p>`;

function modelLimits(report: Report): Part[] {
  const { data, nato, outlook, scenario, known } = report;
  const outlooks = editionsOf(data, 'imf-weo').filter((source, index) => index < 2 || known(source));
  const later = report.assessment.spreads.hindsight.map((id) => data.sources.get(id)!);
  return [
    'Money is not capability, and a count of equipment is not readiness: crews, stocks of munitions, maintenance, command and the will to use what is held are not measured here.',
    capabilityLimit(report),
    replacementLimit(report),
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

/** Most capabilities lack a figure on one side or the other. */
function capabilityLimit({ assessment }: Report): Part {
  const { capabilities } = assessment;
  const open = capabilities.filter(({ notAssessable }) => notAssessable !== undefined);
  const provisional = capabilities.filter(({ grade }) => grade === 'C');
  if (capabilities.length === 0) return undefined;
  return html`Capabilities: ${open.length} of ${capabilities.length} <a href="#capabilities">cannot be assessed</a> for want of a public figure, and ${provisional.length} rest on at least one figure of grade C. A capability that is left out counts neither for nor against Europe. Figures of different capabilities come from different authors, years and rules of counting.`;
}

/** The largest assumption about what is held. */
function replacementLimit({ held, assessment }: Report): Part {
  if (assessment.capabilities.length === 0) return undefined;
  const { low, high } = held.replaced;
  return `Replacement: no public figure says how much of what is delivered takes the place of older equipment; anything from ${percent(low, 0)} to ${percent(high, 0)} is taken as equally likely. Retirements that no source dates, and orders not yet placed, are not foreseen.`;
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
