import type { Probability } from '../../src/simulation/estimate.ts';
import type { YardstickDifference } from '../../src/verdict/comparison.ts';
import type { DeadlineVerdict, Verdict } from '../../src/verdict/verdict.ts';
import type { YardstickAnswer } from '../../src/verdict/yardstick-answer.ts';
import { DataTable } from '../figure/data-table.tsx';
import { type Language, useLanguage } from '../language/language.tsx';

const kinds = [
  { code: 'money', has: ({ subject, unit }: YardstickAnswer) => subject === 'money' && unit === 'share' },
  { code: 'held', has: ({ subject }: YardstickAnswer) => subject === 'capability' },
  { code: 'tests', has: ({ unit }: YardstickAnswer) => unit === 'p-value' },
] as const;

/** The answer as a word; its bounds are those of the report. */
export type AnswerWord = 'yes' | 'no' | 'open';
export const answerWord = (probability: number): AnswerWord =>
  probability >= 0.9 ? 'yes' : probability < 0.1 ? 'no' : 'open';

export interface MatrixContent {
  readonly years: readonly number[];
  readonly deadlines: readonly number[];
  readonly verdicts: readonly Verdict[];
  /** What differs from the baseline, where something was moved. */
  readonly differences?: readonly YardstickDifference[];
}

/** Every yardstick by deadline: how probable, how much, when first; and what was moved changes. */
export function VerdictMatrix({
  yardsticks,
  content,
  chosen,
  onChoose,
}: {
  readonly yardsticks: readonly YardstickAnswer[];
  readonly content: MatrixContent;
  readonly chosen: string;
  readonly onChoose: (yardstick: string) => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { years, deadlines, verdicts, differences } = content;
  const row = (answer: YardstickAnswer) => {
    const [first, ...others] = verdicts.filter(({ yardstick }) => yardstick === answer.id);
    if (!first) return [];
    const change = (year: number) =>
      differences?.find((one) => one.yardstick === answer.id && one.year === year);
    return [
      {
        key: answer.id,
        cells: [
          <Name key="name" answer={answer} verdict={first} chosen={chosen} onChoose={onChoose} />,
          ...first.deadlines.map((deadline) => (
            <Cell
              key={deadline.year}
              answer={answer}
              deadline={deadline}
              others={others}
              change={change(deadline.year)}
            />
          )),
          <Crossing key="crossing" verdict={first} years={years} />,
        ],
      },
    ];
  };
  return (
    <DataTable
      id="verdict-matrix"
      className="matrix live"
      caption={t['matrix.caption']}
      columns={[
        { head: t['matrix.yardstick'] },
        ...deadlines.map((year) => ({ head: t['matrix.endOf'](String(year)) })),
        { head: t['matrix.first'] },
      ]}
      groups={kinds.flatMap(({ code, has }) => {
        const rows = yardsticks.filter(has).flatMap(row);
        return rows.length === 0 ? [] : [{ head: t[`matrix.${code}`], rows }];
      })}
    />
  );
}

function Name({
  answer,
  verdict,
  chosen,
  onChoose,
}: {
  readonly answer: YardstickAnswer;
  readonly verdict: Verdict;
  readonly chosen: string;
  readonly onChoose: (yardstick: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <>
      <button
        type="button"
        className="yardstick"
        aria-pressed={chosen === answer.id}
        onClick={() => onChoose(answer.id)}
      >
        {t['yardstick.name'](answer.id, answer.name)}
      </button>
      <span className="detail">{t['threshold.name'](verdict.threshold.id, verdict.threshold.name)}</span>
    </>
  );
}

/** The number of a yardstick: a share, or the p-value of a test. */
export const yardstickNumber = (
  { percent, number }: Language,
  { unit }: Pick<YardstickAnswer, 'unit'>,
  value: number,
): string =>
  unit === 'share' ? percent(value, 1) : value < 0.001 ? `< ${number(0.001, 3)}` : number(value, 3);

function Cell({
  answer,
  deadline: { probability, share, year },
  others,
  change,
}: {
  readonly answer: YardstickAnswer;
  readonly deadline: DeadlineVerdict;
  readonly others: readonly Verdict[];
  readonly change: YardstickDifference | undefined;
}) {
  const language = useLanguage();
  const { t, chance, signed } = language;
  const [low, middle, high] = [share.p5, share.p50, share.p95].map((value) =>
    yardstickNumber(language, answer, value),
  );
  const word = answerWord(probability.value);
  const points = change && change.probability.change.mean * 100;
  return (
    <div className={`answer ${word}`}>
      <span className="chance">
        {chance(probability)} <span className="word">{t[`word.${word}`]}</span>
      </span>
      <Meter probability={probability} {...(change && { before: change.probability.base })} />
      <span className="detail">
        <b>
          {answer.unit === 'share' ? '' : 'p '}
          {middle}
        </b>
        {low === high ? (
          ''
        ) : (
          <span className="unbroken">
            {' '}
            ({low!.replace(/\s%$/, '')}–{high})
          </span>
        )}
      </span>
      {others.map(({ threshold, deadlines }) => (
        <span className="detail" key={threshold.id}>
          {t['threshold.name'](threshold.id, threshold.name)}{' '}
          {chance(deadlines.find((one) => one.year === year)!.probability)}
        </span>
      ))}
      {points !== undefined && (
        <span className={Math.abs(points) < 0.05 ? 'delta none' : 'delta'}>
          {Math.abs(points) < 0.05 ? t['delta.none'] : t['delta.points'](signed(points, 1))}
        </span>
      )}
      {change && answer.unit === 'share' && Math.abs(change.share.change.mean) >= 0.0005 && (
        <span className="detail">
          {t['delta.share'](
            signed(change.share.change.mean * 100, 1),
            signed(change.share.change.quantiles.p5 * 100, 1),
            signed(change.share.change.quantiles.p95 * 100, 1),
          )}
        </span>
      )}
    </div>
  );
}

/** A bar up to the probability, with a mark at one half and one where the baseline has it. */
function Meter({ probability, before }: { readonly probability: Probability; readonly before?: number }) {
  return (
    <span className="meter" aria-hidden="true">
      <span style={{ width: `${(probability.value * 100).toFixed(1)}%` }} />
      {before !== undefined && <i style={{ left: `${(before * 100).toFixed(1)}%` }} />}
    </span>
  );
}

function Crossing({
  verdict: { crossing },
  years,
}: {
  readonly verdict: Verdict;
  readonly years: readonly number[];
}) {
  const { t, chance } = useLanguage();
  const [first, last] = [years[0]!, years.at(-1)!];
  const { p5, p50, p95, notByHorizon } = crossing;
  const text = (year: number | null): string =>
    year === null
      ? t['crossing.after'](String(last))
      : year === first
        ? t['crossing.before'](String(first))
        : String(year);
  return (
    <>
      <span className="chance year">{text(p50)}</span>
      <span className="detail">
        {p5 === p95 ? t['crossing.same'] : t['crossing.band'](text(p5), text(p95))}
      </span>
      <span className="detail">{t['crossing.never'](String(last), chance(notByHorizon))}</span>
    </>
  );
}
