import { refuse } from '../fault/fault.ts';
import { checkYaml, readYaml } from '../fault/located-yaml.ts';
import { planFaults } from './plan-check.ts';
import { planExample } from './plan-example.ts';
import { type FaultMaker, faultMaker } from './plan-fault.ts';
import { type PlanFile, planSchema } from './plan-schema.ts';

/** A plan and the places that its keys were written in, for faults found later. */
export interface LoadedPlan {
  readonly plan: PlanFile;
  readonly fault: FaultMaker;
}

/**
 * Reads a plan file and checks all that can be checked without data.
 *
 * @throws FaultError with file, line and column of every fault: syntax, unknown keys, values out of range; then names
 *   given twice, years that do not fit one another, conditions that exclude one another.
 */
export function parsePlan(file: string, text: string): LoadedPlan {
  const yaml = readYaml(file, text);
  const plan = checkYaml(yaml, planSchema, planExample);
  const fault = faultMaker(yaml);
  refuse(planFaults(plan, fault));
  return { plan, fault };
}
