import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { Fault } from '../fault/fault.ts';
import { demandId } from './demand-schema.ts';
import { demandTarget } from './demand-target.ts';
import type { ExpectedHolding } from './expected-holding.ts';
import type { FaultMaker } from './plan-fault.ts';
import type { PlanNote } from './plan-note.ts';
import { orderYears, type PlanFile } from './plan-schema.ts';
import type { Demand, OfferedOption, ThousandUsd } from './problem.ts';
import { inServiceTwelfths } from './timing.ts';

/** What demands are prepared from. */
export interface DemandContext {
  readonly record: CapabilityRecord;
  readonly holding: ExpectedHolding;
  /** Codes of the buyers that have a budget. */
  readonly buyers: readonly string[];
  /** Options of allowed suppliers. */
  readonly offers: readonly OfferedOption[];
  readonly replications: number;
}

/** Multiple of the dearest price of a unit that a unit short at the end of a year is priced at, unless the plan says. */
export const shortfallMultiple = 3;

/** Demands sorted by id, what they rest on, and those that cannot be put in numbers. */
export function preparedDemands(
  plan: PlanFile,
  context: DemandContext,
  fault: FaultMaker,
): {
  readonly demands: readonly Demand[];
  readonly notes: readonly PlanNote[];
  readonly faults: readonly Fault[];
} {
  const { record, holding, buyers, offers, replications } = context;
  const notes: PlanNote[] = [];
  const faults: Fault[] = [];
  const demands = plan.demands.flatMap((demand, index): Demand[] => {
    const { capability, deadline } = demand;
    const id = demandId(demand);
    const path = ['demands', index];
    const target = demandTarget(record, demand, holding);
    const adding = offers.filter((offer) => offer.capability === capability);
    const price =
      demand.shortfallPrice === undefined
        ? dearest(adding) * shortfallMultiple
        : 1000 * demand.shortfallPrice;
    const wanted = demand.buyers ?? buyers;
    const able = wanted.filter((country) => buyers.includes(country)).sort();
    if ('missing' in target) faults.push(fault('no-target', [...path, 'target'], target.missing));
    if (price === 0) {
      const rule = `no option of an allowed supplier adds to ${capability}; give a shortfallPrice to see what stays short`;
      faults.push(fault('nothing-to-buy', [...path, 'capability'], rule));
    }
    if (able.length === 0)
      faults.push(
        fault('no-buyer', demand.buyers ? [...path, 'buyers'] : path, 'none of its buyers has a budget'),
      );
    if ('missing' in target || price === 0 || able.length === 0) return [];
    const years = Array.from({ length: plan.lastYear - deadline + 1 }, (_, k) => deadline + k);
    const counted = holding.fromZero.has(capability)
      ? 'what arrives from the day of the question on, since no holding is public'
      : 'holdings with what is on order';
    const held = `without the plan: ${counted}, the median of ${replications} replications of the scenario, rounded down`;
    notes.push(...target.notes, { about: 'holding', subject: id, text: held, sources: [] });
    const late = arrivalNote(plan, adding, deadline);
    if (late !== undefined) notes.push({ about: 'target', subject: id, text: late, sources: [] });
    if (demand.shortfallPrice === undefined) {
      const text = `a unit short at the end of a year costs ${price / 1000} million dollars, ${shortfallMultiple} times the dearest offer: it says how much the deadline is worth, not what anybody pays`;
      notes.push({ about: 'price', subject: id, text, sources: [] });
    }
    return [
      {
        id,
        capability,
        buyers: able,
        deadline,
        target: target.units,
        withoutPlan: years.map((year) => holding.europe(capability, year)),
        shortfallPrice: Math.round(price),
      },
    ];
  });
  return { demands: demands.sort((a, b) => (a.id < b.id ? -1 : 1)), notes, faults };
}

/** Highest price of a unit, rounded up; 0 where nothing is offered. */
const dearest = (offers: readonly OfferedOption[]): ThousandUsd =>
  Math.max(0, ...offers.map(({ itemPrice, unitsPerItem }) => Math.ceil(itemPrice / unitsPerItem)));

/** Says so when nothing that is ordered can be in service by the deadline. */
function arrivalNote(plan: PlanFile, offers: readonly OfferedOption[], deadline: number): string | undefined {
  const years = orderYears(plan);
  const arrives = (by: number): boolean =>
    offers.some((offer) =>
      years.some((ordered) => ordered >= offer.firstOrder && inServiceTwelfths(offer, ordered, by) > 0),
    );
  if (offers.length === 0 || arrives(deadline)) return undefined;
  const later = Array.from({ length: plan.lastYear - deadline }, (_, k) => deadline + 1 + k).find(arrives);
  return later === undefined
    ? `nothing that the plan can order is in service by the end of ${plan.lastYear}`
    : `nothing that the plan can order is in service by the end of ${deadline}; the first is in ${later}`;
}
