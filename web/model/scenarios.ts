import { type LoadedScenario, parseScenario, type ScenarioReader } from '../../src/scenario/scenario.ts';

const files = import.meta.glob<string>('../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Text of every shipped scenario by its name. */
export const scenarioTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);

const reader: ScenarioReader = (name) => {
  const text = scenarioTexts.get(name);
  return text === undefined ? undefined : { file: `${name}.yaml`, text };
};

/**
 * Reads a scenario that a reader wrote; it may extend those that are shipped.
 *
 * @throws FaultError as on the command line.
 */
export const readScenario = (file: string, text: string): LoadedScenario => parseScenario(file, text, reader);
