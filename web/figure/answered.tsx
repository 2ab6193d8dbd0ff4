import type { ReactNode } from 'react';
import { Failure } from '../layout/failure.tsx';
import type { Answer, Kind } from '../model/protocol.ts';
import type { Answered as AnsweredQuestion } from '../model/use-answer.ts';
import { Waiting } from './waiting.tsx';

/** What an answer shows; until it is there, that it is being worked out, and what went wrong instead of it. */
export function Answered<K extends Kind>({
  of: { answer, pending, failure },
  children,
}: {
  readonly of: AnsweredQuestion<K>;
  readonly children: (answer: Answer<K>) => ReactNode;
}) {
  if (failure !== undefined) return <Failure error={failure} />;
  if (answer === undefined) return <Waiting />;
  return (
    <div className="answered" aria-busy={pending}>
      {children(answer)}
    </div>
  );
}
