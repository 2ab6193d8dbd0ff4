import type { DataPackage } from '../evidence/data-package.ts';
import { tableNamed } from '../evidence/table-rows.ts';
import type { Fault } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { partialDate } from '../vocabulary/calendar.ts';
import type { Capability } from './capability.ts';
import type { Holder, Scope } from './figure.ts';
import { sayer } from './figure-table.ts';
import type { EventKind, PostureEvent } from './posture-event.ts';

/** Reads the posture events of a data package; faults of all rows are added to the list. */
export function readPostureEvents(
  data: DataPackage,
  capabilities: ReadonlyMap<string, Capability>,
  faults: Fault[],
): PostureEvent[] {
  const { path, rows } = tableNamed(data, 'capability-events');
  return rows.map((row) => {
    const { cells } = row;
    const say = sayer(path, row, faults);
    const unit = capabilities.get(cells.capability!)?.unit;
    if (unit === undefined) {
      say('unknown-capability', cells.capability!, 'must be one of vocabulary/capabilities.yaml');
    } else if (unit !== cells.unit) {
      say('unit', cells.unit!, `the unit of ${cells.capability} is ${unit}`, unit);
    }
    const [low, best, high] = [Number(cells.low), Number(cells.best), Number(cells.high)];
    if (!(low <= best && best <= high)) {
      say('order', `${low}, ${best}, ${high}`, 'low, best and high must rise');
    }
    if (cells.effect === 'set' && low < 0)
      say('negative', cells.low!, 'a holding is not set below zero', '0');
    const american = cells.holder!.startsWith('united-states');
    if ((cells.scope === 'all') === american) {
      say('scope', cells.scope!, 'US holdings are global, in-europe or committed; those of others are all');
    }
    const from = partialDate(cells.date!);
    const until = cells.dateHigh === '' ? from : partialDate(cells.dateHigh!);
    if (!from || !until)
      say('no-date', `${cells.date} ${cells.dateHigh}`, 'must be dates that exist', '2026-06-03');
    else if (until.last < from.first) say('order', cells.dateHigh!, 'dateHigh lies before date', cells.date);
    return {
      id: cells.id!,
      capability: cells.capability!,
      kind: cells.kind as EventKind,
      holder: cells.holder as Holder,
      scope: cells.scope as Scope,
      first: from?.first ?? 0,
      last: until?.last ?? 0,
      effect: cells.effect as PostureEvent['effect'],
      low,
      best,
      high,
      unit: cells.unit!,
      inBaseline: cells.inBaseline === 'true',
      source: cells.source!,
      // The table schema has refused a source that is not registered.
      grade: present(data.sources.get(cells.source!), `no source ${cells.source}`).grade,
      note: cells.note!,
    };
  });
}
