import { FaultError } from '../fault/fault.ts';
import { readJson } from '../fault/located-json.ts';
import { checkYaml } from '../fault/located-yaml.ts';
import type { SavedPlan } from './saved-plan.ts';
import { savedPlanFaults } from './saved-plan-faults.ts';
import { savedPlanExample, savedPlanSchema } from './saved-plan-schema.ts';

/** Largest file of a plan that is read. */
export const largestPlanBytes = 16 * 1024 * 1024;

/**
 * Reads a plan as `plan solve --json` prints it. Other keys at its top, such as `meta`, are left out.
 *
 * @throws FaultError naming line and column of every value that breaks a rule.
 */
export function parseSavedPlan(file: string, text: string): SavedPlan {
  if (text.length > largestPlanBytes) {
    throw new FaultError({
      code: 'too-large',
      where: file,
      value: `${text.length} characters`,
      rule: `a plan has at most ${largestPlanBytes / 1024 / 1024} MiB`,
    });
  }
  const json = readJson(file, text);
  const saved = checkYaml(json, savedPlanSchema, savedPlanExample);
  const faults = savedPlanFaults(saved, json);
  if (faults.length > 0) throw new FaultError(faults);
  return saved;
}
