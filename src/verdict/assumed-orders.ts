import type { DataPackage } from '../evidence/data-package.ts';
import { readOnce } from '../evidence/read-once.ts';
import type { Case } from '../procurement/case.ts';
import { casesAsOf, readCases } from '../procurement/case-table.ts';
import type { Channel } from '../procurement/channel.ts';
import { shippedChannelFile } from '../procurement/channel-file.ts';
import { type LeverFactors, withLevers } from '../procurement/lever.ts';
import type { AddedRate } from '../production/added-rate.ts';
import { type PlanRecords, plansAsOf } from '../production/plan-record.ts';
import { type ShippedLine, shippedLines } from '../production/shipped-line.ts';
import type { Day } from '../vocabulary/calendar.ts';
import { openStage } from './stage.ts';

/** What a scenario assumes of orders. */
export interface OrderAssumptions {
  readonly levers: LeverFactors;
  /** Whether cases that are not signed come about. */
  readonly unsigned: 'go-on' | 'stop';
  /** Cases that do not come about. */
  readonly without: readonly string[];
  /** Expansions of production lines that nobody has announced. */
  readonly expansions?: readonly AddedRate[];
}

/** Orders as of a day, how they are made and where. */
export interface AssumedOrders {
  readonly channels: ReadonlyMap<string, Channel>;
  /** Every case that was known, and what these say of plans, whatever a scenario leaves out of them. */
  readonly known: readonly Case[];
  readonly plans: PlanRecords;
  /** Cases that come about. */
  readonly cases: readonly Case[];
  readonly lines: readonly ShippedLine[];
}

/** Orders, channels and lines of the record as of a day, as a scenario has them. */
export function assumedOrders(
  data: DataPackage,
  { levers: factors, unsigned, without, expansions }: OrderAssumptions,
  day: Day,
): AssumedOrders {
  const { channels, levers } = shippedChannelFile(data);
  const { known, plans } = knownOn(data)(day);
  return {
    channels: withLevers(new Map(channels.map((one) => [one.id, one])), levers, factors),
    known,
    plans,
    cases: known.filter((item) => (unsigned === 'go-on' || isSigned(item)) && !without.includes(item.id)),
    lines: shippedLines(data, day, expansions).map((line) => slower(line, factors[expansionSlip] ?? 1)),
  };
}

/** The cases known on a day, and what they say of plans: fitting that takes longer than all that follows. */
const knownOn = readOnce((data) => {
  const last = openStage<{ readonly known: readonly Case[]; readonly plans: PlanRecords }>();
  return (day: Day) =>
    last([day], () => {
      const known = casesAsOf(readCases(data), day).filter(({ events }) => events.length > 0);
      return { known, plans: plansAsOf(known, day, data.vocabulary) };
    });
});

/** Lever on the time that announced expansions still need. */
const expansionSlip = 'expansion-slip';

const slower = (line: ShippedLine, factor: number): ShippedLine =>
  line.slip === undefined ? line : { ...line, slip: { ...line.slip, median: line.slip.median * factor } };

const isSigned = ({ rung }: Case): boolean => rung !== 'announced' && rung !== 'notified';
