import { Controls } from '../../controls/controls.tsx';
import { SearchBox } from '../../controls/search-box.tsx';
import { Select } from '../../controls/select.tsx';
import { Answered } from '../../figure/answered.tsx';
import { Markup } from '../../figure/markup.tsx';
import { ReportSections } from '../../figure/report-sections.tsx';
import { useWords } from '../../language/words.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { useAnswer } from '../../model/use-answer.ts';
import { choice, text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { words } from './words.ts';

const parameters = {
  producer: text(),
  grade: choice(['', 'A', 'B', 'C'], ''),
  licence: text(),
  words: text(),
  from: text(),
  to: text(),
};

export function Page() {
  const w = useWords(words);
  return (
    <>
      <PageHead page="sources">{w.lead}</PageHead>
      <Sources />
      <section id="disagree">
        <h2>{w.conflicts}</h2>
        <ReportSections names={conflicts} />
      </section>
      <section id="series">
        <h2>{w.series}</h2>
        <Series />
      </section>
      <section id="change">
        <h2>{w.change}</h2>
        <Change />
      </section>
    </>
  );
}

const conflicts = ['conflicts'] as const;
const nothing = {} as const;

function Sources() {
  const w = useWords(words);
  const [{ producer, grade, licence, words: wanted }, change] = useAddress(parameters);
  const sources = useAnswer('sources', { producer, grade, licence, words: wanted });
  const all = { value: '', text: w.any };
  const same = (values: readonly string[]) => [
    all,
    ...values.map((value) => ({ value, text: value.length > 60 ? `${value.slice(0, 59)}…` : value })),
  ];
  return (
    <>
      <Controls label={w.filters}>
        <SearchBox label={w.words} value={wanted} onChange={(value) => change({ words: value })} />
        <Select
          label={w.producer}
          value={producer}
          options={same(sources.answer?.producers ?? [])}
          onChange={(value) => change({ producer: value })}
        />
        <Select
          label={w.grade}
          value={grade}
          options={[all, ...(['A', 'B', 'C'] as const).map((value) => ({ value, text: w.grades[value] }))]}
          onChange={(value) => change({ grade: value as typeof grade })}
        />
        <Select
          label={w.licence}
          value={licence}
          options={same(sources.answer?.licences ?? [])}
          onChange={(value) => change({ licence: value })}
        />
      </Controls>
      <Answered of={sources}>
        {({ count, all: total, table }) => (
          <>
            <p role="status">{w.count(count, total)}</p>
            {table ? <Markup of={table} className="tall-tables" /> : <p>{w.none}</p>}
          </>
        )}
      </Answered>
    </>
  );
}

function Series() {
  const series = useAnswer('seriesConflicts', nothing);
  return <Answered of={series}>{(table) => <Markup of={table} className="tall-tables" />}</Answered>;
}

const producers = ['nato', 'imf-weo'] as const;

function Change() {
  const w = useWords(words);
  const [{ from, to }, change] = useAddress(parameters);
  const diff = useAnswer('editionChange', { from, to, producers });
  const choices = (diff.answer?.editions ?? [from, to]).map((value) => ({ value, text: value }));
  return (
    <>
      <Controls label={w.change}>
        <Select
          label={w.earlier}
          value={diff.answer?.from ?? from}
          options={choices}
          onChange={(value) => change({ from: value })}
        />
        <Select
          label={w.later}
          value={diff.answer?.to ?? to}
          options={choices}
          onChange={(value) => change({ to: value })}
        />
      </Controls>
      <Answered of={diff}>{({ section }) => <Markup of={section} className="tall-tables" />}</Answered>
    </>
  );
}
