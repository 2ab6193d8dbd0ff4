import { stringify } from 'yaml';
import { type CapabilityRecord, readCapabilities } from '../../src/capability/capability-record.ts';
import type { DataPackage } from '../../src/evidence/data-package.ts';
import type { AddedEvent, EventChange } from '../../src/scenario/assumption-schema.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { readScenario, scenarioTexts } from '../model/scenarios.ts';
import type { Levers } from './levers.ts';

/** Middle of the year in which what is left of the American commitment is cut further. */
const cutDate = '2027-06-30';
/** Withdrawal from Germany that was announced in May 2026. */
const announcedWithdrawal = 'E02';

/** A scenario file that says where levers stand, and what it means. */
export interface LeverScenario {
  readonly yaml: string;
  readonly loaded: LoadedScenario;
}

/**
 * Writes levers as a scenario file, with nothing in it that is as in the baseline, and reads it as the command line does.
 *
 * @throws FaultError as `assess` for such a file.
 */
export function leverScenario(data: DataPackage, levers: Levers, name = 'my-scenario'): LeverScenario {
  const file = scenarioFile(readCapabilities(data), levers, name);
  const yaml = stringify(file, { lineWidth: 110 });
  return { yaml, loaded: readScenario(`${name}.yaml`, yaml) };
}

function scenarioFile(record: CapabilityRecord, levers: Levers, name: string): ScenarioFile {
  const { europe, path, pct, kept, fms, slip, troops, guarantee, order, unsigned } = levers;
  const force = guarantee ? shipped('ukraine-guarantee') : undefined;
  const events: Record<string, EventChange> = {
    ...(troops !== 1 && { [announcedWithdrawal]: { scale: troops } }),
    ...force?.events,
  };
  const add = [...cuts(record, levers), ...(force?.addedEvents ?? [])];
  const faster = fms === 1 ? {} : { 'fms-request': fms, 'fms-acceptance': fms, 'fms-award': fms };
  const factors = { ...faster, ...(slip !== 1 && { 'expansion-slip': slip }) };
  const spending = {
    ...(path !== 'hague' && {
      default: path === 'linear' ? { path, toPct: pct, by: 2035 } : { path },
    }),
    ...(kept && { delivery: 'full' as const }),
  };
  const deliveries = {
    ...(size(factors) > 0 && { levers: factors }),
    ...(unsigned !== 'go-on' && { unsigned }),
  };
  const posture = { ...(size(events) > 0 && { events }), ...(add.length > 0 && { add }) };
  return {
    name,
    title: 'Levers moved from the baseline',
    extends: order === 'nothing' ? 'baseline' : `buy-${order}`,
    ...(europe !== 'nato-europe' && { europe }),
    ...(size(spending) > 0 && { spending }),
    ...(size(deliveries) > 0 && { deliveries }),
    ...(size(posture) > 0 && { posture }),
  };
}

const size = (record: object): number => Object.keys(record).length;

const shipped = (name: string): Scenario => readScenario(`${name}.yaml`, scenarioTexts.get(name)!).scenario;

/** What is left of every commitment that the record says was changed in June 2026, cut to a part. */
function cuts({ events }: CapabilityRecord, { committed }: Levers): AddedEvent[] {
  if (committed === 1) return [];
  return events
    .filter(
      ({ kind, holder, scope, effect, high }) =>
        kind === 'commitment-change' &&
        holder === 'united-states' &&
        scope === 'committed' &&
        effect === 'set' &&
        high > 0,
    )
    .map(({ id, capability, low, best, high }): AddedEvent => {
      const part = (value: number): number => Math.round(value * committed * 10) / 10;
      return {
        id: `cut-${id.toLowerCase()}`,
        capability,
        holder: 'united-states',
        scope: 'committed',
        date: cutDate,
        effect: 'set',
        quantity: low === high ? part(best) : { low: part(low), best: part(best), high: part(high) },
        why: `${Math.round(committed * 100)} % of what is committed after June 2026 (${id})`,
      };
    });
}
