import { capabilityMajority } from './capability-majority.ts';

/** Capabilities with a European majority, counted against the worldwide stock of the United States. */
export const capabilityMajorityGlobal = capabilityMajority('global');
