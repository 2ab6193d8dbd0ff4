import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { unknownReplacement } from '../capability/coverage-input.ts';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { checkYaml, type LocatedYaml, readYaml } from '../fault/located-yaml.ts';
import type { AddedEvent, EventChange, ExpansionSpec, PurchaseSpec } from './assumption-schema.ts';
import { exampleFor, type PathSpec, type ScenarioFile, scenarioSchema } from './schema.ts';

/** A scenario with everything it extends filled in. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly europe: string;
  readonly deadlines: readonly number[];
  readonly horizon: number;
  readonly beyondHorizon: 'hold-last-growth' | undefined;
  readonly defaultPath: PathSpec;
  readonly allyPaths: Readonly<Record<string, PathSpec>>;
  readonly delivery: 'full' | 'record';
  readonly deliveryCorrelation: number;
  readonly unitedStatesShare: 'varies' | 'fixed';
  readonly levers: Readonly<Record<string, number>>;
  readonly without: readonly string[];
  readonly unsigned: 'go-on' | 'stop';
  readonly replaced: { readonly low: number; readonly high: number };
  readonly purchases: readonly PurchaseSpec[];
  readonly expansions?: readonly ExpansionSpec[] | undefined;
  readonly events: Readonly<Record<string, EventChange>>;
  readonly addedEvents: readonly AddedEvent[];
}

/** Gives the file name and text of the scenario that a file extends. */
export type ScenarioReader = (name: string, from: string) => { file: string; text: string } | undefined;

/** Where a key of a scenario was written. */
export type Locate = (path: readonly PropertyKey[]) => { where: string; line?: number; column?: number };

/** A scenario and the places its keys were written in, for faults found later. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly locate: Locate;
}

interface Layer {
  readonly yaml: LocatedYaml;
  readonly content: ScenarioFile;
}

const maximumDepth = 8;

/**
 * Reads a scenario file and those it extends.
 *
 * @throws FaultError with file, line and column of every fault: syntax, unknown keys, values out of range, an
 *   unknown parent, a deadline after the horizon, a mixture of base years.
 */
export function parseScenario(file: string, text: string, read: ScenarioReader): LoadedScenario {
  const layers: Layer[] = [];
  let current: { file: string; text: string } | undefined = { file, text };
  while (current) {
    const yaml = readYaml(current.file, current.text);
    const content = checkYaml(yaml, scenarioSchema, exampleFor);
    layers.push({ yaml, content });
    current = content.extends === undefined ? undefined : parentOf(yaml, content.extends, read, layers);
  }
  return { scenario: merge(layers), locate: (path) => locateIn(layers, path) };
}

