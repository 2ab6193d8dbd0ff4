import { isMissing, type Missing } from '../evidence/missing.ts';
import type { Case } from '../procurement/case.ts';
import type { DeliveryBook } from '../production/delivery-book.ts';
import { monthOf } from '../production/month.ts';
import { type Purchase, purchaseOrderId } from '../production/purchase.ts';
import type { Range } from '../simulation/triangular.ts';
import { type Day, type PartialDate, partialDate } from '../vocabulary/calendar.ts';
import { type Capability, unitsPerItem } from './capability.ts';
import type { CapabilityRecord } from './capability-record.ts';
import type { Addition, CapabilityInput, CoverageModel, PostureChange } from './coverage-model.ts';
import { dependenceOf } from './dependence.ts';
import {
  type CapabilityFigure,
  defaultFigure,
  denominators,
  type requirementScopes,
  usHolding,
} from './figure.ts';
import type { PostureEvent } from './posture-event.ts';

/** What a scenario assumes of coverage beyond the record. */
export interface CoverageAssumptions {
  /** Part of what is delivered that takes the place of older equipment, between two bounds, 0 to 1. */
  readonly replaced: { readonly low: number; readonly high: number };
  /** Orders that nobody has placed; they stand behind the orders of the delivery book. */
  readonly purchases: readonly Purchase[];
  /** Events of the record as the scenario has them: those that happen, changed or added. */
  readonly events: readonly PostureEvent[];
}

/** No public figure says how much of what arrives replaces older equipment: anything from none to all is as likely. */
export const unknownReplacement = { low: 0, high: 1 };

const daysPerMonth = 365.25 / 12;

/** Unit of an assumed purchase: that in which a family is counted unless its cases say otherwise. */
export const assumedUnit = 'units';

/** Where nothing public says how far a family depends on the United States, anything from not at all to wholly. */
const unknownDependence: Range = { low: 0, best: 0.5, high: 1 };

/**
 * Makes the simulation's input of the record, the cases of European buyers and what is known of their deliveries.
 *
 * @param cases cases as of the day, those delivered included.
 * @param buyers codes of the countries whose holdings are counted as European.
 * @param dollars price of a unit-cost figure in millions of US dollars.
 */
export function coverageModel(
  record: CapabilityRecord,
  cases: readonly Case[],
  { book, booked }: DeliveryBook,
  buyers: ReadonlySet<string>,
  asOf: Day,
  lastDay: Day,
  dollars: (figure: CapabilityFigure) => Range | null,
  assumptions: CoverageAssumptions,
): CoverageModel {
  const orders = new Map(booked.map(({ case: item }, index) => [item.id, index]));
  const european = cases.filter(({ buyer, partners = [] }) =>
    [buyer, ...partners].some((code) => buyers.has(code)),
  );
  const firstMonth = monthOf(asOf);
  const { replaced, purchases, events } = assumptions;
  return {
    capabilities: record.capabilities.map((capability) =>
      inputOf(
        { ...record, events },
        capability,
        european,
        orders,
        purchases,
        book.orders.length,
        asOf,
        dollars,
      ),
    ),
    firstMonth,
    months: monthOf(lastDay) - firstMonth + 1,
    replaced,
  };
}

function inputOf(
  record: CapabilityRecord,
  capability: Capability,
  cases: readonly Case[],
  orders: ReadonlyMap<string, number>,
  purchases: readonly Purchase[],
  orderedBefore: number,
  asOf: Day,
  dollars: (figure: CapabilityFigure) => Range | null,
): CapabilityInput {
  const { id, trainingMonths } = capability;
  const europe = present(defaultFigure(record, id, 'holding', 'europe', 'all'));
  const usMade = present(defaultFigure(record, id, 'us-made', 'europe', 'all'));
  const unitCost = present(defaultFigure(record, id, 'unit-cost', 'europe', 'all'));
  const us = denominators.map((name) => [name, present(usHolding(record, id, name))] as const);
  const countedOn = europe ? middle(partialDate(europe.date)!) : asOf;
  return {
    id,
    europe: europe && rangeOf(europe),
    countedOn,
    usMade: europe && usMade && partOf(usMade, europe),
    unitedStates: Object.fromEntries(
      us.map(([name, figure]) => [name, figure && rangeOf(figure)]),
    ) as CapabilityInput['unitedStates'],
    requirement: requirementOf(record, id),
    unitCost: unitCost && dollars(unitCost),
    enabler: capability.enabler,
    trainingDays: scaled(trainingMonths, daysPerMonth),
    additions: [
      ...cases.flatMap((item) => {
        const perItem = unitsPerItem(capability, item.family, item.unit);
        return perItem === 0
          ? []
          : (additionOf(record, capability, item, perItem, orders, asOf, countedOn) ?? []);
      }),
      ...purchases.flatMap((purchase, index) => {
        const perItem = unitsPerItem(capability, purchase.family, assumedUnit);
        return perItem === 0 ? [] : [purchased(record, capability, purchase, perItem, orderedBefore + index)];
      }),
    ],
    changes: record.events.flatMap((event) => {
      const target = event.holder === 'europe' ? ('europe' as const) : denominatorOf(event.scope);
      const figure = target === 'europe' ? europe : us.find(([name]) => name === target)?.[1];
      // A figure of the day of the event or later holds it already.
      const held = figure ? partialDate(figure.date)!.last >= event.first : true;
      if (event.capability !== id || event.kind === 'floor' || held || !target) return [];
      const { id: name, first, last, effect } = event;
      return [{ id: name, target, first, last, effect, size: rangeOf(event) } satisfies PostureChange];
    }),
  };
}

