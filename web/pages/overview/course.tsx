import { Figure } from '../../figure/figure.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Failure } from '../../layout/failure.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import type { Answer } from '../../model/protocol.ts';
import { useAnswer } from '../../model/use-answer.ts';

/** How the share under the chosen yardstick goes on: of the baseline, or where levers lead with the baseline beside it. */
export function Course({
  yardstick,
  moved,
  ready,
}: {
  readonly yardstick: string;
  readonly moved: Answer<'moved'> | undefined;
  readonly ready: boolean;
}) {
  const { t } = useLanguage();
  const asked = {
    yardstick,
    ...(moved && {
      moved: {
        shares: moved.shares.filter((row) => row.yardstick === yardstick),
        replications: moved.replications,
        scenario: `my-scenario (${moved.scenario.slice(0, 8)})`,
      },
    }),
  };
  const { answer, failure } = useAnswer('course', ready ? asked : undefined);
  return (
    <section className="course" aria-labelledby="course-title">
      <h2 id="course-title">{t['course.title']}</h2>
      {failure !== undefined && <Failure error={failure} />}
      <div className="course-figure">{answer && <Figure of={answer} name={yardstick} />}</div>
      <p>
        <PageLink to="/method" hash={`yardstick-${yardstick}`}>
          {t['course.method']}
        </PageLink>
      </p>
    </section>
  );
}
