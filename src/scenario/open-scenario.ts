import { FaultError } from '../fault/fault.ts';
import { type LoadedScenario, parseScenario } from './scenario.ts';

/** Opens a scenario by the name that was given; @throws FaultError when there is none, or for every fault in it. */
export type OpenScenario = (name: string) => LoadedScenario;

/** What to say of a name that is no scenario. */
export const unknownScenario = (name: string, shipped: Iterable<string>): FaultError =>
  new FaultError({
    code: 'unknown-scenario',
    where: 'scenario',
    value: name,
    rule: `is neither a file nor a shipped scenario; shipped: ${[...shipped].join(', ')}`,
    example: 'assess baseline, or assess ./my-scenario.yaml',
  });

/**
 * Opens scenarios from texts alone, without a file system: those of one's own first, by file name, then the shipped
 * ones by name.
 *
 * @param shipped texts of the shipped scenarios by name, in order.
 * @param own texts by file name, such as `scenario.yaml`; faults call them by it.
 */
export function openScenarioFrom(
  shipped: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string> = new Map(),
): OpenScenario {
  const textOf = (name: string): { file: string; text: string } | undefined => {
    const text = own.get(name);
    if (text !== undefined) return { file: name, text };
    const known = shipped.get(name);
    return known === undefined ? undefined : { file: `scenarios/${name}.yaml`, text: known };
  };
  return (name) => {
    const found = textOf(name);
    if (found === undefined) throw unknownScenario(name, shipped.keys());
    return parseScenario(found.file, found.text, textOf);
  };
}
