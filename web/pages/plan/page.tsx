import { Controls } from '../../controls/controls.tsx';
import { Select } from '../../controls/select.tsx';
import { Answered } from '../../figure/answered.tsx';
import { Markup } from '../../figure/markup.tsx';
import { useWords } from '../../language/words.ts';
import { Failure } from '../../layout/failure.tsx';
import { PageHead } from '../../layout/page-head.tsx';
import { useAnswer } from '../../model/use-answer.ts';
import { flag, number, text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { words } from './words.ts';

const parameters = { plan: text('factory'), seconds: number(20, 1, 120), solved: flag() };
const nothing = {} as const;

export function Page() {
  const w = useWords(words);
  const [{ plan, seconds, solved }, change] = useAddress(parameters);
  const plans = useAnswer('plans', nothing);
  return (
    <>
      <PageHead page="plan">{w.lead}</PageHead>
      <Answered of={plans}>
        {(shipped) => {
          const chosen = shipped.find(({ name }) => name === plan);
          return (
            <>
              <Controls label={w.choose}>
                <Select
                  label={w.plan}
                  value={plan}
                  options={shipped.map(({ name, title }) => ({ value: name, text: title }))}
                  onChange={(value) => change({ plan: value, solved: false })}
                />
                <Select
                  label={w.limit}
                  value={String(seconds)}
                  options={[5, 20, 60, 120].map((value) => ({ value: String(value), text: String(value) }))}
                  onChange={(value) => change({ seconds: Number(value), solved: false })}
                />
                <button
                  type="button"
                  className="act"
                  disabled={solved}
                  onClick={() => change({ solved: true })}
                >
                  {w.solve}
                </button>
              </Controls>
              {chosen && <p>{chosen.description}</p>}
            </>
          );
        }}
      </Answered>
      {solved && <Solved key={plan} plan={plan} seconds={seconds} />}
      <Problem key={`problem-${plan}`} plan={plan} />
    </>
  );
}

function Solved({ plan, seconds }: { readonly plan: string; readonly seconds: number }) {
  const w = useWords(words);
  const { answer, failure } = useAnswer('solvedPlan', { plan, seconds });
  if (failure !== undefined) return <Failure error={failure} />;
  if (!answer)
    return (
      <p className="loading" role="status">
        {w.solving}
      </p>
    );
  return (
    <>
      {answer.sections.map(([part, markup]) => (
        <section key={part} id={part}>
          <h2>{w.parts[part]}</h2>
          <Markup of={markup} />
        </section>
      ))}
      <p className="source">
        <code>{answer.command}</code>
      </p>
    </>
  );
}

function Problem({ plan }: { readonly plan: string }) {
  const w = useWords(words);
  const problem = useAnswer('planProblem', { plan });
  return (
    <section id="problem">
      <h2>{w.problem}</h2>
      <Answered of={problem}>
        {({ problem: markup, text: file, command }) => (
          <>
            <Markup of={markup} />
            <p>{w.command}</p>
            {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it */}
            <pre className="scroll" tabIndex={0}>
              <code>{command}</code>
            </pre>
            <details>
              <summary>{w.file}</summary>
              <pre className="scroll" tabIndex={0}>
                <code>{file}</code>
              </pre>
              {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above */}
            </details>
          </>
        )}
      </Answered>
    </section>
  );
}
