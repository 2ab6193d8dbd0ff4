import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Levers } from '../../levers/levers.ts';
import { useAnswer } from '../../model/use-answer.ts';

/** The scenario file that the levers write; edited, it counts instead of them, and the address carries it. */
export function Compose({
  levers,
  file,
  onFile,
}: {
  readonly levers: Levers;
  readonly file: string;
  readonly onFile: (text: string) => void;
}) {
  const id = useId();
  const { t } = useLanguage();
  const { answer } = useAnswer('leverFile', levers);
  const written = file === '' ? (answer ?? '') : file;
  const [draft, setDraft] = useState(written);
  useEffect(() => setDraft(written), [written]);
  return (
    <div>
      <p>{t['compose.text']}</p>
      <label htmlFor={id}>{t['compose.file']}</label>
      <textarea
        id={id}
        value={draft}
        rows={14}
        spellCheck={false}
        onChange={({ target }) => setDraft(target.value)}
      />
      <p className="actions">
        <button type="button" className="button" onClick={() => onFile(draft)} disabled={draft === written}>
          {t['compose.run']}
        </button>
        <button type="button" className="plain" onClick={() => onFile('')} disabled={file === ''}>
          {t['compose.levers']}
        </button>
      </p>
    </div>
  );
}
