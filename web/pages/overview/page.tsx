import { use, useEffect, useState } from 'react';
import { answerFacts } from '../../../src/report/answer-sentences.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure } from '../../layout/failure.tsx';
import { PageHead } from '../../layout/page-head.tsx';
import { LeverPanel } from '../../levers/lever-panel.tsx';
import { isNeutral, type Levers, neutralLevers } from '../../levers/levers.ts';
import { useLevers } from '../../levers/use-levers.ts';
import { type AssessResult, loadBaseline } from '../../model/baseline.ts';
import { useAnswer } from '../../model/use-answer.ts';
import { text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { VerdictMatrix } from '../../verdict/verdict-matrix.tsx';
import { Course } from './course.tsx';
import { Status } from './status.tsx';
import { Tour } from './tour.tsx';

const parameters = { yardstick: text('spending-market-rates') };

/** The question, the verdict under every yardstick, three sentences; and where levers lead, while they move. */
export function Page() {
  const { t, list } = useLanguage();
  const baseline = use(loadBaseline());
  const state = useLevers();
  const [{ yardstick }, change] = useAddress(parameters);
  const neutral = isNeutral(state.levers);
  const idle = useIdle();
  // At rest the worker draws the baseline, so that the first move finds it drawn.
  const asked: Levers | undefined = neutral ? (idle ? neutralLevers : undefined) : state.levers;
  const { answer, asked: answered, pending, failure } = useAnswer('moved', asked);
  const moved = !neutral && answered && !isNeutral(answered) ? answer : undefined;
  const chosen = baseline.yardsticks.find(({ id, notAssessable }) => id === yardstick && !notAssessable)
    ? yardstick
    : parameters.yardstick.absent;
  return (
    <>
      <PageHead page="overview">{t['overview.question'](list(baseline.deadlines.map(String)))}</PageHead>
      <Tour />
      <Sentences baseline={baseline} />
      <div className="bench">
        <LeverPanel {...state} />
        <div className="bench-result">
          <Status baseline={baseline} moved={moved} neutral={neutral} pending={pending && !neutral} />
          {failure !== undefined && <Failure error={failure} />}
          <VerdictMatrix
            yardsticks={baseline.yardsticks}
            content={moved ?? { ...baseline, verdicts: baseline.scenario.verdicts }}
            chosen={chosen}
            onChoose={(id) => change({ yardstick: id })}
          />
          <p className="note">{t['matrix.note']}</p>
        </div>
      </div>
      <Course yardstick={chosen} moved={moved} ready={idle} />
      <Unanswered baseline={baseline} />
    </>
  );
}

/** The answer in three sentences; they are of the baseline, wherever levers stand. */
function Sentences({ baseline }: { readonly baseline: AssessResult }) {
  const { t, date } = useLanguage();
  const { verdict, decides, unknown } = t['overview.sentences'](
    answerFacts(baseline),
    baseline.meta.asOf ?? '',
    date(baseline.meta.asOf ?? ''),
  );
  return (
    <section className="sentences" aria-label={t['overview.answer']}>
      <p>{verdict}</p>
      <p>{decides}</p>
      <p>{unknown}</p>
    </section>
  );
}

function Unanswered({ baseline }: { readonly baseline: AssessResult }) {
  const { t } = useLanguage();
  const unanswered = baseline.yardsticks.filter(({ notAssessable }) => notAssessable !== undefined);
  if (unanswered.length === 0) return null;
  return (
    <section>
      <h2>{t['overview.unanswered']}</h2>
      <ul>
        {unanswered.map(({ id, name, notAssessable }) => (
          <li key={id}>
            <b>{t['yardstick.name'](id, name)}</b>: {notAssessable}.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the browser has had a quiet moment since the page was shown. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rested = (): void => setIdle(true);
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(rested, 500);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(rested, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
