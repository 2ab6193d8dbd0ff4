import { Controls } from '../../controls/controls.tsx';
import { Select } from '../../controls/select.tsx';
import { Answered } from '../../figure/answered.tsx';
import { Figure } from '../../figure/figure.tsx';
import { Markup } from '../../figure/markup.tsx';
import { ReportSections } from '../../figure/report-sections.tsx';
import { useWords } from '../../language/words.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { useAnswer } from '../../model/use-answer.ts';
import { text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { words } from './words.ts';

const parameters = {
  buyer: text(),
  supplier: text(),
  family: text(),
  channel: text(),
  line: text(),
  case: text(),
};
const filters = ['buyer', 'supplier', 'family', 'channel', 'line'] as const;

export function Page() {
  const w = useWords(words);
  const [{ case: id }] = useAddress(parameters);
  return (
    <>
      <PageHead page="deliveries">{w.lead}</PageHead>
      {id === '' ? <Cases /> : <OneCase id={id} />}
    </>
  );
}

function Cases() {
  const w = useWords(words);
  const [{ case: _, ...asked }, change] = useAddress(parameters);
  const deliveries = useAnswer('deliveries', asked);
  return (
    <>
      <section className="first">
        <Answered of={deliveries}>
          {({ choices, count, all, figure, line }) => (
            <>
              <Controls label={w.filters}>
                {filters.map((filter) => (
                  <Select
                    key={filter}
                    label={w[filter]}
                    value={asked[filter]}
                    options={[
                      { value: '', text: w.any },
                      ...choices[filter].map(({ id, name, cases }) => ({
                        value: id,
                        text: `${name} (${cases})`,
                      })),
                    ]}
                    onChange={(value) => change({ [filter]: value })}
                  />
                ))}
              </Controls>
              <p className="status" role="status">
                {w.count(count, all)}{' '}
                {count < all && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => change({ buyer: '', supplier: '', family: '', channel: '', line: '' })}
                  >
                    {w.reset}
                  </button>
                )}
              </p>
              {line && <Markup of={line} />}
              {figure ? <Figure of={figure} name="deliveries" /> : <p>{w.none}</p>}
            </>
          )}
        </Answered>
      </section>
      <section>
        <h2>{w.late}</h2>
        <ReportSections names={sections} />
      </section>
    </>
  );
}

const sections = ['late'] as const;

function OneCase({ id }: { readonly id: string }) {
  const w = useWords(words);
  const [, change] = useAddress(parameters);
  const shown = useAnswer('case', { id });
  return (
    <>
      <p>
        <button type="button" className="plain" onClick={() => change({ case: '' })}>
          ← {w.back}
        </button>
      </p>
      <Answered of={shown}>{(part) => <Markup of={part} />}</Answered>
    </>
  );
}
