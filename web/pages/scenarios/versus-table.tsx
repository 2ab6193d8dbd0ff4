import { use } from 'react';
import { DataTable } from '../../figure/data-table.tsx';
import { useLanguage } from '../../language/language.tsx';
import { loadBaseline } from '../../model/baseline.ts';
import { answerWord, yardstickNumber } from '../../verdict/verdict-matrix.tsx';
import type { VersusColumn } from './use-versus.ts';

/** Yardsticks and deadlines down, scenarios across: probability, what differs, and the band of the difference. */
export function VersusTable({
  against,
  columns,
}: {
  readonly against: string;
  readonly columns: readonly VersusColumn[];
}) {
  const { t } = useLanguage();
  const { yardsticks, deadlines } = use(loadBaseline());
  const label = ({ asked, answer }: VersusColumn): string =>
    answer?.name ?? ('name' in asked ? asked.name : t['scenarios.mine']);
  if (columns.length === 0) return <p>{t['scenarios.none']}</p>;
  return (
    <DataTable
      id="versus"
      className="matrix live versus"
      caption={t['versus.caption'](against)}
      columns={[
        { head: t['matrix.yardstick'] },
        { head: against },
        ...columns.map((column) => ({
          head: (
            <>
              {label(column)}
              {!column.answer && column.failure === undefined && (
                <span className="detail pending">{t['status.pending']}</span>
              )}
            </>
          ),
        })),
      ]}
      groups={deadlines.map((year) => ({
        head: t['matrix.endOf'](String(year)),
        rows: yardsticks
          .filter(({ notAssessable }) => notAssessable === undefined)
          .map((answer) => ({
            key: answer.id,
            cells: [
              t['yardstick.name'](answer.id, answer.name),
              <Base key="base" columns={columns} yardstick={answer.id} year={year} />,
              ...columns.map((column) => (
                <Cell key={JSON.stringify(column.asked)} column={column} answer={answer} year={year} />
              )),
            ],
          })),
      }))}
    />
  );
}

const differenceIn = ({ answer }: VersusColumn, yardstick: string, year: number) =>
  answer?.differences.find((one) => one.yardstick === yardstick && one.year === year);

function Base({
  columns,
  yardstick,
  year,
}: {
  readonly columns: readonly VersusColumn[];
  readonly yardstick: string;
  readonly year: number;
}) {
  const { percent, t } = useLanguage();
  const [difference] = columns.flatMap((column) => differenceIn(column, yardstick, year) ?? []);
  if (!difference) return '–';
  const { base } = difference.probability;
  const word = answerWord(base);
  return (
    <div className={`answer ${word}`}>
      <span className="chance">
        {percent(base)} <span className="word">{t[`word.${word}`]}</span>
      </span>
    </div>
  );
}

function Cell({
  column,
  answer,
  year,
}: {
  readonly column: VersusColumn;
  readonly answer: { readonly id: string; readonly unit: 'share' | 'p-value' };
  readonly year: number;
}) {
  const language = useLanguage();
  const { t, chance, signed } = language;
  const deadline = column.answer?.verdicts
    .find(({ yardstick }) => yardstick === answer.id)
    ?.deadlines.find((one) => one.year === year);
  const difference = differenceIn(column, answer.id, year);
  if (!deadline) return '–';
  const word = answerWord(deadline.probability.value);
  const points = (difference?.probability.change.mean ?? 0) * 100;
  const share = difference?.share.change;
  return (
    <div className={`answer ${word}`}>
      <span className="chance">
        {chance(deadline.probability)} <span className="word">{t[`word.${word}`]}</span>
      </span>
      {difference && (
        <span className={Math.abs(points) < 0.05 ? 'delta none' : 'delta'}>
          {Math.abs(points) < 0.05
            ? t['delta.none']
            : t['delta.error'](
                signed(points, 1),
                language.number(difference.probability.change.error * 100, 1),
              )}
        </span>
      )}
      <span className="detail">
        {answer.unit === 'share' ? '' : 'p '}
        {yardstickNumber(language, answer, deadline.share.p50)}
      </span>
      {share && answer.unit === 'share' && Math.abs(share.mean) >= 0.0005 && (
        <span className="detail">
          {t['delta.share'](
            signed(share.mean * 100, 1),
            signed(share.quantiles.p5 * 100, 1),
            signed(share.quantiles.p95 * 100, 1),
          )}
        </span>
      )}
    </div>
  );
}
