import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Search } from './address.ts';
import { type Parameters, readParameters, type Values, writeParameters } from './parameter.ts';

/**
 * State in the address: what it says of these parameters, and how to say something else. A change replaces the entry
 * of the history, so that the way back leads to the page before and not to every step of a slider.
 *
 * @param parameters a constant of the module, so that the same values stay the same object.
 */
export function useAddress<P extends Parameters>(
  parameters: P,
): readonly [Values<P>, (change: Partial<Values<P>>) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const values = useMemo(() => readParameters(parameters, search), [parameters, search]);
  const change = useCallback(
    (next: Partial<Values<P>>) => {
      const written = writeParameters(parameters, next);
      void navigate({
        to: '.',
        search: ((before: Search) => ({ ...before, ...written })) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [parameters, navigate],
  );
  return [values, change];
}
