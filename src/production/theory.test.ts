/** The queue against the formulas of queueing theory, on long runs of Poisson arrivals made by inversion. */
import { expect, it } from 'vitest';
import { bookOn } from '../../test/served-queue.ts';
import { openStream } from '../simulation/stream.ts';
import { deliveriesByEvent, type EventOrder } from './event-queue.ts';
import { type LineQueue, type QueueTable, queueTable, serveQueue } from './queue.ts';
import { dayOfCumulative, daysPerYear, prepareRate } from './rate.ts';

const arrivals = 400_000;
/** One piece of work a day, on a line that has run at that rate since long before. */
const rate = prepareRate([{ day: 0, perYear: daysPerYear }]);
const queueOf = (work: number): LineQueue => ({
  rate,
  work,
  opens: Number.NEGATIVE_INFINITY,
  minimumLeadDays: 0,
});

/** Poisson awards at `load` a day, and the units that a rule gives each. */
function poisson(load: number, unitsOf: (uniform: number) => number, rows = arrivals): QueueTable {
  const stream = openStream(20261122, 'theory', `load ${load}`);
  const table = queueTable(rows);
  let day = 0;
  for (let row = 0; row < rows; row++) {
    day -= Math.log(stream.uniform(row, 0)) / load;
    table.award[row] = day;
    table.units[row] = unitsOf(stream.uniform(row, 1));
  }
  return table;
}

/** Mean over rows with its standard error from 40 runs of consecutive rows, which are nearly independent. */
function meanOf(rows: number, measure: (row: number) => number): { mean: number; error: number } {
  const runs = 40;
  const size = Math.floor(rows / runs);
  const means = Array.from({ length: runs }, (_, run) => {
    let sum = 0;
    for (let row = run * size; row < (run + 1) * size; row++) sum += measure(row);
    return sum / size;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / runs;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
  return { mean, error: Math.sqrt(variance / runs) };
}

function meanWait(queue: LineQueue, table: QueueTable): { mean: number; error: number } {
  serveQueue(queue, table);
  return meanOf(table.award.length, (row) =>
    Math.max(0, dayOfCumulative(rate, table.position[row]!) - table.award[row]!),
  );
}

it.each([0.3, 0.6, 0.8])('has the mean wait of M/D/1 at load %f: ρ ÷ (2 (1 − ρ))', (load) => {
  const { mean, error } = meanWait(
    queueOf(1),
    poisson(load, () => 1),
  );
  const theory = load / (2 * (1 - load));
  expect(error).toBeLessThan(0.03 * theory);
  expect(Math.abs(mean - theory)).toBeLessThan(4 * error);
});

it.each([0.3, 0.6, 0.8])('has the mean wait of M/M/1 at load %f: ρ ÷ (1 − ρ)', (load) => {
  // Exponential work in units of a thousandth of a day: geometric, which moves the mean by less than 0.1 %.
  const units = (uniform: number) => Math.ceil(-Math.log(uniform) * 1000 - 0.5);
  const { mean, error } = meanWait(
    queueOf(1 / 1000),
    poisson(load, (uniform) => Math.max(0, units(uniform))),
  );
  const theory = load / (1 - load);
  expect(error).toBeLessThan(0.04 * theory);
  expect(Math.abs(mean - theory)).toBeLessThan(4 * error + 0.002 * theory);
});

it("has Cobham's mean waits for two classes, nobody being pushed off the line", () => {
  const rows = 100_000;
  const load = 0.8;
  const table = poisson(load, () => 1, rows);
  const classes = openStream(20261122, 'theory', 'classes');
  const orders: EventOrder[] = Array.from({ length: rows }, (_, row) => ({
    id: `${row}`,
    award: table.award[row]!,
    units: 1,
    priority: classes.uniform(row, 0) < 0.5 ? 1 : 2,
  }));
  const deliveries = deliveriesByEvent(queueOf(1), orders);
  // Residual work λ E[S²] ÷ 2; each class has half the load.
  const residual = load / 2;
  const theory = { 1: residual / (1 - 0.4), 2: residual / ((1 - 0.4) * (1 - 0.8)) };
  for (const priority of [1, 2] as const) {
    const own = deliveries.filter((_, row) => orders[row]!.priority === priority);
    const awards = orders.filter((order) => order.priority === priority).map(({ award }) => award);
    const { mean, error } = meanOf(own.length, (row) => own[row]!.begun - awards[row]!);
    expect(error).toBeLessThan(0.1 * theory[priority]);
    expect(Math.abs(mean - theory[priority])).toBeLessThan(4 * error);
  }
});

it("keeps Little's law: mean units on order = awards a day × mean days on order", () => {
  const rows = 4000;
  const table = poisson(0.7, () => 1, rows);
  const queue = { ...queueOf(1), minimumLeadDays: 5 };
  serveQueue(queue, table);
  const end = Math.ceil(Math.max(...table.last));
  let onOrder = 0;
  for (let day = 0; day < end; day++) onOrder += bookOn(queue, table, day).onOrder;
  // Looked at once a day, a unit is seen as often as its time on order has midnights.
  let midnights = 0;
  let stay = 0;
  for (let row = 0; row < rows; row++) {
    midnights += Math.ceil(table.last[row]!) - Math.ceil(table.award[row]!);
    stay += table.last[row]! - table.award[row]!;
  }
  expect(onOrder).toBe(midnights);
  const [length, throughput, time] = [onOrder / end, rows / end, stay / rows];
  expect(Math.abs(length / (throughput * time) - 1)).toBeLessThan(0.01);
});
