import type { Command } from '@commander-js/extra-typings';
import type { Capability } from '../../capability/capability.ts';
import type { CapabilityRecord } from '../../capability/capability-record.ts';
import { capabilityOverview } from '../../capability/overview.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import { type CapabilityShown, capabilityShowText } from '../../report/capability-show-text.ts';
import { metaOf } from '../../report/meta.ts';
import { dateOf } from '../../vocabulary/calendar.ts';
import { openData, print, printJson, shellWord } from '../program.ts';
import { version } from '../version.ts';
import type { CapabilityResults } from './capability-result.ts';
import { openCapabilities } from './record.ts';

/** `capability show`: everything that is known of one capability, and what is not. */
export function addShow(capability: Command): void {
  capability
    .command('show')
    .description('one capability: figures with source, grade, scope and date, events, and what is missing')
    .argument('<id>', 'capability, such as air-to-air-refuelling')
    .option('--holdings <file>', 'holdings of your own, CSV, over the public ones')
    .option('--json', 'print the result as JSON')
    .action(async (id, options) => {
      const data = await openData();
      const record = await openCapabilities(data, options.holdings);
      const shown = showOf(data, record, capabilityNamed(record, id));
      const file = options.holdings === undefined ? '' : ` --holdings ${shellWord(options.holdings)}`;
      const meta = metaOf(data, version, `capability show ${shellWord(id)}${file}`);
      if (options.json) return printJson({ meta, ...shown } satisfies CapabilityResults['capability-show']);
      print(capabilityShowText(shown));
    });
}

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
