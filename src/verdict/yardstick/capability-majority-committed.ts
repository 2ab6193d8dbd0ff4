import { capabilityMajority } from './capability-majority.ts';

/** Capabilities with a European majority, counted against United States forces committed to NATO. */
export const capabilityMajorityCommitted = capabilityMajority('committed');
