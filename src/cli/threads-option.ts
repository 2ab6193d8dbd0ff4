import { wholeNumber } from '../answer/option.ts';
import { defaultThreads } from '../sweep/threads.ts';

export const threadsOptionText =
  'worker threads; the result does not depend on it (default: the cores of the machine)';

/** Reads `--threads`; @throws FaultError. */
export const threadsOption = (text: string | undefined): number =>
  wholeNumber('--threads', text, 1, 256, defaultThreads());
