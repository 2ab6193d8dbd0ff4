import type { DeadlineVerdict, Verdict } from '../../verdict/verdict.ts';
import type { Yardstick } from '../../verdict/yardstick/yardstick.ts';
import type { YardstickAnswer } from '../../verdict/yardstick-answer.ts';
import { chance } from '../number-format.ts';
import { yardstickLink } from './anchor.ts';
import { html, type Markup, type Part } from './escape.ts';
import type { Report } from './report.ts';
import { dataTable } from './table.ts';
import { upperFirst, withCommands, yardstickText } from './wording.ts';

/** What a yardstick looks at, in the order in which results show it. */
const kinds = [
  {
    id: 'money',
    head: 'Money',
    has: ({ subject, unit }: YardstickAnswer) => subject === 'money' && unit === 'share',
  },
  { id: 'held', head: 'What is held', has: ({ subject }: YardstickAnswer) => subject === 'capability' },
  { id: 'tests', head: 'Tests of the literature', has: ({ unit }: YardstickAnswer) => unit === 'p-value' },
] as const;

/** Yardsticks by what they look at, those without an answer included. */
export const yardstickKinds = ({ assessment }: Report) =>
  kinds.map(({ id, head, has }) => ({ id, head, answers: assessment.yardsticks.filter(has) }));

/** Every yardstick by deadline: how probable, how much, when first. */
export function verdictMatrix(report: Report): Markup {
  const { assessment, yardsticks } = report;
  const unanswered = assessment.yardsticks.filter(({ notAssessable }) => notAssessable !== undefined);
  const row = (id: string): Part[] => {
    const [first, ...others] = assessment.scenario.verdicts.filter(({ yardstick }) => yardstick === id);
    const yardstick = yardsticks.find((one) => one.id === id)!;
    return [
      html`<span class="yardstick">${yardstickLink(id, [html`<span class="wide-only">${yardstick.name}</span>`, html`<span class="narrow-only">${upperFirst(yardstick.label)}</span>`])}</span><span class="detail">${first!.threshold.name}</span>`,
      ...first!.deadlines.map((deadline) => cell(yardstick, deadline, others)),
      crossingCell(report, first!),
    ];
  };
  return html`${dataTable({
    id: 'verdict-matrix',
    kind: 'matrix',
    caption:
      'Every yardstick by deadline: probability of exceeding the threshold, with the median of the share and its 5 to 95 % band; first year above',
    columns: [
      { head: 'Yardstick' },
      ...assessment.deadlines.map((year) => ({ head: `End of ${year}` })),
      { head: 'First year above' },
    ],
    groups: yardstickKinds(report).flatMap(({ head, answers }) => {
      const rows = answers.filter((one) => one.notAssessable === undefined).map(({ id }) => row(id));
      return rows.length === 0 ? [] : [{ head, rows }];
    }),
  })}
<p class="note">Yes: 90 % or more. No: less than 10 %. Open: between. The bar shows the probability; its mark is at one half. A test gives a p-value instead of a share. Each name leads to its definition, its course, what decides it and the figures it rests on.</p>
${
  unanswered.length === 0
    ? undefined
    : html`<p><b>Cannot be answered from public figures:</b></p>
<ul>${unanswered.map(({ id, name, notAssessable }) => html`<li>${yardstickLink(id, name)}: ${withCommands(notAssessable ?? '')}.</li>\n`)}</ul>`
}`;
}

/** The answer as a word: the two bounds are those that the count of readings uses. */
const word = (probability: number): string =>
  probability >= 0.9 ? 'yes' : probability < 0.1 ? 'no' : 'open';

function cell(
  yardstick: Yardstick,
  { year, probability, share }: DeadlineVerdict,
  others: readonly Verdict[],
): Part {
  return html`<span class="chance">${chance(probability)} <span class="word">${word(probability.value)}</span></span>${meter(probability.value)}<span class="detail">${yardstickText(yardstick, share)}</span>${others.map(
    ({ threshold, deadlines }) =>
      html`<span class="detail">${threshold.name}: ${chance(deadlines.find((one) => one.year === year)!.probability)}</span>`,
  )}`;
}

export const meter = (probability: number): Part =>
  html`<span class="meter" aria-hidden="true"><span style="width:${(probability * 100).toFixed(1)}%"></span></span>`;

export function crossingCell({ assessment }: Report, { crossing }: Verdict): Part {
  const first = assessment.years[0]!;
  const last = assessment.years.at(-1)!;
  // What lies above in the first year may have done so before.
  const text = (year: number | null): string =>
    year === null ? `after ${last}` : year === first ? `${first} or before` : String(year);
  const { p5, p50, p95, notByHorizon } = crossing;
  const band = p5 === p95 ? '5 to 95 %: the same' : `5 to 95 %: ${text(p5)} to ${text(p95)}`;
  return html`<span class="chance year">${text(p50)}</span><span class="detail">${band}</span><span class="detail">not by ${last}: ${chance(notByHorizon)}</span>`;
}
