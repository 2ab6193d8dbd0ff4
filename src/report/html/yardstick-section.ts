import { fundingKeys } from '../../spending/common-funding.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import type { YardstickAnswer } from '../../verdict/yardstick-answer.ts';
import { yardstickById } from '../../verdict/yardsticks.ts';
import { chance, percent } from '../number-format.ts';
import { capabilityLink, sourceLink, yardstickAnchor } from './anchor.ts';
import { decidesTables } from './decides-tables.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { shareFigure } from './share-figure.ts';
import { dataTable } from './table.ts';
import { crossingCell, yardstickKinds } from './verdict-matrix.ts';
import { listText, partBand, upperFirst, withCommands, yardstickBand, yardstickMedian } from './wording.ts';

/** One block a yardstick: whose it is, what it says over time, what decides it, and what it rests on. */
export const yardstickSection = (report: Report): Markup =>
  html`<p>In the formulas E is the set of allies that count as Europe, A the alliance, i an ally and c a capability. Interval: the 95 % interval of Wilson for the probability, which says how far it could move with more replications, not how sure the model is. ± is the standard error of the Monte Carlo estimate, in percentage points. “First year above” is the first of the years ${report.assessment.years[0]} to ${report.assessment.years.at(-1)} in which the share exceeds the threshold; the share may fall below it again.</p>
${yardstickKinds(report).map(
  ({ head, answers }) =>
    html`<h3>${head}</h3>\n${answers.map((answer) => yardstickBlock(report, yardstickById.get(answer.id)!, answer))}`,
)}`;

function yardstickBlock(report: Report, yardstick: Yardstick, answer: YardstickAnswer): Part {
  const { id, name, author, formula, ignores, needs } = yardstick;
  return html`<article class="block" id="${yardstickAnchor(id)}"><h4>${name}</h4>
<dl class="pairs"><dt>Definition by</dt><dd>${author}</dd><dt>Formula</dt><dd class="formula">${formulaMarkup(formula)}</dd><dt>Needs</dt><dd>${upperFirst(listText(needs))}</dd><dt>Ignores</dt><dd><ul>${ignores.map((item) => html`<li>${upperFirst(item)}</li>`)}</ul></dd>
${restsOn(report, answer)}</dl>
${
  answer.notAssessable === undefined
    ? [verdictTable(report, yardstick), courseOf(report, yardstick)]
    : html`<p><b>Cannot be answered from public figures:</b> ${withCommands(answer.notAssessable)}.</p>`
}
<p class="up"><a href="#answer">Back to the answer</a></p></article>\n`;
}

/** Figure and causes; a share that never varies needs neither. */
function courseOf(report: Report, yardstick: Yardstick): Part {
  const { assessment } = report;
  const points = assessment.scenario.shares.filter((point) => point.yardstick === yardstick.id);
  const values = points.flatMap(({ share: { p5, p95 } }) => [p5, p95]);
  if (Math.max(...values) - Math.min(...values) < 1e-9) {
    return html`<p>${yardstickMedian(yardstick, points[0]!.share)} in every year and in nearly every future: nothing that the model draws decides it, only the definition does.</p>`;
  }
  return [shareFigure(report, yardstick), decidesTables(report, yardstick)];
}

/** What the number is calculated from: capabilities, or the sources of money. */
function restsOn(
  report: Report,
  { id, subject, restsOn: capabilities, notAssessable }: YardstickAnswer,
): Part {
  if (notAssessable !== undefined) return undefined;
  if (subject === 'capability') {
    return html`<dt>Rests on</dt><dd>${capabilities.length} capabilities, with their part at the end of ${report.lastDeadline}: <ul class="links">${capabilities.map((one) => html`<li>${capabilityLink(report, one)}${partOf(report, id, one)}</li>`)}</ul></dd>`;
  }
  const { nato, outlook, data } = report;
  const sources =
    id === 'common-funding' ? fundingKeys(data).map(({ source }) => source) : [nato.id, outlook.id];
  return html`<dt>Sources</dt><dd><ul class="links">${[...new Set(sources)].map((source) => html`<li>${sourceLink(report, source)}</li>`)}</ul></dd>`;
}

/** The part of a capability that a yardstick looks at, at the last deadline. */
function partOf({ assessment, lastDeadline }: Report, yardstick: string, capability: string): Part {
  const { share, coverage, independent } = assessment.capabilities.find(({ id }) => id === capability)!;
  const parts =
    yardstick === 'capability-majority-in-europe'
      ? share.inEurope
      : yardstick === 'capability-majority-committed'
        ? share.committed
        : yardstick === 'coverage-without-united-states'
          ? independent
          : yardstick.startsWith('coverage-')
            ? coverage
            : share.global;
  const part = parts?.[lastDeadline];
  return part ? ` ${partBand(part)}` : undefined;
}

function verdictTable(report: Report, yardstick: Yardstick): Part {
  const { assessment } = report;
  const verdicts = assessment.scenario.verdicts.filter((verdict) => verdict.yardstick === yardstick.id);
  return dataTable({
    id: `verdict-${yardstick.id}`,
    caption: html`Probability of exceeding the threshold: ${yardstick.label}`,
    columns: [
      { head: 'Threshold' },
      ...assessment.deadlines.map((year) => ({ head: `End of ${year}` })),
      { head: 'First year above' },
    ],
    rows: verdicts.map((verdict) => [
      html`<span class="yardstick">${upperFirst(verdict.threshold.name)}</span>`,
      ...verdict.deadlines.map((deadline) => deadlineCell(yardstick, deadline)),
      crossingCell(report, verdict),
    ]),
  });
}

function deadlineCell(yardstick: Yardstick, { probability, share }: Verdict['deadlines'][number]): Part {
  const { standardError, low, high } = probability;
  return html`<span class="chance">${chance(probability)}</span><span class="detail">± ${(standardError * 100).toFixed(1)} points</span><span class="detail">interval ${(low * 100).toFixed(1)} to ${percent(high)}</span><span class="detail">median <b>${yardstickMedian(yardstick, share)}</b></span><span class="detail">5 to 95 %: ${yardstickBand(yardstick, share)}</span>`;
}

/** `s_i` and `Σ(i∈E)` with their indices set low. */
const formulaMarkup = (formula: string): Part =>
  formula
    .split(/(_\w|Σ\([^)]*\))/)
    .map((part) =>
      part.startsWith('_')
        ? html`<sub>${part.slice(1)}</sub>`
        : part.startsWith('Σ(')
          ? html`Σ<sub>${part.slice(2, -1)}</sub> `
          : part,
    );
