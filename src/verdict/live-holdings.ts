import {
  type CoverageState,
  type DrawCapability,
  emptyCoverage,
  openCapabilities,
} from '../capability/coverage.ts';
import type { DataPackage } from '../evidence/data-package.ts';
import type { OrderBook } from '../production/order-book.ts';
import { joinParts, type OrderDays, orderDays, partsOf } from '../production/order-days.ts';
import type { Projection } from '../spending/projection.ts';
import { emptySpending } from '../spending/replication.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { type Holdings, holdingsOf } from './held.ts';
import { reasonsAgainst } from './preparation.ts';
import type { AssessmentRequest } from './request.ts';
import { momentsOf } from './run.ts';
import { openStage, type Stage, sameData } from './stage.ts';
import { numbersOf, type YardstickNumbers } from './yardstick-numbers.ts';
import { yardsticks } from './yardsticks.ts';

/** Numbers of every yardstick of holdings that the figures at hand can answer. */
export type LiveHoldings = (request: AssessmentRequest, projection: Projection) => YardstickNumbers;

/**
 * Opens the stages of holdings: the order book, the days of its orders, every capability, and the yardsticks. Of the
 * days and the capabilities only those are drawn again whose inputs changed.
 */
export function openLiveHoldings(data: DataPackage): LiveHoldings {
  const booked = openStage<Holdings>();
  const daysOf = openLiveDays();
  const futuresOf = openFutures();
  const counted = openStage<YardstickNumbers>();
  return (request, projection) => {
    const { capabilities: record, held, seed, replications } = request;
    const { asOf, horizon } = request.projection;
    const { years } = projection;
    const { book, model } = booked([record, held, asOf, horizon], () =>
      holdingsOf(data, { record, asOf: asOf as IsoDate, lastYear: horizon }, held),
    );
    const days = daysOf(book, seed, replications);
    const { moments, yearEnds } = momentsOf(years, model, false);
    const { states, drawn } = futuresOf(model, days, moments, seed, replications);
    const reasons = reasonsAgainst(model);
    const asked = yardsticks.filter(
      ({ id, subject }) => subject === 'capability' && reasons.get(id) === undefined,
    );
    return counted([drawn, asked, years, replications], () => {
      // Yardsticks of holdings do not look at money.
      const none = {
        projection,
        spending: emptySpending(projection),
        europe: new Int32Array(0),
        alliance: new Int32Array(0),
      };
      const inputs = model.capabilities;
      return numbersOf(asked, years.length, replications, (replication) => ({
        ...none,
        coverage: { inputs, state: states[replication]!, yearEnds },
      }));
    });
  };
}

/** Days of each order of a book; only the parts of it that changed since the last call are simulated again. */
function openLiveDays(): (book: OrderBook, seed: number, replications: number) => readonly OrderDays[] {
  let last: { readonly luck: readonly number[]; readonly parts: ReadonlyMap<string, OrderBook> } | undefined;
  let known = new Map<string, OrderDays>();
  return (book, seed, replications) => {
    const luck = [seed, replications];
    const before = sameData(last?.luck, luck) ? last!.parts : new Map<string, OrderBook>();
    const parts = partsOf(book);
    const changed = [...parts].flatMap(([name, part]) => (sameData(before.get(name), part) ? [] : [part]));
    const again = joinParts(changed, book.window);
    const days = new Map(known);
    for (const [index, found] of orderDays(again, seed, replications).entries())
      days.set(again.orders[index]!.id, found);
    known = new Map(book.orders.map(({ id }) => [id, days.get(id)!]));
    last = { luck, parts };
    return [...known.values()];
  };
}

/** Futures of every capability, and for each a symbol of its own for every time that it was drawn. */
interface Futures {
  readonly states: readonly CoverageState[];
  readonly drawn: readonly symbol[];
}

/** Futures of all capabilities; only those whose inputs changed since the last call are drawn again, in place. */
function openFutures() {
  const room = openStage<{
    readonly states: readonly CoverageState[];
    readonly stages: readonly Stage<symbol>[];
  }>();
  return (
    model: Holdings['model'],
    days: readonly OrderDays[],
    moments: Int32Array,
    seed: number,
    replications: number,
  ): Futures => {
    const { capabilities, replaced, firstMonth } = model;
    const { states, stages } = room([capabilities.length, moments, firstMonth, seed, replications], () => ({
      states: Array.from({ length: replications }, () => emptyCoverage(capabilities.length, moments.length)),
      stages: capabilities.map(() => openStage<symbol>()),
    }));
    const changed: { readonly draw: DrawCapability; readonly orders: readonly number[] }[] = [];
    const draws = openCapabilities(model, () => seed, new Set(), moments);
    const drawn = capabilities.map((input, index) => {
      const orders = input.additions.flatMap(({ order }) => order ?? []);
      return stages[index]!([input, replaced, ...orders.map((order) => days[order])], () => {
        changed.push({ draw: draws[index]!, orders });
        return Symbol(input.id);
      });
    });
    const orders = [...new Set(changed.flatMap((one) => one.orders))];
    const first = new Float64Array(days.length);
    const last = new Float64Array(days.length);
    for (let replication = 0; replication < replications; replication++) {
      for (const order of orders) {
        first[order] = days[order]!.first[replication]!;
        last[order] = days[order]!.last[replication]!;
      }
      for (const { draw } of changed) draw(replication, first, last, states[replication]!);
    }
    return { states, drawn };
  };
}