/** The place of a key in the nearest file that has it. */
function locateIn(layers: readonly Layer[], path: readonly PropertyKey[]): ReturnType<Locate> {
  const has = (content: unknown): boolean =>
    path.reduce<unknown>(
      (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
      content,
    ) !== undefined;
  const { yaml } = layers.find(({ content }) => has(content)) ?? layers[0]!;
  return { where: yaml.file, ...yaml.locate(path) };
}

function parentOf(yaml: LocatedYaml, name: string, read: ScenarioReader, layers: readonly Layer[]) {
  const fault = (code: string, rule: string): FaultError =>
    new FaultError({
      code,
      where: yaml.file,
      ...yaml.locate(['extends']),
      value: JSON.stringify(name),
      rule,
      example: 'extends: baseline',
    });
  const parent = read(name, yaml.file);
  if (!parent)
    throw fault('unknown-scenario', 'extends: must name a shipped scenario or a file beside this one');
  if (layers.length >= maximumDepth || layers.some((layer) => layer.yaml.file === parent.file)) {
    throw fault('extends-cycle', 'extends: a scenario cannot extend itself, directly or through others');
  }
  return parent;
}

/** Nearest layer first. */
function merge(layers: readonly Layer[]): Scenario {
  const top = layers[0]!;
  const pick = <T>(get: (content: ScenarioFile) => T | undefined): T | undefined =>
    layers.map(({ content }) => get(content)).find((value) => value !== undefined);
  const faults: Fault[] = [];
  const need = <T>(path: readonly string[], value: T | undefined): T => {
    if (value === undefined) {
      faults.push({
        code: 'missing-key',
        where: top.yaml.file,
        ...top.yaml.locate(path),
        rule: `${path.join('.')}: must be given, here or in a scenario that this one extends`,
        example: exampleFor(path) ?? 'extends: baseline',
      });
    }
    return value as T;
  };
  const horizon = need(
    ['horizon'],
    pick((content) => content.horizon),
  );
  const deadlines = need(
    ['deadlines'],
    pick((content) => content.deadlines),
  );
  const layerWith = (get: (content: ScenarioFile) => unknown) =>
    layers.find(({ content }) => get(content) !== undefined) ?? top;
  for (const [index, deadline] of (deadlines ?? []).entries()) {
    if (horizon !== undefined && deadline > horizon) {
      const { yaml } = layerWith((content) => content.deadlines);
      faults.push({
        code: 'deadline-after-horizon',
        where: yaml.file,
        ...yaml.locate(['deadlines', index]),
        value: String(deadline),
        rule: `deadlines.${index}: lies after the horizon of ${horizon}`,
        example: `horizon: ${deadline}`,
      });
    }
  }
  faults.push(...baseYearFaults(layers));
  const spending = <T>(
    get: (content: NonNullable<ScenarioFile['spending']>) => T | undefined,
  ): T | undefined => pick((content) => content.spending && get(content.spending));
  const scenario: Scenario = {
    name: top.content.name,
    title: top.content.title,
    // A description speaks of its own file's assumptions, so it is not inherited.
    description: top.content.description ?? '',
    europe: need(
      ['europe'],
      pick((content) => content.europe),
    ),
    deadlines,
    horizon,
    beyondHorizon: pick((content) => content.gdp?.beyondHorizon),
    defaultPath: need(
      ['spending', 'default'],
      spending((content) => content.default),
    ),
    allyPaths: together(layers, (content) => content.spending?.allies),
    delivery: need(
      ['spending', 'delivery'],
      spending((content) => content.delivery),
    ),
    deliveryCorrelation: spending((content) => content.deliveryCorrelation) ?? 0,
    unitedStatesShare: need(
      ['spending', 'unitedStatesShare'],
      spending((content) => content.unitedStatesShare),
    ),
    levers: together(layers, (content) => content.deliveries?.levers),
    without: pick((content) => content.deliveries?.without) ?? [],
    unsigned: pick((content) => content.deliveries?.unsigned) ?? 'go-on',
    replaced: pick((content) => content.deliveries?.replaced) ?? unknownReplacement,
    purchases: pick((content) => content.deliveries?.purchases) ?? [],
    expansions: pick((content) => content.deliveries?.expansions),
    events: together(layers, (content) => content.posture?.events),
    addedEvents: layers.flatMap(({ content }) => content.posture?.add ?? []),
  };
  refuse(faults);
  return scenario;
}

/** Entries of all layers; of two with one key the nearest counts. */
const together = <T>(
  layers: readonly Layer[],
  get: (content: ScenarioFile) => Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> =>
  Object.assign({}, ...[...layers].reverse().map(({ content }) => get(content) ?? {}));

/** All amounts of a scenario are at the prices of one base year, whichever of its files they stand in. */
function baseYearFaults(layers: readonly Layer[]): Fault[] {
  const places = layers.flatMap(({ yaml, content }) =>
    Object.entries(content.spending?.allies ?? {}).flatMap(([country, spec]) =>
      spec.path === 'custom' && spec.amounts
        ? [
            {
              country,
              prices: spec.amounts.prices,
              yaml,
              path: ['spending', 'allies', country, 'amounts', 'prices'],
            },
          ]
        : [],
    ),
  );
  const first = places[0];
  return places
    .filter(({ prices }) => prices !== first?.prices)
    .map(({ country, prices, yaml, path }) => ({
      code: 'mixed-prices',
      where: yaml.file,
      ...yaml.locate(path),
      value: String(prices),
      rule: `${path.join('.')}: ${country} is at ${prices} prices and ${first?.country} at ${first?.prices} prices; a scenario states all its amounts at the prices of one base year`,
      example: `prices: ${first?.prices}`,
    }));
}

/** SHA-256 of what a scenario means: the same for any spelling, order or number of files that say the same. */
export function scenarioHash(scenario: Scenario): string {
  const { name: _name, title: _title, description: _description, ...meaning } = scenario;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(meaning))));
}

/** JSON with sorted keys and no spaces. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}
