import { FaultError } from '../../src/fault/fault.ts';
import { useLanguage } from '../language/language.tsx';

/** What went wrong: the faults of what was asked as the command line words them, or a bug of ours. */
export function Failure({ error }: { readonly error: unknown }) {
  const { t } = useLanguage();
  const faults = error instanceof FaultError;
  return (
    <div className="failure" role="alert">
      <h2>{t['failure.title']}</h2>
      {faults && <p>{t['failure.faults']}</p>}
      <pre>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </pre>
      {!faults && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t['failure.again']}
        </button>
      )}
    </div>
  );
}
