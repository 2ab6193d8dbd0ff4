import { useEffect, useState } from 'react';
import { ask, Superseded } from './client.ts';
import type { Answer, Asked, Kind } from './protocol.ts';

export interface Answered<K extends Kind> {
  /** The newest answer, kept while a newer question is being answered. */
  readonly answer?: Answer<K>;
  /** The question that it answers. */
  readonly asked?: Asked<K>;
  readonly pending: boolean;
  /** What went wrong with the newest question. */
  readonly failure?: unknown;
}

/**
 * The answer to a question that may change; `undefined` asks nothing.
 *
 * @param asking compared as JSON, so that it need not be the same object.
 */
export function useAnswer<K extends Kind>(
  kind: K,
  asking: Asked<K> | undefined,
  lane: string = kind,
): Answered<K> {
  const [answered, setAnswered] = useState<Answered<K>>({ pending: asking !== undefined });
  const key = asking === undefined ? undefined : JSON.stringify(asking);
  useEffect(() => {
    if (key === undefined) {
      setAnswered({ pending: false });
      return;
    }
    let newest = true;
    let left = false;
    const question = JSON.parse(key) as Asked<K>;
    setAnswered(({ failure: _, ...before }) => ({ ...before, pending: true }));
    ask(kind, question, lane).then(
      (answer) => {
        if (!left) setAnswered({ answer, asked: question, pending: !newest });
      },
      (failure: unknown) => {
        if (newest && !(failure instanceof Superseded))
          setAnswered((before) => ({ ...before, pending: false, failure }));
      },
    );
    return () => {
      newest = false;
      left = asking === undefined;
    };
  }, [kind, key, lane, asking === undefined]);
  return answered;
}