const present = <T>(value: T | Missing): T | null => (isMissing(value) ? null : (value as T));
const rangeOf = ({ low, best, high }: Range): Range => ({ low, best, high });
const scaled = ({ low, best, high }: Range, by: number): Range => ({
  low: low * by,
  best: best * by,
  high: high * by,
});
const partOf = (part: Range, whole: Range): Range => {
  const { low, best, high } = scaled(part, 1 / whole.best);
  return { low: Math.min(1, low), best: Math.min(1, best), high: Math.min(1, high) };
};
const middle = ({ first, last }: PartialDate): Day => (first + last) / 2;
const denominatorOf = (scope: string) => denominators.find((name) => name === scope);

/** What Europe needs by itself, if anyone says; else what replaces the United States; else what the alliance needs. */
function requirementOf(record: CapabilityRecord, capability: string): CapabilityInput['requirement'] {
  for (const basis of ['europe', 'replace-us', 'alliance'] satisfies (typeof requirementScopes)[number][]) {
    const holder = basis === 'alliance' ? 'nato' : 'europe';
    const figure = present(defaultFigure(record, capability, 'requirement', holder, basis));
    if (figure) return { basis, size: rangeOf(figure) };
  }
  return null;
}

/** How far what a supplier makes of a family depends on the United States. */
function dependenceRange({ dependence }: CapabilityRecord, family: string, supplier: string): Range {
  const known = dependenceOf(dependence, family, supplier);
  return isMissing(known) ? unknownDependence : rangeOf(known);
}

/** Earliest day on which something ordered on a day counts: the floor of what must be built or organised. */
const floorFrom = ({ kind, floorMonths }: Capability, ordered: Day): Day =>
  kind === 'buyable' || isMissing(floorMonths)
    ? Number.NEGATIVE_INFINITY
    : ordered + floorMonths.months * daysPerMonth;

/** What an assumed purchase adds. */
const purchased = (
  record: CapabilityRecord,
  capability: Capability,
  purchase: Purchase,
  perItem: number,
  order: number,
): Addition => ({
  caseId: purchaseOrderId(purchase),
  order,
  first: null,
  last: null,
  items: purchase.quantity,
  perItem,
  dependence: dependenceRange(record, purchase.family, purchase.supplier),
  notBefore: floorFrom(capability, purchase.chosen),
  ...(purchase.onTop && { onTop: true }),
});

/** What a case adds; nothing when it is cancelled, has no known quantity, or was in the holding when that was counted. */
function additionOf(
  record: CapabilityRecord,
  capability: Capability,
  item: Case,
  perItem: number,
  orders: ReadonlyMap<string, number>,
  asOf: Day,
  countedOn: Day,
): Addition | undefined {
  const { id, quantity, rung, reached, family, supplier } = item;
  if (rung === 'cancelled' || quantity === null) return undefined;
  const order = orders.get(id) ?? null;
  const first = reached['first-delivery'] ?? null;
  const last = reached['last-delivery'] ?? reached['in-service'] ?? null;
  if (order === null && (first === null || last === null)) return undefined;
  if (last !== null && middle(last) <= countedOn) return undefined;
  const ordered = reached.signature ? middle(reached.signature) : asOf;
  return {
    caseId: id,
    order,
    first: first && middle(first),
    last: last && middle(last),
    items: quantity,
    perItem,
    dependence: dependenceRange(record, family, supplier),
    notBefore: floorFrom(capability, ordered),
  };
}
