import type { DeadlineVerdict, Verdict } from '../../verdict/verdict.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import { chance, percent, whole } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { shareBand, upperFirst } from './wording.ts';

/** Yardstick by threshold by deadline: how probable, how much, when first. */
export function verdictSection(report: Report): Markup {
  const { assessment, replications, yardsticks } = report;
  const label = (verdict: Verdict): string =>
    yardsticks.find(({ id }) => id === verdict.yardstick)?.name ?? verdict.yardstick;
  return html`${dataTable({
    id: 'verdict-matrix',
    caption: `Probability that the share exceeds the threshold in the year, with the median share and its 5 to 95 % band; first year above the threshold. ${whole(replications)} replications.`,
    columns: [
      { head: 'Yardstick and threshold' },
      ...assessment.deadlines.map((year) => ({ head: `End of ${year}` })),
      { head: 'First year above' },
    ],
    rows: assessment.scenario.verdicts.map((verdict) => [
      html`<span class="yardstick">${label(verdict)}</span><span class="detail">${verdict.threshold.name}</span>`,
      ...verdict.deadlines.map(deadlineCell),
      crossingCell(report, verdict),
    ]),
  })}
<p class="note">Interval: the 95 % interval of Wilson for the probability, which says how far it could move with more replications, not how sure the model is. ± is the standard error of the Monte Carlo estimate, in percentage points. “First year above” is the first of the years ${assessment.years[0]} to ${assessment.years.at(-1)} in which the share exceeds the threshold; the share may fall below it again.</p>
<h3>The yardsticks</h3>
<div class="cards">${yardsticks.map(yardstickCard)}</div>
<p class="note">In the formulas E is the set of allies that count as Europe, A the alliance and i an ally.</p>`;
}

function deadlineCell({ probability, share }: DeadlineVerdict): Part {
  const { value, standardError, low, high } = probability;
  return html`<span class="chance">${chance(probability)}</span><span class="meter" aria-hidden="true"><span style="width:${(value * 100).toFixed(1)}%"></span></span><span class="detail">± ${(standardError * 100).toFixed(1)} points</span><span class="detail">interval ${(low * 100).toFixed(1)} to ${percent(high)}</span><span class="detail">median share <b>${percent(share.p50)}</b></span><span class="detail">5 to 95 %: ${shareBand(share)}</span>`;
}

function crossingCell({ assessment }: Report, { crossing }: Verdict): Part {
  const first = assessment.years[0]!;
  const last = assessment.years.at(-1)!;
  // What lies above in the first year may have done so before.
  const text = (year: number | null): string =>
    year === null ? `after ${last}` : year === first ? `${first} or before` : String(year);
  const { p5, p50, p95, notByHorizon } = crossing;
  const band = p5 === p95 ? '5 to 95 %: the same' : `5 to 95 %: ${text(p5)} to ${text(p95)}`;
  return html`<span class="chance">${text(p50)}</span><span class="detail">median</span><span class="detail">${band}</span><span class="detail">not by ${last}: ${chance(notByHorizon)}</span>`;
}

const yardstickCard = ({ id, name, author, formula, ignores }: Yardstick): Part =>
  html`<article class="card" id="yardstick-${id}"><h4>${name}</h4>
<dl><dt>Definition by</dt><dd>${author}</dd><dt>Formula</dt><dd class="formula">${formulaMarkup(formula)}</dd><dt>What it ignores</dt><dd><ul>${ignores.map((item) => html`<li>${upperFirst(item)}</li>`)}</ul></dd></dl></article>\n`;

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
