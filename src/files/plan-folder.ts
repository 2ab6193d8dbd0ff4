import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../fault/fault.ts';
import { type LoadedPlan, parsePlan } from '../planning/plan-file.ts';
import type { LoadedScenario } from '../scenario/scenario.ts';
import { loadScenario, shippedScenarios } from './scenario-folder.ts';

/** The plans that ship with the program. */
export const shippedPlanFolder = fileURLToPath(new URL('../../plans', import.meta.url));

/** Names of the shipped plans. */
export const shippedPlans = (): string[] =>
  readdirSync(shippedPlanFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

/** A plan with the scenario that it names. */
export interface OpenPlan extends LoadedPlan {
  /** Path of the plan file. */
  readonly path: string;
  readonly scenario: LoadedScenario;
}

/**
 * Loads a shipped plan by name or a plan file by path, and its scenario: a shipped one by name, or a file beside the plan.
 *
 * @throws FaultError when there is none, or for every fault in it.
 */
export function loadPlan(nameOrPath: string): OpenPlan {
  const isPath = /[\\/]|\.ya?ml$/.test(nameOrPath);
  const path = isPath ? resolve(nameOrPath) : join(shippedPlanFolder, `${nameOrPath}.yaml`);
  if (!existsSync(path)) {
    throw new FaultError({
      code: 'unknown-plan',
      where: 'plan',
      value: nameOrPath,
      rule: `is neither a file nor a shipped plan; shipped: ${shippedPlans().join(', ')}`,
      example: 'plan solve readiness-2030, or plan solve ./my-plan.yaml',
    });
  }
  const fromHere = relative(process.cwd(), path);
  const loaded = parsePlan(fromHere.startsWith('..') ? path : fromHere, readFileSync(path, 'utf8'));
  const { scenario } = loaded.plan;
  const beside = resolve(dirname(path), scenario);
  if (existsSync(beside) && /\.ya?ml$/.test(scenario))
    return { ...loaded, path, scenario: loadScenario(beside) };
  if (!shippedScenarios().includes(scenario)) {
    const rule = `is neither a shipped scenario nor a file beside this one; shipped: ${shippedScenarios().join(', ')}`;
    throw new FaultError(loaded.fault('unknown-scenario', ['scenario'], rule));
  }
  return { ...loaded, path, scenario: loadScenario(scenario) };
}
