import { FaultError } from '../fault/fault.ts';
import type { LoadedPlan } from '../planning/plan-file.ts';
import type { LoadedScenario } from './scenario.ts';

/** A plan with the scenario that it names. */
export interface OpenPlan extends LoadedPlan {
  readonly scenario: LoadedScenario;
  /** Text of the file of options that the plan names; @throws FaultError when it cannot be read. */
  readonly readOptions: (file: string) => Promise<string>;
}

/** What to say of a name that is no plan. */
export const unknownPlan = (name: string, shipped: Iterable<string>): FaultError =>
  new FaultError({
    code: 'unknown-plan',
    where: 'plan',
    value: name,
    rule: `is neither a file nor a shipped plan; shipped: ${[...shipped].join(', ')}`,
    example: 'plan solve readiness-2030, or plan solve ./my-plan.yaml',
  });

/** What to say of a plan that names no scenario. */
export const planWithoutScenario = ({ fault }: LoadedPlan, shipped: Iterable<string>): FaultError =>
  new FaultError(
    fault(
      'unknown-scenario',
      ['scenario'],
      `is neither a shipped scenario nor a file beside this one; shipped: ${[...shipped].join(', ')}`,
    ),
  );

/** Opens a plan by the name that was given; @throws FaultError when there is none, or for every fault in it. */
export type OpenPlanNamed = (name: string) => OpenPlan;
