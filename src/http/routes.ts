import type { Route } from './route.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { capabilityRoutes } from './routes/capability.ts';
import { caseRoutes } from './routes/cases.ts';
import { claimRoutes } from './routes/claims.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { planRoutes } from './routes/plans.ts';
import { dataRoutes, scenarioRoutes } from './routes/record.ts';
import { spendingRoutes } from './routes/spending.ts';

/** Every question that the server answers, by room. */
export const routes: readonly Route[] = [
  ...assessmentRoutes,
  ...spendingRoutes,
  ...deliveryRoutes,
  ...caseRoutes,
  ...capabilityRoutes,
  ...planRoutes,
  ...claimRoutes,
  ...scenarioRoutes,
  ...dataRoutes,
];

/** Long work by verb. */
export const jobRoutes: ReadonlyMap<string, Route> = new Map(
  routes.filter(({ method }) => method === 'job').map((one) => [one.verb, one]),
);
