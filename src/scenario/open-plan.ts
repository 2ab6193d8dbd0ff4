import { FaultError } from '../fault/fault.ts';
import { type LoadedPlan, parsePlan } from '../planning/plan-file.ts';
import type { OpenScenario } from './open-scenario.ts';
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

/** What a plan from texts may name. */
export interface PlanSurroundings {
  readonly open: OpenScenario;
  readonly names: readonly string[];
  /** Text of the planner's own options. */
  readonly options: string | undefined;
}

/**
 * Opens plans from texts alone, without a file system: one's own first, by file name, then the shipped ones by name.
 *
 * @param shipped texts of the shipped plans by name, in order.
 * @param own texts by file name, such as `plan.yaml`; faults call them by it.
 */
export function openPlanFrom(
  shipped: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  { open, names, options }: PlanSurroundings,
): OpenPlanNamed {
  return (name) => {
    const text = own.get(name) ?? shipped.get(name);
    if (text === undefined) throw unknownPlan(name, shipped.keys());
    const loaded = parsePlan(own.has(name) ? name : `plans/${name}.yaml`, text);
    const { scenario } = loaded.plan;
    if (!names.includes(scenario)) throw planWithoutScenario(loaded, names);
    const readOptions = async (file: string): Promise<string> => {
      if (options !== undefined) return options;
      throw new FaultError({
        code: 'unreadable-file',
        where: file,
        rule: 'is named by the plan and was not sent',
      });
    };
    return { ...loaded, scenario: open(scenario), readOptions };
  };
}
