import { FaultError } from '../../src/fault/fault.ts';
import { parsePlan } from '../../src/planning/plan-file.ts';
import { type OpenPlanNamed, planWithoutScenario, unknownPlan } from '../../src/scenario/open-plan.ts';
import { readScenario, scenarioTexts } from './scenarios.ts';

const files = import.meta.glob<string>('../../plans/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Text of every shipped plan by its name. */
export const planTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);

/** Opens a shipped plan with its scenario; @throws FaultError when there is none of that name. */
export const openShippedPlan: OpenPlanNamed = (name) => {
  const text = planTexts.get(name);
  if (text === undefined) throw unknownPlan(name, planTexts.keys());
  const loaded = parsePlan(`plans/${name}.yaml`, text);
  const { scenario } = loaded.plan;
  const found = scenarioTexts.get(scenario);
  if (found === undefined) throw planWithoutScenario(loaded, scenarioTexts.keys());
  return {
    ...loaded,
    scenario: readScenario(`${scenario}.yaml`, found),
    readOptions: async (file) => {
      throw new FaultError({
        code: 'unreadable-file',
        where: file,
        rule: 'no file is beside a shipped plan',
      });
    },
  };
};
