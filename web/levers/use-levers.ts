import { useCallback, useEffect, useRef, useState } from 'react';
import { useAddress } from '../url/use-address.ts';
import { type Levers, leverParameters, neutralLevers } from './levers.ts';

/** Milliseconds for which levers must rest before the address says where they stand; browsers limit its changes. */
const rest = 250;

export interface LeverState {
  readonly levers: Levers;
  readonly move: (change: Partial<Levers>) => void;
  readonly reset: () => void;
}

/** Levers as the address has them, and at once where a reader moves them. */
export function useLevers(): LeverState {
  const [said, say] = useAddress(leverParameters);
  const [levers, setLevers] = useState(said);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Somebody else changed the address: a link, or the way back.
    if (timer.current === undefined) setLevers(said);
  }, [said]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const place = useCallback(
    (next: Levers) => {
      setLevers(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        say(next);
      }, rest);
    },
    [say],
  );
  return {
    levers,
    move: (change) => place({ ...levers, ...change }),
    reset: () => place(neutralLevers),
  };
}
