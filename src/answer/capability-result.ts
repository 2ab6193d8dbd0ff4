import type { CapabilityOverview } from '../capability/overview.ts';
import type { CapabilityShown } from '../report/capability-show-text.ts';
import type { Meta } from '../report/meta.ts';

/** Results of the verbs of `capability` with `--json`. */
export interface CapabilityResults {
  readonly 'capability-list': {
    readonly meta: Meta;
    /** Figures of grade C are provisional. */
    readonly rows: readonly CapabilityOverview[];
  };
  readonly 'capability-show': { readonly meta: Meta } & CapabilityShown;
}
