import { useEffect, useState } from 'react';
import { ask, Superseded } from '../../model/client.ts';
import type { Answer, Asked } from '../../model/protocol.ts';

export interface VersusColumn {
  readonly asked: Asked<'versus'>['scenario'];
  readonly answer?: Answer<'versus'>;
  readonly failure?: unknown;
}

/** Comparisons of several scenarios with one, each shown as soon as it is there. */
export function useVersus(
  against: string,
  scenarios: readonly Asked<'versus'>['scenario'][],
): readonly VersusColumn[] {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Omit<VersusColumn, 'asked'>>>(new Map());
  const keyOf = (scenario: Asked<'versus'>['scenario']): string => JSON.stringify([against, scenario]);
  useEffect(() => {
    let left = false;
    for (const scenario of scenarios) {
      const key = keyOf(scenario);
      if (answers.get(key)?.answer) continue;
      const put = (content: Omit<VersusColumn, 'asked'>): void => {
        if (!left) setAnswers((before) => new Map(before).set(key, content));
      };
      // A lane by scenario: those that move supersede themselves, and no other.
      ask('versus', { against, scenario }, 'name' in scenario ? `versus:${key}` : 'versus:mine').then(
        (answer) => put({ answer }),
        (failure) => failure instanceof Superseded || put({ failure }),
      );
    }
    return () => {
      left = true;
    };
  }, [against, scenarios]);
  return scenarios.map((asked) => ({ asked, ...answers.get(keyOf(asked)) }));
}
