import { commitmentsAsOf } from '../../spending/target.ts';
import type { DeadlineVerdict, Verdict } from '../../verdict/verdict.ts';
import { percent, whole } from '../number-format.ts';
import { html, type Markup, type Part } from './escape.ts';
import { allySpecText, hasPledge, specText } from './path-text.ts';
import type { Report } from './report.ts';
import { chanceProse, countText, dateText, listText, lowerFirst, shareBand, upperFirst } from './wording.ts';

/** The answer in words, generated from the numbers, for those who read nothing else. */
export function answerSection(report: Report): Markup {
  const { assessment, lastDeadline } = report;
  const { europe } = assessment;
  return html`<p class="lead">Will ${lowerEurope(europe.name)} carry more than half of NATO's defence, measured in money, at the end of ${listText(assessment.deadlines.map(String))}? <strong>The answer depends on the yardstick.</strong> ${rangeText(report)}</p>
<ul class="answers">${report.yardsticks.map((yardstick) => html`<li>${yardstickText(report, yardstick.id)}</li>\n`)}</ul>
<p>${scopeText(report)}</p>
<p>${scenarioText(report)}</p>
<p class="note">A probability here is the part of ${whole(report.replications)} simulated futures in which the share exceeds the threshold in the year named. It is conditional on the scenario and on the uncertainties that the model holds; <a href="#limits">what it does not hold</a> is listed below. Figures for ${lastDeadline} are projections, not plans of any government.</p>
<p class="note">${provenanceText(report)}</p>`;
}

const lowerEurope = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : `the ${name}`);

const at = ({ deadlines }: Verdict, year: number): DeadlineVerdict =>
  deadlines.find((deadline) => deadline.year === year)!;

/** How far apart the yardsticks are at the last deadline. */
function rangeText({ assessment, lastDeadline, yardsticks }: Report): Part {
  const ranked = yardsticks
    .flatMap((yardstick) => {
      const verdict = assessment.scenario.verdicts.find(
        (entry) => entry.yardstick === yardstick.id && entry.threshold.id === 'majority',
      );
      return verdict ? [{ yardstick, probability: at(verdict, lastDeadline).probability }] : [];
    })
    .sort((a, b) => a.probability.value - b.probability.value);
  const low = ranked[0];
  const high = ranked.at(-1);
  if (!low || !high || low === high) return undefined;
  return `Across the ${countText(ranked.length)} used here, the probability of more than half in ${lastDeadline} runs from ${chanceProse(low.probability)} (${lowerFirst(low.yardstick.name)}) to ${chanceProse(high.probability)} (${lowerFirst(high.yardstick.name)}).`;
}

function yardstickText({ assessment, yardsticks, lastDeadline }: Report, id: string): Part {
  const yardstick = yardsticks.find((entry) => entry.id === id)!;
  const verdicts = assessment.scenario.verdicts.filter((entry) => entry.yardstick === id);
  const share = at(verdicts[0]!, lastDeadline).share;
  return [
    html`Measured as the <b>${lowerFirst(yardstick.name)}</b>: `,
    verdicts.map((verdict, index) =>
      index === 0
        ? `the probability of ${verdict.threshold.name} is ${yearsText(verdict)}; the median share in ${lastDeadline} is ${percent(share.p50)} (5 to 95 %: ${shareBand(share)}).`
        : ` The probability of passing the threshold “${verdict.threshold.name}” is ${yearsText(verdict)}.`,
    ),
  ];
}

/** Probabilities year by year; said once where they are all alike. */
function yearsText({ deadlines }: Verdict): string {
  const texts = deadlines.map(({ probability }) => chanceProse(probability));
  const years = deadlines.map(({ year }) => String(year));
  if (texts.length > 1 && texts.every((text) => text === texts[0])) {
    return `${texts[0]} in each of ${listText(years)}`;
  }
  return listText(texts.map((text, index) => `${text} in ${years[index]}`));
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
