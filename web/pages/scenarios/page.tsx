import { useMemo } from 'react';
import { Waiting } from '../../figure/waiting.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Failure } from '../../layout/failure.tsx';
import { PageHead } from '../../layout/page-head.tsx';
import { LeverPanel } from '../../levers/lever-panel.tsx';
import { isNeutral } from '../../levers/levers.ts';
import { useLevers } from '../../levers/use-levers.ts';
import type { Answer } from '../../model/protocol.ts';
import { useAnswer } from '../../model/use-answer.ts';
import { text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { Compose } from './compose.tsx';
import { Export } from './export.tsx';
import { useVersus } from './use-versus.ts';
import { VersusTable } from './versus-table.tsx';

const parameters = {
  against: text('baseline'),
  /** Names of shipped scenarios, by commas. */
  with: text('hague-2035,faster-fms'),
  /** A scenario file that the reader wrote. */
  file: text(),
};

/** Two scenarios or more side by side, with bands of what differs; composed here, shared by the address. */
export function Page() {
  const { t } = useLanguage();
  const [{ against, with: names, file }, change] = useAddress(parameters);
  const state = useLevers();
  const { answer: shipped, failure } = useAnswer('scenarios', null);
  const chosen = names.split(',').filter((name) => shipped?.some((one) => one.name === name));
  const mine = file !== '' ? { yaml: file } : isNeutral(state.levers) ? undefined : { levers: state.levers };
  const key = JSON.stringify([chosen, mine]);
  const asked = useMemo(() => [...(mine ? [mine] : []), ...chosen.map((name) => ({ name }))], [key]);
  const known = shipped?.some(({ name }) => name === against) ? against : 'baseline';
  const columns = useVersus(known, asked);
  if (failure !== undefined) return <Failure error={failure} />;
  return (
    <>
      <PageHead page="scenarios">{t['scenarios.lead']}</PageHead>
      {shipped ? (
        <>
          <Choose shipped={shipped} against={known} chosen={chosen} change={change} />
          {columns.map(({ failure: wrong }, index) =>
            wrong === undefined ? null : <Failure key={JSON.stringify(asked[index])} error={wrong} />,
          )}
          <VersusTable against={known} columns={columns} />
          <Export against={known} columns={columns} />
          <section className="compose">
            <h2>{t['compose.title']}</h2>
            <div className="bench">
              <LeverPanel {...state} />
              <Compose levers={state.levers} file={file} onFile={(next) => change({ file: next })} />
            </div>
          </section>
        </>
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Choose({
  shipped,
  against,
  chosen,
  change,
}: {
  readonly shipped: Answer<'scenarios'>;
  readonly against: string;
  readonly chosen: readonly string[];
  readonly change: (next: { against?: string; with?: string }) => void;
}) {
  const { t } = useLanguage();
  const toggle = (name: string, on: boolean): void => {
    const next = shipped.map((one) => one.name).filter((one) => (one === name ? on : chosen.includes(one)));
    // Nothing chosen is said too: it is not the default.
    change({ with: next.length === 0 ? 'none' : next.join(',') });
  };
  return (
    <>
      <p>
        <label>
          {t['scenarios.against']}{' '}
          <select value={against} onChange={({ target }) => change({ against: target.value })}>
            {shipped.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </p>
      <fieldset className="compared">
        <legend>{t['scenarios.with']}</legend>
        <ul className="picker">
          {shipped.map(({ name, title }) => (
            <li key={name}>
              <label className="picker-option">
                <input
                  className="picker-box"
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={({ target }) => toggle(name, target.checked)}
                />
                <span>
                  {name}
                  <span className="detail">{title}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
