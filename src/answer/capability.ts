import type { Capability } from '../capability/capability.ts';
import { type CapabilityRecord, readCapabilities } from '../capability/capability-record.ts';
import { readHoldings, withHoldings } from '../capability/holding-table.ts';
import { capabilityOverview } from '../capability/overview.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import { FaultError } from '../fault/fault.ts';
import type { CapabilityShown } from '../report/capability-show-text.ts';
import { metaOf } from '../report/meta.ts';
import { dateOf } from '../vocabulary/calendar.ts';
import type { CapabilityResults } from './capability-result.ts';
import type { GivenText } from './given-file.ts';
import { shellWord } from './option.ts';
import { version } from './version.ts';

export interface CapabilityQuestion {
  /** Holdings of one's own, over the public ones. */
  readonly holdings?: GivenText | undefined;
}

/** The public capabilities, with a user's own holdings over them; @throws FaultError with every fault of the file. */
export function capabilitiesWith(data: DataPackage, holdings: GivenText | undefined): CapabilityRecord {
  const record = readCapabilities(data);
  return holdings === undefined
    ? record
    : withHoldings(record, readHoldings(holdings.text, holdings.name, record));
}

/** Holdings, three denominators and requirements side by side. */
export function capabilityListAnswer(
  data: DataPackage,
  { holdings }: CapabilityQuestion,
): CapabilityResults['capability-list'] {
  const record = capabilitiesWith(data, holdings);
  return {
    meta: metaOf(data, version, `capability list${fileOption(holdings)}`),
    rows: record.capabilities.map((one) => capabilityOverview(record, one)),
  };
}

/** Everything that is known of one capability, and what is not; @throws FaultError. */
export function capabilityShowAnswer(
  data: DataPackage,
  { id, holdings }: CapabilityQuestion & { readonly id: string },
): CapabilityResults['capability-show'] {
  const record = capabilitiesWith(data, holdings);
  const shown = showOf(data, record, capabilityNamed(record, id));
  const meta = metaOf(data, version, `capability show ${shellWord(id)}${fileOption(holdings)}`);
  return { meta, ...shown };
}

const fileOption = (holdings: GivenText | undefined): string =>
  holdings === undefined ? '' : ` --holdings ${shellWord(holdings.name)}`;

function capabilityNamed({ capabilities }: CapabilityRecord, id: string): Capability {
  const found = capabilities.find((one) => one.id === id);
  if (found) return found;
  const wanted = id.toLowerCase();
  const near = capabilities.filter((one) => `${one.id} ${one.name}`.toLowerCase().includes(wanted));
  const names = (near.length > 0 ? near : capabilities).map((one) => one.id);
  throw new FaultError({
    code: 'unknown-capability',
    where: 'capability show',
    value: id,
    rule: `there is no such capability; ${near.length > 0 ? 'near' : 'there are'}: ${names.join(', ')}`,
    example: `capability show ${near[0]?.id ?? 'air-to-air-refuelling'}`,
  });
}

function showOf(data: DataPackage, record: CapabilityRecord, capability: Capability): CapabilityShown {
  const own = <T extends { capability: string }>(rows: readonly T[]): T[] =>
    rows.filter((one) => one.capability === capability.id);
  const figures = own(record.figures);
  const events = own(record.events);
  const counted = new Set(capability.families.map(({ family }) => family));
  const dependence = record.dependence.filter(({ family }) => counted.has(family));
  const named = [
    ...[...figures, ...events].map(({ source }) => source),
    ...dependence.flatMap(({ fraction }) => ('source' in fraction ? [fraction.source] : [])),
    ...('source' in capability.floorMonths ? [capability.floorMonths.source] : []),
    ...(capability.trainingMonths.source ? [capability.trainingMonths.source] : []),
    ...(capability.enablerSource ? [capability.enablerSource.source] : []),
  ];
  return {
    capability,
    overview: capabilityOverview(record, capability),
    figures: [
      ...figures.filter(({ use }) => use === 'default'),
      ...figures.filter(({ use }) => use === 'alternative'),
    ],
    missing: own(record.missing),
    events: events.map((event) => ({ ...event, first: dateOf(event.first), last: dateOf(event.last) })),
    dependence,
    sources: [...new Set(named)].sort().flatMap((source) => data.sources.get(source) ?? []),
  };
}
