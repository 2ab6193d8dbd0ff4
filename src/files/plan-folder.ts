import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePlan } from '../planning/plan-file.ts';
import { type OpenPlan, planWithoutScenario, unknownPlan } from '../scenario/open-plan.ts';
import { loadScenario, shippedScenarios } from './scenario-folder.ts';
import { readUserFile } from './user-file.ts';

/** The plans that ship with the program. */
const shippedPlanFolder = fileURLToPath(new URL('../../plans', import.meta.url));

/** Names of the shipped plans. */
export const shippedPlans = (): string[] =>
  readdirSync(shippedPlanFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

/**
 * Loads a shipped plan by name or a plan file by path, and its scenario: a shipped one by name, or a file beside the plan.
 *
 * @throws FaultError when there is none, or for every fault in it.
 */
export function loadPlan(nameOrPath: string): OpenPlan {
  const isPath = /[\\/]|\.ya?ml$/.test(nameOrPath);
  const path = isPath ? resolve(nameOrPath) : join(shippedPlanFolder, `${nameOrPath}.yaml`);
  if (!existsSync(path)) throw unknownPlan(nameOrPath, shippedPlans());
  const fromHere = relative(process.cwd(), path);
  const loaded = parsePlan(fromHere.startsWith('..') ? path : fromHere, readFileSync(path, 'utf8'));
  const readOptions = (file: string): Promise<string> => readUserFile(resolve(dirname(path), file));
  const { scenario } = loaded.plan;
  const beside = resolve(dirname(path), scenario);
  if (existsSync(beside) && /\.ya?ml$/.test(scenario))
    return { ...loaded, readOptions, scenario: loadScenario(beside) };
  const known = shippedScenarios();
  if (!known.includes(scenario)) throw planWithoutScenario(loaded, known);
  return { ...loaded, readOptions, scenario: loadScenario(scenario) };
}

/** Texts of the shipped plans by name, for those who open them without a file system. */
export const shippedPlanTexts = (): Map<string, string> =>
  new Map(
    shippedPlans().map((name) => [name, readFileSync(join(shippedPlanFolder, `${name}.yaml`), 'utf8')]),
  );
