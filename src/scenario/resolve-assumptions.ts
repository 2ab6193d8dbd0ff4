import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { PostureEvent } from '../capability/posture-event.ts';
import type { Fault } from '../fault/fault.ts';
import type { ChannelFile } from '../procurement/channel.ts';
import type { Range } from '../simulation/triangular.ts';
import type { HeldAssumptions } from '../verdict/held.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import type { Locate, Scenario } from './scenario.ts';

/** The words that a scenario may use for purchases and postures. */
export interface AssumptionWords {
  readonly record: CapabilityRecord;
  readonly channels: ChannelFile;
  readonly cases: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  /** Families that each production line makes. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly countries: ReadonlySet<string>;
}

/** Turns what a scenario says of purchases and postures into dated, complete assumptions; faults are added to a list. */
export function resolveAssumptions(
  scenario: Scenario,
  words: AssumptionWords,
  locate: Locate,
  faults: Fault[],
): HeldAssumptions {
  const check = (
    known: boolean,
    path: readonly PropertyKey[],
    value: string,
    rule: string,
    example: string,
  ) => {
    if (!known)
      faults.push({
        code: 'unknown-name',
        ...locate(path),
        value,
        rule: `${path.join('.')}: ${rule}`,
        example,
      });
  };
  const { record, channels, cases, families, lines, countries } = words;
  const leverIds = channels.levers.map(({ id }) => id);
  for (const lever of Object.keys(scenario.levers))
    check(
      leverIds.includes(lever),
      ['deliveries', 'levers', lever],
      lever,
      `is no lever; known: ${leverIds.join(', ')}`,
      `${leverIds[0]}: 0.5`,
    );
  for (const [index, { family, supplier, channel, line }] of scenario.purchases.entries()) {
    const at = (key: string) => ['deliveries', 'purchases', index, key];
    const known = channels.channels.map(({ id }) => id);
    check(families.has(family), at('family'), family, 'is no system family', 'family: tank');
    check(
      countries.has(supplier),
      at('supplier'),
      supplier,
      'is no country that is known here',
      'supplier: USA',
    );
    check(
      known.includes(channel),
      at('channel'),
      channel,
      `is no channel; known: ${known.join(', ')}`,
      'channel: fms',
    );
    if (line === undefined) continue;
    const makers = [...lines].flatMap(([id, made]) => (made.includes(family) ? [id] : []));
    check(
      makers.includes(line),
      at('line'),
      line,
      lines.has(line)
        ? `makes ${lines.get(line)!.join(', ')}, not ${family}; lines that do: ${makers.join(', ') || 'none'}`
        : `is no production line; of ${family}: ${makers.join(', ') || 'none'}`,
      `line: ${makers[0] ?? 'patriot'}`,
    );
  }
  for (const [index, { line }] of (scenario.expansions ?? []).entries())
    check(
      lines.has(line),
      ['deliveries', 'expansions', index, 'line'],
      line,
      `is no production line; known: ${[...lines.keys()].join(', ')}`,
      'line: patriot',
    );
  for (const [index, id] of scenario.without.entries())
    check(cases.has(id), ['deliveries', 'without', index], id, 'is no shipped case', 'without: [PL-APACHE]');
  const eventIds = record.events.map(({ id }) => id);
  for (const event of Object.keys(scenario.events))
    check(
      eventIds.includes(event),
      ['posture', 'events', event],
      event,
      `is no event of the record; known: ${eventIds.join(', ')}`,
      `${eventIds[0]}: { happens: false }`,
    );
  for (const [index, { capability }] of scenario.addedEvents.entries())
    check(
      record.capabilities.some(({ id }) => id === capability),
      ['posture', 'add', index, 'capability'],
      capability,
      'is no capability',
      'capability: combat-aircraft',
    );
  return {
    levers: scenario.levers,
    unsigned: scenario.unsigned,
    without: scenario.without,
    replaced: scenario.replaced,
    purchases: scenario.purchases.map(({ chosen, ...rest }) => ({
      ...rest,
      chosen: partialDate(chosen)!.last,
    })),
    ...(scenario.expansions && {
      expansions: scenario.expansions.map(({ from, ...rest }) => ({
        ...rest,
        from: partialDate(from)!.last,
      })),
    }),
    events: [
      ...changed(record.events, scenario.events),
      ...scenario.addedEvents.map((one) => added(one, record)),
    ],
  };
}

const daysPerMonth = 365.25 / 12;

/** The events of the record that happen in the scenario, with their dates and sizes. */
const changed = (events: readonly PostureEvent[], changes: Scenario['events']): PostureEvent[] =>
  events.flatMap((event) => {
    const { happens = event.inBaseline, delayMonths = 0, scale = 1 } = changes[event.id] ?? {};
    if (!happens) return [];
    const delay = Math.round(delayMonths * daysPerMonth);
    const { low, best, high } = event;
    // A factor below zero is refused, so that the order of the bounds stays.
    return [
      {
        ...event,
        first: event.first + delay,
        last: event.last + delay,
        low: low * scale,
        best: best * scale,
        high: high * scale,
      },
    ];
  });

function added(
  { id, capability, holder, scope, date, until, effect, quantity, why }: Scenario['addedEvents'][number],
  { capabilities }: CapabilityRecord,
): PostureEvent {
  const size: Range =
    typeof quantity === 'number' ? { low: quantity, best: quantity, high: quantity } : quantity;
  const { first, last } = partialDate(date)!;
  return {
    id,
    capability,
    kind: holder === 'europe' ? 'tied-down' : 'commitment-change',
    holder,
    scope,
    first,
    last: until === undefined ? last : partialDate(until)!.last,
    effect,
    ...size,
    unit: capabilities.find((one) => one.id === capability)?.unit ?? '',
    inBaseline: false,
    source: 'scenario',
    grade: 'C',
    note: why,
  };
}
