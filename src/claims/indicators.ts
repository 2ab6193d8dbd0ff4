import type { Indicator } from './reading.ts';

/** All that claims can be read onto, one file each in `reading/`. */
export const indicators: readonly Indicator[] = [];
