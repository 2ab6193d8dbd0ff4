import 'virtual:claims.css';
import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { Markup } from '../../figure/markup.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import { Failure } from '../../layout/failure.tsx';
import { PageHead } from '../../layout/page-head.tsx';
import { ask } from '../../model/client.ts';
import type { Answer } from '../../model/protocol.ts';
import { text } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';
import { exampleText, words } from './words.ts';

const parameters = { date: text() };

interface Outcome {
  readonly checked?: Answer<'checkedText'>;
  readonly failure?: unknown;
  readonly pending: boolean;
}

export function Page() {
  const w = useWords(words);
  const { code } = useLanguage();
  const id = useId();
  const [{ date }, change] = useAddress(parameters);
  const [given, setGiven] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ pending: false });

  const check = (name: string, content: string | Blob): void => {
    setOutcome({ pending: true });
    ask('checkedText', { name, content, date }).then(
      (checked) => setOutcome({ checked, pending: false }),
      (failure: unknown) => setOutcome({ failure, pending: false }),
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (given.trim() !== '') check(w.pasted, given);
  };
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    check(file.name, file);
  };
  const { checked, failure, pending } = outcome;
  return (
    <>
      <PageHead page="claims">{w.lead}</PageHead>
      <form className="paste" onSubmit={submit} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <label htmlFor={`${id}-text`}>{w.text}</label>
        <textarea
          id={`${id}-text`}
          rows={9}
          value={given}
          lang="en"
          spellCheck={false}
          aria-describedby={`${id}-stays`}
          onChange={({ target }) => setGiven(target.value)}
        />
        <p className="note" id={`${id}-stays`}>
          {w.stays} {w.drop}
        </p>
        <div className="controls">
          <div className="control">
            <label htmlFor={`${id}-date`}>{w.date}</label>
            <input
              id={`${id}-date`}
              type="date"
              value={date}
              onChange={({ target }) => change({ date: target.value })}
            />
          </div>
          <div className="control">
            <label htmlFor={`${id}-file`}>{w.file}</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) check(file.name, file);
              }}
            />
          </div>
        </div>
        <p className="actions">
          <button type="submit" className="act" disabled={given.trim() === '' || pending}>
            {w.check}
          </button>
          <button type="button" className="plain" onClick={() => setGiven(exampleText)}>
            {w.example}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setGiven('');
              setOutcome({ pending: false });
            }}
          >
            {w.clear}
          </button>
        </p>
      </form>
      <p role="status">{pending ? w.working : checked ? w.found(checked.claims) : ''}</p>
      {failure !== undefined && <Failure error={failure} />}
      {checked && (
        <section>
          <h2>{w.result}</h2>
          <div lang={code === 'en' ? undefined : 'en'}>
            <Markup of={checked.page} />
          </div>
        </section>
      )}
    </>
  );
}
