import type { DataPackage } from '../evidence/data-package.ts';
import { creditLine } from '../evidence/source.ts';
import type { Assessment } from '../verdict/assessment.ts';
import { deliveryKinds } from '../verdict/deliveries.ts';
import { groupNames } from '../verdict/input-group.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { yardsticks } from '../verdict/yardsticks.ts';
import type { Meta } from './meta.ts';
import { chance, percent, whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;

/** The verdict as a terminal shows it: at most 80 columns, quotable, with its sources and how to make it again. */
export function verdictText(assessment: Assessment, data: DataPackage, meta: Meta): string {
  const { europe, deadlines, scenario } = assessment;
  return [
    wrap(
      `Who carries NATO's defence, in money? Europe here: ${europe.name} (${europe.members.length}).`,
      columns,
    ),
    wrap(`Scenario ${meta.scenario?.name}: ${meta.scenario?.title}. Known on ${meta.asOf}.`, columns),
    '',
    "Probability that Europe's share exceeds the threshold; below it the share in %",
    '(median [5 to 95 %]). First year: median [5 to 95 %].',
    '',
    textTable(
      ['yardstick', ...deadlines.map((year) => `end of ${year}`), 'first year'],
      scenario.verdicts.flatMap((verdict, index) =>
        verdictRows(verdict, scenario.verdicts[index + 1], assessment.years),
      ),
    ),
    '',
    wrap(
      "market rates, GDP-PPP: Europe's share of the alliance's defence expenditure, in dollars of the day and in " +
        'international dollars. 3.5 % of GDP: the part of that requirement of The Hague that Europe meets. ' +
        `${whole(meta.replications ?? 0)} replications; Monte Carlo error of a probability at most ${percent(worstError(assessment))}.`,
      columns,
    ),
    '',
    decidesText(assessment),
    '',
    pathsText(assessment),
    '',
    deliveriesText(assessment),
    '',
    'Sources:',
    ...[assessment.editions.nato, assessment.editions.outlook].map((id) =>
      wrap(`- ${creditLine(data.sources.get(id)!)}`, columns, '  ').replace(/^ {2}-/, '-'),
    ),
    '',
    'To make this again:',
    wrap(meta.command, columns, '  '),
    wrap(
      `data ${meta.data.edition} (${meta.data.sha256.slice(0, 12)}), scenario ${meta.scenario?.sha256.slice(0, 12)}, version ${meta.version}`,
      columns,
      '  ',
    ),
  ].join('\n');
}

/** Probability row of a verdict, and its share row unless the next verdict is about the same share. */
function verdictRows(verdict: Verdict, next: Verdict | undefined, years: readonly number[]): string[][] {
  const label =
    yardsticks.find((yardstick) => yardstick.id === verdict.yardstick)?.label ?? verdict.yardstick;
  const threshold = verdict.threshold.id === 'majority' ? ' > 50 %' : ', in full';
  const probabilities = [
    label + threshold,
    ...verdict.deadlines.map(({ probability }) => chance(probability)),
    crossingText(verdict, years),
  ];
  if (next?.yardstick === verdict.yardstick) return [probabilities];
  const points = (share: number) => (share * 100).toFixed(0);
  const shares = verdict.deadlines.map(
    ({ share: { p5, p50, p95 } }) => `${points(p50)} [${points(p5)}–${points(p95)}]`,
  );
  return [probabilities, ['  share, %', ...shares, '']];
}

/**
 * Median first year with its band. Open ends say that the share may not cross by the horizon; the first year of
 * the projection may stand for an earlier one.
 */
function crossingText({ crossing: { p5, p50, p95 } }: Verdict, years: readonly number[]): string {
  const horizon = years.at(-1)!;
  const year = (value: number): string => (value === years[0] ? `≤${value}` : `${value}`);
  if (p5 === null) return `after ${horizon}`;
  if (p5 === p95) return year(p5);
  const band = `[${year(p5)}${p95 === null ? '…' : `–${year(p95)}`}]`;
  return p50 === null ? `>${horizon} ${band}` : `${year(p50)} ${band}`;
}

const worstError = (assessment: Assessment): number =>
  Math.max(
    ...assessment.scenario.verdicts.flatMap(({ deadlines }) =>
      deadlines.map(({ probability }) => probability.standardError),
    ),
  );

/** Which inputs move each verdict most at the last deadline. */
function decidesText({ attribution, deadlines }: Assessment): string {
  const last = deadlines.at(-1)!;
  const lines = yardsticks.map((yardstick) => {
    const ranked = attribution
      .filter((entry) => entry.yardstick === yardstick.id && entry.year === last)
      .sort((a, b) => b.varianceShare - a.varianceShare)
      .slice(0, 2)
      .map((entry) => `${groupNames[entry.group]} (${percent(entry.varianceShare, 0)})`);
    return wrap(`- ${yardstick.label}: ${ranked.join(', ')}`, columns);
  });
  return [
    `What decides it in ${last} (part of the variance that goes when it is held fixed):`,
    ...lines,
  ].join('\n');
}

/** The same question if every ally but those the scenario fixes followed a named path to the letter. */
function pathsText({ alternatives, deadlines }: Assessment): string {
  const last = deadlines.at(-1)!;
  const rows = alternatives.map(({ id, verdicts }) => [
    id,
    ...yardsticks.map((yardstick) => {
      const verdict = verdicts.find((entry) => entry.yardstick === yardstick.id);
      const deadline = verdict?.deadlines.find(({ year }) => year === last);
      return deadline ? `${chance(deadline.probability)} (${percent(deadline.share.p50, 0)})` : '';
    }),
  ]);
  return [
    `If every path were kept to the letter, more than half at the end of ${last}:`,
    '',
    textTable(['path', ...yardsticks.map((yardstick) => yardstick.label)], rows),
  ].join('\n');
}

/** What was ordered: cases under way by kind, and how many of them end by each deadline in the median. */
function deliveriesText({ deliveries, deadlines }: Assessment): string {
  const rows = deliveryKinds.map(({ name, families }) => {
    const own = deliveries.rows.filter(({ family }) => (families as readonly string[]).includes(family));
    const by = (year: number): number =>
      own.filter(({ lastDelivery }) => lastDelivery.p50 !== null && lastDelivery.p50 <= `${year}-12-31`)
        .length;
    return [name, String(own.length), ...deadlines.map((year) => String(by(year)))];
  });
  return [
    'Procurement cases under way, and of them delivered in full by (median forecast):',
    '',
    textTable(['equipment', 'cases', ...deadlines.map((year) => `end of ${year}`)], rows),
    '',
    wrap('"forecast" gives dates with bands, case by case; "forecast --explain" says why.', columns),
  ].join('\n');
}
