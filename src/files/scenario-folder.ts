import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../fault/fault.ts';
import { type LoadedScenario, parseScenario, type ScenarioReader } from '../scenario/scenario.ts';

/** The scenarios that ship with the program. */
export const shippedScenarioFolder = fileURLToPath(new URL('../../scenarios', import.meta.url));

const isPath = (name: string): boolean => /[\\/]|\.ya?ml$/.test(name);

/** Names of the shipped scenarios. */
export const shippedScenarios = (): string[] =>
  readdirSync(shippedScenarioFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

const reader: ScenarioReader = (name, from) => {
  const path = isPath(name)
    ? resolve(dirname(resolve(from)), name)
    : [join(dirname(resolve(from)), `${name}.yaml`), join(shippedScenarioFolder, `${name}.yaml`)].find(
        existsSync,
      );
  if (path === undefined || !existsSync(path)) return undefined;
  return { file: shown(path), text: readFileSync(path, 'utf8') };
};

/** Paths as a reader would type them: relative to the current folder where that is shorter. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/**
 * Loads a shipped scenario by name or a scenario file by path.
 *
 * @throws FaultError when there is none, or for every fault in it.
 */
export function loadScenario(nameOrPath: string): LoadedScenario {
  const path = isPath(nameOrPath) ? resolve(nameOrPath) : join(shippedScenarioFolder, `${nameOrPath}.yaml`);
  if (!existsSync(path)) {
    throw new FaultError({
      code: 'unknown-scenario',
      where: 'scenario',
      value: nameOrPath,
      rule: `is neither a file nor a shipped scenario; shipped: ${shippedScenarios().join(', ')}`,
      example: 'assess baseline, or assess ./my-scenario.yaml',
    });
  }
  return parseScenario(shown(path), readFileSync(path, 'utf8'), reader);
}
