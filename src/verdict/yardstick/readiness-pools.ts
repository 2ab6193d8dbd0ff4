import { majority, type Yardstick } from './yardstick.ts';

/** Share of the forces that are held ready: the yardstick on which a step by a date could be seen. */
export const readinessPools: Yardstick = {
  id: 'readiness-pools',
  name: 'Share of the forces offered to each readiness tier',
  label: 'readiness',
  subject: 'capability',
  author: 'NATO Force Model, agreed in Madrid in 2022',
  formula:
    'for each tier of notice to move: offered by Europe ÷ offered by all allies, counting forces whose readiness has been verified',
  unit: 'share',
  ignores: [
    'whether forces on the list would be free when called: many have national tasks too',
    'stocks of ammunition and the means to move',
    'what the United States would send beyond the pools',
  ],
  needs: ['forces offered by ally and tier, NATO, secret', 'verified readiness, NATO, secret'],
  notAssessable:
    'NATO publishes the tiers and their overall size, not who fills them: offers, notice to move and verified readiness are secret; press reports of changes name kinds of asset and not the pool that they leave',
  thresholds: [majority],
  shares(_state, out) {
    out.fill(Number.NaN);
  },
};
