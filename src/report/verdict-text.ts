import type { DataPackage } from '../evidence/data-package.ts';
import { creditLine } from '../evidence/source.ts';
import type { Assessment } from '../verdict/assessment.ts';
import { deliveryKinds } from '../verdict/deliveries.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { yardstickById } from '../verdict/yardsticks.ts';
import { answerSentences } from './answer-sentences.ts';
import type { Meta } from './meta.ts';
import { chance, percent, whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;

/** The verdict as one screen of a terminal shows it: at most 80 columns, quotable, with how to make it again. */
export function verdictText(assessment: Assessment, data: DataPackage, meta: Meta): string {
  const { europe, deadlines, scenario, editions } = assessment;
  const { verdict, decides, unknown } = answerSentences(assessment, data);
  return [
    wrap(
      `Does Europe carry most of NATO's conventional defence? ${europe.name} (${europe.members.length}), scenario ${meta.scenario?.name}, known on ${meta.asOf}, ${whole(meta.replications ?? 0)} futures. Chance of more than half at the end of the year, in brackets the median share in %.`,
      columns,
    ),
    '',
    textTable(
      ['yardstick', ...deadlines.map(String), 'first year'],
      scenario.verdicts.filter(isFirst).map((one) => verdictRow(one, assessment.years)),
    ),
    wrap(
      `First year: median [5 to 95 %]. Monte Carlo error at most ${percent(worstError(assessment))}. "yardsticks" says what each ignores.`,
      columns,
    ),
    '',
    ...[verdict, decides, unknown].map((sentence) => wrap(sentence, columns)),
    '',
    deliveriesText(assessment),
    '',
    wrap(
      `Sources: ${[editions.nato, editions.outlook].map((id) => creditLine(data.sources.get(id)!)).join('; ')}; all others in the report.`,
      columns,
    ),
    wrap(
      `Again: ${meta.command} (data ${meta.data.edition} ${meta.data.sha256.slice(0, 12)}, scenario ${meta.scenario?.sha256.slice(0, 12)}, version ${meta.version})`,
      columns,
    ),
  ].join('\n');
}

/** A yardstick is shown by its first threshold; the report has the others. */
const isFirst = ({ yardstick, threshold }: Verdict): boolean =>
  yardstickById.get(yardstick)?.thresholds[0]?.id === threshold.id;

function verdictRow(verdict: Verdict, years: readonly number[]): string[] {
  const yardstick = yardstickById.get(verdict.yardstick);
  return [
    yardstick?.label ?? verdict.yardstick,
    ...verdict.deadlines.map(({ probability, share }) =>
      yardstick?.unit === 'p-value'
        ? `${narrow(probability)}     `
        : `${narrow(probability)} (${(share.p50 * 100).toFixed(0)})`,
    ),
    crossingText(verdict, years),
  ];
}

/** A probability without spaces, for a narrow column. */
const narrow = (probability: Parameters<typeof chance>[0]): string => chance(probability).replaceAll(' ', '');

/**
 * Median first year with its band. Open ends say that the share may not cross by the horizon; the first year of
 * the projection may stand for an earlier one.
 */
function crossingText({ crossing: { p5, p50, p95 } }: Verdict, years: readonly number[]): string {
  const horizon = years.at(-1)!;
  const year = (value: number): string => (value === years[0] ? `≤${value}` : `${value}`);
  if (p5 === null) return `>${horizon}`;
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

/** What was ordered: cases under way by kind, and how many of them end by each deadline in the median. */
function deliveriesText({ deliveries, deadlines }: Assessment): string {
  const kinds = deliveryKinds.map(({ name, families }) => {
    const own = deliveries.rows.filter(({ family }) => (families as readonly string[]).includes(family));
    const by = (year: number): number =>
      own.filter(({ lastDelivery }) => lastDelivery.p50 !== null && lastDelivery.p50 <= `${year}-12-31`)
        .length;
    return `${name} ${deadlines.map(by).join(', ')} of ${own.length}`;
  });
  return wrap(
    `Orders under way, delivered in full by ${deadlines.join(', ')} (median): ${kinds.join('; ')}. "forecast --explain" says why.`,
    columns,
  );
}
