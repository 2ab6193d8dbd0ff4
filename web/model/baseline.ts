import baselineAddress from '#generated/baseline.json?url';
import type { Meta } from '../../src/report/meta.ts';
import type { Assessment } from '../../src/verdict/assessment.ts';

/** What `assess --json` prints. */
export interface AssessResult extends Assessment {
  readonly meta: Meta;
}

let loading: Promise<AssessResult> | undefined;

/** The baseline's verdict that was made with the build; asked for once. */
export function loadBaseline(): Promise<AssessResult> {
  loading ??= fetch(baselineAddress).then((response) => {
    if (!response.ok) throw new Error(`the baseline's verdict could not be loaded (${response.status})`);
    return response.json() as Promise<AssessResult>;
  });
  return loading;
}
