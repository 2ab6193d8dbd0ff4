import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import { type Fault, refuse } from '../fault/fault.ts';
import { type SystemFamily, systemFamilies } from '../procurement/system-family.ts';
import { type Capability, capabilitiesPath, parseCapabilities } from './capability.ts';
import { type Dependence, readDependence } from './dependence.ts';
import type { CapabilityFigure, MissingFigure } from './figure.ts';
import { readFigures, readMissingFigures } from './figure-table.ts';
import type { PostureEvent } from './posture-event.ts';
import { readPostureEvents } from './posture-event-table.ts';

/** All that is known of capabilities. Plain data: it is sent to worker threads. */
export interface CapabilityRecord {
  readonly capabilities: readonly Capability[];
  readonly figures: readonly CapabilityFigure[];
  readonly missing: readonly MissingFigure[];
  readonly events: readonly PostureEvent[];
  readonly dependence: readonly Dependence[];
}

/**
 * Reads and checks the capabilities of a data package.
 *
 * @throws FaultError with every fault: unknown words and sources, units that do not match, low, best and high out of
 * order, two defaults, and a capability of which nothing is said.
 */
export const readCapabilities = readOnce((data): CapabilityRecord => {
  const families = systemFamilies(data);
  const capabilities = parseCapabilities(data.files);
  const byId = new Map(capabilities.map((one) => [one.id, one]));
  const faults: Fault[] = [];
  checkSources(capabilities, data, faults);
  checkFamilies(capabilities, families, faults);
  const figures = readFigures(data, byId, faults);
  const missing = readMissingFigures(data, byId, faults);
  const events = readPostureEvents(data, byId, faults);
  const dependence = readDependence(data, families, faults);
  const known = new Set([...figures, ...missing].map(({ capability }) => capability));
  for (const { id } of capabilities.filter((one) => !known.has(one.id))) {
    const rule = 'has neither a figure in capability/figures.csv nor a reason in capability/missing.csv';
    faults.push({ code: 'no-figure', where: capabilitiesPath, value: id, rule });
  }
  refuse(faults);
  return { capabilities, figures, missing, events, dependence };
});

function checkSources(capabilities: readonly Capability[], { sources }: DataPackage, faults: Fault[]): void {
  for (const { id, floorMonths, trainingMonths, enablerSource } of capabilities) {
    const named = [
      'source' in floorMonths ? floorMonths.source : null,
      trainingMonths.source,
      enablerSource?.source ?? null,
    ];
    for (const source of named) {
      if (source === null || sources.has(source)) continue;
      const rule = `${id} must name sources of sources.csv`;
      faults.push({ code: 'unknown-source', where: capabilitiesPath, value: source, rule });
    }
  }
}

/** Every family that belongs to a capability is counted by it, or has a reason why not; never both. */
function checkFamilies(
  capabilities: readonly Capability[],
  families: ReadonlyMap<string, SystemFamily>,
  faults: Fault[],
): void {
  const fault = (code: string, value: string, rule: string) =>
    faults.push({ code, where: capabilitiesPath, value, rule });
  const said = new Set<string>();
  for (const { id, families: counted, notCounted } of capabilities) {
    const own = new Set<string>();
    const keyed = counted.map(({ family, quantityUnit = '' }) => ({
      family,
      key: `${family} ${quantityUnit}`,
    }));
    for (const { family, key } of [
      ...keyed,
      ...notCounted.map(({ family }) => ({ family, key: `${family} ` })),
    ]) {
      if (!families.has(family)) {
        fault('unknown-family', family, `${id} must name families of vocabulary/system-families.yaml`);
      }
      if (own.has(key)) fault('family-twice', family, `${id} names this family twice`);
      own.add(key);
      said.add(`${id} ${family}`);
    }
  }
  for (const { id, capability } of families.values()) {
    if (capability === '' || said.has(`${capability} ${id}`)) continue;
    fault('family-not-mapped', id, `belongs to ${capability}, which must count it or say why not`);
  }
}
