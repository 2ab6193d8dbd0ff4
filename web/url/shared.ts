import { leverNames } from '../levers/levers.ts';
import type { Search } from './address.ts';

/** Parameters that count on every page; filters of one page stay behind when a reader leaves it. */
const sharedNames: readonly string[] = ['lang', ...leverNames];

export const shared = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([name]) => sharedNames.includes(name)));
