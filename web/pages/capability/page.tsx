import { Controls } from '../../controls/controls.tsx';
import { Select } from '../../controls/select.tsx';
import { Slider } from '../../controls/slider.tsx';
import { Answered } from '../../figure/answered.tsx';
import { Figure } from '../../figure/figure.tsx';
import { Markup } from '../../figure/markup.tsx';
import { useWords } from '../../language/words.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { useAnswer } from '../../model/use-answer.ts';
import { number, text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { words } from './words.ts';

const parameters = { year: number(0, 2024, 2040), capability: text() };

export function Page() {
  const w = useWords(words);
  const [{ year, capability }, change] = useAddress(parameters);
  const shown = useAnswer('capabilities', { year });
  return (
    <>
      <PageHead page="capability">{w.lead}</PageHead>
      <Answered of={shown}>
        {({ years, year: at, shares, table, missing, names }) => (
          <>
            <Controls label={w.controls}>
              <Slider
                label={w.year}
                value={year === 0 ? at : year}
                low={years[0]!}
                high={years.at(-1)!}
                onChange={(value) => change({ year: value })}
              />
              <Select
                label={w.one}
                value={capability}
                options={[
                  { value: '', text: w.choose },
                  ...names.map(({ id, name }) => ({ value: id, text: name })),
                ]}
                onChange={(value) => change({ capability: value })}
              />
            </Controls>
            {capability !== '' && <One id={capability} year={at} />}
            <section className={capability === '' ? 'first' : undefined}>
              <h2>{w.overview}</h2>
              <p className="note">{w.note}</p>
              {shares && <Figure of={shares} name={`capability-shares-${at}`} />}
              <Markup of={table} />
            </section>
            <section>
              <h2>{w.missing}</h2>
              <Markup of={missing} />
            </section>
          </>
        )}
      </Answered>
    </>
  );
}

function One({ id, year }: { readonly id: string; readonly year: number }) {
  const one = useAnswer('capability', { id, year });
  return (
    <Answered of={one}>
      {({ figure, block }) => (
        <>
          {figure && <Figure of={figure} name={`capability-${id}`} />}
          <Markup of={block} />
        </>
      )}
    </Answered>
  );
}
