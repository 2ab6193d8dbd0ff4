import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { Fault } from '../fault/fault.ts';
import type { Macro } from '../money/macro.ts';
import { type Day, dateOf, dayOf, isoDate } from '../vocabulary/calendar.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { capacityLine, type PurchaseOption } from './option.ts';
import type { FaultMaker } from './plan-fault.ts';
import type { PlanFile } from './plan-schema.ts';

/** What the words and years of a plan are checked against. */
export interface PlanWords {
  readonly vocabulary: Vocabulary;
  readonly record: CapabilityRecord;
  readonly macro: Macro;
  /** Last year of the scenario's projection. */
  readonly horizon: number;
  /** Every option that is known, allowed or not. */
  readonly options: readonly PurchaseOption[];
  readonly sources: { has(id: string): boolean };
  /** Countries that may be suppliers. */
  readonly suppliers: { has(code: string): boolean };
  readonly asOf: Day;
}

/** Faults of a plan against the data: words that are not known, and years out of reach. */
export const wordFaults = (plan: PlanFile, words: PlanWords, fault: FaultMaker): Fault[] => [
  ...nameFaults(plan, words, fault),
  ...reachFaults(plan, words, fault),
];

function nameFaults(plan: PlanFile, words: PlanWords, fault: FaultMaker): Fault[] {
  const { vocabulary, record, options } = words;
  const faults: Fault[] = [];
  const check = (known: boolean, path: readonly PropertyKey[], rule: string): void => {
    if (!known) faults.push(fault('unknown-name', path, rule));
  };
  const countries = (
    codes: readonly string[] | undefined,
    path: readonly PropertyKey[],
    known: { has(code: string): boolean } = vocabulary.countries,
  ): void => {
    for (const [index, code] of (codes ?? []).entries())
      check(known.has(code), [...path, index], 'is no country that is known here');
  };
  const { buyers, suppliers, demands, budgets, openShare, expansions = [] } = plan;
  if (typeof buyers === 'string') {
    const known = [...vocabulary.sets.keys()];
    check(known.includes(buyers), ['buyers'], `is no country set; known: ${known.join(', ')}`);
  } else countries(buyers, ['buyers']);
  const capabilities = record.capabilities.map(({ id }) => id);
  for (const [index, { capability, buyers: some }] of demands.entries()) {
    const path = ['demands', index];
    check(
      capabilities.includes(capability),
      [...path, 'capability'],
      `is no capability; known: ${capabilities.join(', ')}`,
    );
    countries(some, [...path, 'buyers']);
  }
  if (budgets.from === 'buyers')
    for (const code of Object.keys(budgets.usdMillions))
      check(
        vocabulary.countries.has(code),
        ['budgets', 'usdMillions', code],
        'is no country that is known here',
      );
  if (suppliers && 'allowed' in suppliers)
    countries(suppliers.allowed, ['suppliers', 'allowed'], words.suppliers);
  if (suppliers && 'except' in suppliers)
    countries(suppliers.except, ['suppliers', 'except'], words.suppliers);
  const ids = options.map(({ id }) => id).sort();
  for (const key of ['only', 'except'] as const)
    for (const [index, id] of (plan.options?.[key] ?? []).entries())
      check(ids.includes(id), ['options', key, index], `is no option; known: ${ids.join(', ')}`);
  const lines = [...new Set(options.map(capacityLine))].sort();
  const lineRule = `is no line that an option is made on; known: ${lines.join(', ')}`;
  for (const line of Object.keys(openShare.lines ?? {}))
    check(lines.includes(line), ['openShare', 'lines', line], lineRule);
  for (const [index, { line, source }] of expansions.entries()) {
    check(lines.includes(line), ['expansions', index, 'line'], lineRule);
    if (source !== undefined)
      check(words.sources.has(source), ['expansions', index, 'source'], 'is no source of data/sources.csv');
  }
  return faults;
}

function reachFaults(plan: PlanFile, words: PlanWords, fault: FaultMaker): Fault[] {
  const { macro, horizon, asOf } = words;
  const { orders, lastYear, demands, priceYear, expansions = [] } = plan;
  const faults: Fault[] = [];
  const today = dateOf(asOf);
  const thisYear = Number(today.slice(0, 4));
  // Orders are placed in the middle of a year.
  const first = dayOf(isoDate(`${thisYear}-07-01`)!) > asOf ? thisYear : thisYear + 1;
  if (orders.from < first)
    faults.push(
      fault(
        'orders-in-the-past',
        ['orders', 'from'],
        `orders are placed in the middle of a year; after ${today} the first is ${first}`,
      ),
    );
  if (lastYear > horizon)
    faults.push(
      fault('year-outside-projection', ['lastYear'], `lies after the horizon of the scenario, ${horizon}`),
    );
  for (const [index, { deadline }] of demands.entries())
    if (deadline < thisYear)
      faults.push(
        fault(
          'deadline-in-the-past',
          ['demands', index, 'deadline'],
          `lies in the past: the day of the question is ${today}`,
        ),
      );
  const prices = (year: number, path: readonly PropertyKey[]): void => {
    if (year < macro.from || year > macro.to)
      faults.push(fault('price-year', path, `the Outlook has prices for ${macro.from} to ${macro.to} alone`));
  };
  prices(priceYear, ['priceYear']);
  for (const [index, { cost }] of expansions.entries())
    prices(cost.year, ['expansions', index, 'cost', 'year']);
  return faults;
}
