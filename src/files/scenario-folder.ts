import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unknownScenario } from '../scenario/open-scenario.ts';
import { type LoadedScenario, parseScenario, type ScenarioReader } from '../scenario/scenario.ts';

/** The scenarios that ship with the program. */
const shippedScenarioFolder = fileURLToPath(new URL('../../scenarios', import.meta.url));

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
  if (!existsSync(path)) throw unknownScenario(nameOrPath, shippedScenarios());
  return parseScenario(shown(path), readFileSync(path, 'utf8'), reader);
}

/** Texts of the shipped scenarios by name, for those who open them without a file system. */
export const shippedScenarioTexts = (): Map<string, string> =>
  new Map(
    shippedScenarios().map((name) => [
      name,
      readFileSync(join(shippedScenarioFolder, `${name}.yaml`), 'utf8'),
    ]),
  );
