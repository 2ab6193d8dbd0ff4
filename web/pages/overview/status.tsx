import type { YardstickDifference } from '../../../src/verdict/comparison.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import type { AssessResult } from '../../model/baseline.ts';
import type { Answer } from '../../model/protocol.ts';

/** Which futures the matrix shows, and in a sentence what was moved changes most. */
export function Status({
  baseline,
  moved,
  neutral,
  pending,
}: {
  readonly baseline: AssessResult;
  readonly moved: Answer<'moved'> | undefined;
  readonly neutral: boolean;
  readonly pending: boolean;
}) {
  const { t, number } = useLanguage();
  return (
    <div className="status" role="status" aria-live="polite">
      <p>
        {moved
          ? t['status.moved'](number(moved.replications))
          : t['status.baseline'](number(baseline.meta.replications ?? 0))}{' '}
        {moved && <Change differences={moved.differences} baseline={baseline} />}
        {pending && <span className="pending">{t['status.pending']}</span>}
      </p>
      {!neutral && (
        <p>
          <PageLink to="/scenarios">{t['status.compare']}</PageLink>
        </p>
      )}
    </div>
  );
}

/** The yardstick and the deadline whose probability changes most. */
function Change({
  differences,
  baseline,
}: {
  readonly differences: readonly YardstickDifference[];
  readonly baseline: AssessResult;
}) {
  const { t, signed, percent } = useLanguage();
  const [most] = [...differences].sort(
    (a, b) => Math.abs(b.probability.change.mean) - Math.abs(a.probability.change.mean),
  );
  if (!most || most.probability.change.mean === 0) return t['status.nothing'];
  const { base, other, change } = most.probability;
  const answer = baseline.yardsticks.find(({ id }) => id === most.yardstick)!;
  return t['status.most'](
    t['yardstick.name'](answer.id, answer.name),
    String(most.year),
    signed(change.mean * 100, 1),
    percent(base),
    percent(other),
  );
}
