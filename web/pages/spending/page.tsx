import { Controls } from '../../controls/controls.tsx';
import { Select } from '../../controls/select.tsx';
import { Answered } from '../../figure/answered.tsx';
import { Figure } from '../../figure/figure.tsx';
import { Markup } from '../../figure/markup.tsx';
import { ReportSections } from '../../figure/report-sections.tsx';
import { useWords } from '../../language/words.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { useAnswer } from '../../model/use-answer.ts';
import { choice, flag, number, text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { words } from './words.ts';

const parameters = {
  edition: text(),
  year: number(0, 2014, 2035),
  from: text(),
  to: text(),
  costOf: choice(['hague', 'commitments', 'hold'], 'hague'),
  set: text('nato-europe'),
  sum: flag(),
  russiaYear: number(2024, 2014, 2035),
};

export function Page() {
  const w = useWords(words);
  return (
    <>
      <PageHead page="spending">{w.lead}</PageHead>
      <Allies />
      <Change />
      <Cost />
      <Russia />
      <section>
        <h2>{w.counts}</h2>
        <ReportSections names={counts} />
      </section>
    </>
  );
}

const counts = ['compliance'] as const;
const same = (values: readonly (string | number)[]) =>
  values.map((value) => ({ value: String(value), text: String(value) }));

function Allies() {
  const w = useWords(words);
  const [{ edition, year }, change] = useAddress(parameters);
  const shares = useAnswer('allyShares', { edition, year });
  return (
    <section id="allies" className="first">
      <h2>{w.allies}</h2>
      <Answered of={shares}>
        {(shown) => (
          <>
            <Controls label={w.allies}>
              <Select
                label={w.edition}
                value={shown.edition}
                options={same(shown.editions)}
                onChange={(value) => change({ edition: value })}
              />
              <Select
                label={w.year}
                value={String(shown.year)}
                options={same(shown.years)}
                onChange={(value) => change({ year: Number(value) })}
              />
            </Controls>
            <Figure of={shown.figure} name={`allies-${shown.edition}-${shown.year}`} />
          </>
        )}
      </Answered>
    </section>
  );
}

const nato = ['nato'] as const;

function Change() {
  const w = useWords(words);
  const [{ from, to }, change] = useAddress(parameters);
  const diff = useAnswer('editionChange', { from, to, producers: nato });
  return (
    <section id="change">
      <h2>{w.change}</h2>
      <Answered of={diff}>
        {(shown) => (
          <>
            <Controls label={w.change}>
              <Select
                label={w.earlier}
                value={shown.from}
                options={same(shown.editions)}
                onChange={(value) => change({ from: value })}
              />
              <Select
                label={w.later}
                value={shown.to}
                options={same(shown.editions)}
                onChange={(value) => change({ to: value })}
              />
            </Controls>
            <Markup of={shown.section} className="tall-tables" />
          </>
        )}
      </Answered>
    </section>
  );
}

function Cost() {
  const w = useWords(words);
  const [{ costOf, set, sum }, change] = useAddress(parameters);
  const cost = useAnswer('pathCost', { path: costOf, set, sum });
  return (
    <section id="cost">
      <h2>{w.cost}</h2>
      <Controls label={w.cost}>
        <Select
          label={w.path}
          value={costOf}
          options={(['hague', 'commitments', 'hold'] as const).map((value) => ({ value, text: w[value] }))}
          onChange={(value) => change({ costOf: value as typeof costOf })}
        />
        <Select
          label={w.set}
          value={set}
          options={(cost.answer?.sets ?? []).map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(value) => change({ set: value })}
        />
        <Select
          label={w.amounts}
          value={sum ? 'sum' : 'annual'}
          options={(['annual', 'sum'] as const).map((value) => ({ value, text: w[value] }))}
          onChange={(value) => change({ sum: value === 'sum' })}
        />
      </Controls>
      <Answered of={cost}>{(shown) => <Figure of={shown.figure} name={`cost-${costOf}-${set}`} />}</Answered>
    </section>
  );
}

function Russia() {
  const w = useWords(words);
  const [{ russiaYear, set }, change] = useAddress(parameters);
  const compared = useAnswer('withRussia', { year: russiaYear, set });
  return (
    <section id="russia">
      <h2>{w.russia}</h2>
      <Controls label={w.russia}>
        <Select
          label={w.year}
          value={String(russiaYear)}
          options={same([2020, 2021, 2022, 2023, 2024, 2025])}
          onChange={(value) => change({ russiaYear: Number(value) })}
        />
      </Controls>
      <Answered of={compared}>{(shown) => <Markup of={shown} />}</Answered>
    </section>
  );
}
