import { commitmentsAsOf } from '../../spending/target.ts';
import { dateText } from '../../vocabulary/calendar.ts';
import { answerSentences } from '../answer-sentences.ts';
import { percent, whole } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import { allySpecText, hasPledge, specText } from './path-text.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { verdictMatrix } from './verdict-matrix.ts';
import { countText, listText, upperFirst } from './wording.ts';

/** The question, the answer in three sentences, every yardstick by deadline, and how far the answer hangs on the way of asking. */
export function answerSection(report: Report): Markup {
  const { assessment, data, lastDeadline } = report;
  const { verdict, decides, unknown } = answerSentences(assessment, data);
  return html`<p class="lead">Will ${lowerEurope(assessment.europe.name)} carry more than half of NATO's conventional defence at the end of ${listText(assessment.deadlines.map(String))}?</p>
<ul class="answers"><li>${verdict}</li>
<li>${decides}</li>
<li>${unknown}</li></ul>
${verdictMatrix(report)}
${stabilityTable(report)}
<p>${scopeText(report)}</p>
<p>${scenarioText(report)}</p>
<p class="note">A probability here is the part of ${whole(report.replications)} simulated futures in which the share exceeds the threshold in the year named. It is conditional on the scenario and on the uncertainties that the model holds; <a href="#limits">what it does not hold</a> is listed below. Figures for ${lastDeadline} are projections, not plans of any government.</p>
<p class="note">${provenanceText(report)}</p>`;
}

const lowerEurope = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : `the ${name}`);

/** How many ways of asking say yes, no or neither, and how much of the answer the way of asking decides. */
function stabilityTable({ assessment }: Report): Part {
  const { readings, stability } = assessment;
  const sets = [...new Set(readings.map(({ europe }) => europe))];
  return html`${dataTable({
    id: 'stability',
    caption: 'How far the answer depends on the way of asking: ways of asking by what they answer',
    columns: [
      { head: 'End of' },
      { head: html`Yes,<br>90 % or more`, numeric: true },
      { head: html`Open,<br>rather yes`, numeric: true },
      { head: html`Open,<br>rather no`, numeric: true },
      { head: html`No,<br>under 10 %`, numeric: true },
      { head: 'Yes to no' },
      { head: html`Decided by the<br>way of asking`, numeric: true },
    ],
    rows: stability.map(({ year, readings: all, likely, nearlySure, nearlyExcluded, decidedByReading }) => {
      const parts = [nearlySure, likely - nearlySure, all - likely - nearlyExcluded, nearlyExcluded];
      return [
        String(year),
        ...parts.map(String),
        html`<span class="split" aria-hidden="true">${parts.map((part, index) => html`<span class="s${index}" style="flex:${part}"></span>`)}</span>`,
        percent(decidedByReading, 0),
      ];
    }),
  })}
<p class="note">A way of asking is a yardstick; for money it is also who counts as Europe (${countText(sets.length)} sets of allies), and for what is held the forces of the United States that stand on the other side (worldwide, in Europe, committed to NATO). Decided by the way of asking: part of all variation of yes and no, over ways of asking and futures together, each way being as likely. The rest is what the futures decide.</p>`;
}

function scopeText({ assessment, asOf, name }: Report): Part {
  const { europe, leftOut } = assessment;
  const absent = leftOut.filter(({ country }) => europe.members.includes(country));
  const without =
    absent.length === 0
      ? ''
      : ` ${listText(absent.map(({ country, note }) => `${name(country)} enters with no spending (${note})`))}.`;
  return html`<b>Who counts as Europe:</b> ${europe.name}, ${europe.members.length} countries on ${dateText(asOf)}.${without} The alliance is all members of NATO on that day.`;
}

function scenarioText({ scenario, assessment, asOf, nato, outlook, name }: Report): Part {
  const exceptions = Object.entries(scenario.allyPaths).map(
    ([country, spec]) => `${name(country)}: ${allySpecText(spec)}`,
  );
  const delivery =
    scenario.delivery === 'full'
      ? 'Pledges are kept to the letter.'
      : 'Each ally delivers as much of a pledged rise as an ally delivered of the 2 % pledge of 2014.';
  return [
    html`<b>Scenario “${scenario.name}”:</b> ${scenario.title}. `,
    `Path of the allies: ${specText(scenario.defaultPath)}.`,
    exceptions.length > 0 ? ` Exceptions: ${exceptions.join('; ')}.` : '',
    hasPledge(scenario) ? ` ${delivery}` : '',
    ` The share of the United States ${scenario.unitedStatesShare === 'varies' ? 'varies as it has since 2014' : 'does not vary'}.`,
    ` Figures are those known on ${dateText(asOf)}: NATO's edition of ${dateText(nato.date)} and the IMF's World Economic Outlook of ${dateText(outlook.date)}.`,
    ` Projected years are ${assessment.years[0]! + 1} to ${assessment.years.at(-1)}.`,
  ];
}

/** Figures that were not read from their producer, and statements that are provisional. */
function provenanceText({ nato, outlook, data, asOf }: Report): Part {
  const commitments = commitmentsAsOf(data, asOf);
  const provisional = commitments.filter(({ source }) => source.grade === 'C').length;
  const notes = [nato, outlook]
    .filter(({ grade }) => grade !== 'A')
    .map(
      (source) =>
        `The edition of ${dateText(source.date)} of ${source.producer} carries grade ${source.grade}${source.note ? ` (${source.note})` : ''}.`,
    );
  return html`<b>Provenance.</b> Grade A: producer, government or research institute read directly. Grade B: established press, or the producer read through agreeing public copies. Grade C: relay or copy, provisional. ${notes.join(' ')} ${upperFirst(countText(provisional))} of the ${commitments.length} national commitments on record are grade C and marked provisional.`;
}
