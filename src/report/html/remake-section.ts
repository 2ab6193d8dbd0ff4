import type { PathSpec } from '../../scenario/schema.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { whole } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';

/** How to make the same bytes again, how to cite them, and what the scenario resolved to. */
export function remakeSection(report: Report): Markup {
  const { meta, asOf, replications } = report;
  const facts: readonly (readonly [string, Part])[] = [
    ['Program', `Burdenshift ${meta.version}`],
    ['Data edition', meta.data.edition],
    ['Data, SHA-256', html`<code>${meta.data.sha256}</code>`],
    ['As of', dateText(asOf)],
    ['Scenario', `${meta.scenario?.name ?? report.scenario.name}: ${report.scenario.title}`],
    ['Scenario, SHA-256', html`<code>${meta.scenario?.sha256 ?? 'not stated'}</code>`],
    ['Seed', meta.seed === undefined ? 'not stated' : String(meta.seed)],
    ['Replications', whole(replications)],
  ];
  return html`<p>The same data, scenario, seed, replications and version give the same bytes on any machine:</p>
<pre class="scroll" tabindex="0" role="group" aria-label="Command that makes this report again"><code>${meta.command}</code></pre>
${dataTable({
  id: 'remake-table',
  caption: 'What the result was made from',
  columns: [{ head: 'Item' }, { head: 'Value', prose: true }],
  rows: facts.map(([head, value]) => [head, value]),
})}
<h3>Cite as</h3>
<p class="cite">${citation(report)}</p>
<h3>The scenario as resolved</h3>
${dataTable({
  id: 'scenario-table',
  caption: `Scenario “${report.scenario.name}” with everything it extends filled in`,
  columns: [{ head: 'Key' }, { head: 'Value', prose: true }],
  rows: scenarioRows(report).map(([key, value]) => [html`<code>${key}</code>`, html`<code>${value}</code>`]),
})}`;
}

const citation = ({ meta, scenario, asOf, replications }: Report): string =>
  `Burdenshift ${meta.version}, “Does Europe carry most of NATO's conventional defence?”, scenario ${scenario.name} (${(meta.scenario?.sha256 ?? '').slice(0, 12)}), data edition ${meta.data.edition} (${meta.data.sha256.slice(0, 12)}), as of ${dateText(asOf)}, seed ${meta.seed ?? 'not stated'}, ${whole(replications)} replications.`;

const scenarioRows = ({ scenario }: Report): [string, string][] => [
  ['europe', scenario.europe],
  ['deadlines', `[${scenario.deadlines.join(', ')}]`],
  ['horizon', String(scenario.horizon)],
  ['gdp.beyondHorizon', scenario.beyondHorizon ?? '(none)'],
  ['spending.default', flow(scenario.defaultPath)],
  ...Object.entries(scenario.allyPaths).map(([country, spec]): [string, string] => [
    `spending.allies.${country}`,
    flow(spec),
  ]),
  ['spending.delivery', scenario.delivery],
  ['spending.deliveryCorrelation', String(scenario.deliveryCorrelation)],
  ['spending.unitedStatesShare', scenario.unitedStatesShare],
];

/** A path as a scenario file writes it on one line. */
function flow(value: PathSpec | object | string | number): string {
  if (typeof value !== 'object') return String(value);
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${key}: ${flow(entry)}`)
    .join(', ')} }`;
}
