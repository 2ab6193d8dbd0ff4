import { capabilityMajority } from './capability-majority.ts';

/** Capabilities with a European majority, counted against United States forces stationed in Europe. */
export const capabilityMajorityInEurope = capabilityMajority('in-europe');
