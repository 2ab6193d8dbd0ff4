import { unitsPerItem } from '../capability/capability.ts';
import type { CapabilityRecord } from '../capability/capability-record.ts';
import { assumedUnit } from '../capability/coverage-input.ts';
import { present } from '../fault/guard.ts';
import type { AddedRate } from '../production/added-rate.ts';
import { monthOf, monthStart } from '../production/month.ts';
import type { Purchase } from '../production/purchase.ts';
import { type Day, dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import type { Plan, PlannedPurchase } from './plan.ts';
import type { OfferedOption, Problem, Year } from './problem.ts';

/** What stands in a plan, as an order that the simulation and a scenario know. */
export interface PlannedOrder {
  readonly planned: PlannedPurchase;
  readonly option: OfferedOption;
  readonly purchase: Purchase;
}

/** What orders are translated by: how families are counted, and which of them each production line makes. */
export interface OrderWords {
  readonly record: CapabilityRecord;
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/**
 * Day on which a purchase of a plan is chosen: the middle of its order year. An option's lead time is the median from the
 * choice to the first delivery, so the stages that are simulated from here cover what the plan counted on.
 */
export const chosenOn = (year: Year): Day => dayOf(`${year}-07-01` as IsoDate);

/**
 * The purchases of a plan as orders, in the order of its rows. They are counted on to add to what is held, so none of them
 * takes the place of older equipment. Their ids come from what they are, so that the luck of one
 * stays when others change: `plan-<option>-<buyer>-<year>`. A line is named where it is a production line that makes the
 * family; a line that an option merely states a rate for has no queue.
 *
 * @param taken ids that are in use already; a clash is numbered.
 */
export function plannedOrders(
  { options }: Problem,
  { purchases }: Plan,
  { record, lines }: OrderWords,
  taken: Iterable<string> = [],
): PlannedOrder[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  const used = new Set(taken);
  return purchases.map((planned) => {
    const option = present(byId.get(planned.option), `no option ${planned.option}`);
    const { family, supplier, channel, line } = option;
    const onLine = line !== null && (lines.get(line)?.includes(family) ?? false);
    const purchase: Purchase = {
      id: freeId(`plan-${option.id}-${planned.buyer.toLowerCase()}-${planned.year}`, used),
      family,
      supplier,
      channel,
      ...(onLine && { line }),
      quantity: quantityOf(option, planned.quantity, record),
      chosen: chosenOn(planned.year),
      onTop: true,
    };
    return { planned, option, purchase };
  });
}

/** Items as a purchase counts them, so that they add as many units of the capability as the plan counts. */
function quantityOf(
  { capability, family, unitsPerItem: own }: OfferedOption,
  items: number,
  { capabilities }: CapabilityRecord,
): number {
  const counted = capabilities.find(({ id }) => id === capability);
  const each = counted === undefined ? 0 : unitsPerItem(counted, family, assumedUnit);
  return each === 0 ? items : Math.round((items * own) / each);
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  used.add(id);
  return id;
}

/**
 * What a plan pays for on production lines, from the middle of the year and its delay on. A line that an option merely states
 * a rate for has no queue that could be shorter.
 */
export const plannedRates = (
  { expansions }: Problem,
  plan: Plan,
  { lines }: Pick<OrderWords, 'lines'>,
): AddedRate[] =>
  plan.expansions.flatMap(({ expansion, year }) => {
    const { line, milliItemsPerYear, delayMonths } = present(
      expansions.find(({ id }) => id === expansion),
      `no expansion ${expansion}`,
    );
    const from = monthStart(monthOf(chosenOn(year)) + delayMonths);
    return lines.has(line) ? [{ line, perYear: milliItemsPerYear / 1000, from }] : [];
  });
