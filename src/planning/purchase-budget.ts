import { isMissing, type Missing, missing } from '../evidence/missing.ts';
import { present } from '../fault/guard.ts';
import type { Macro } from '../money/macro.ts';
import type { Projection } from '../spending/projection.ts';
import { inputGroups } from '../spending/input-group.ts';
import { openSampler } from '../spending/replication.ts';
import type { PlanNote } from './plan-note.ts';
import { orderYears, type PlanFile } from './plan-schema.ts';
import type { Buyer, ThousandUsd, Year } from './problem.ts';

/** Buyers with their budgets, sorted by country, and what was left out or assumed. */
export interface PurchaseBudgets {
  readonly buyers: readonly Buyer[];
  readonly notes: readonly PlanNote[];
}

/**
 * What each buyer may commit in each order year, whole thousands of US dollars at the price year.
 *
 * From spending: the equipment budget of the projection with every uncertain input at its median, in current dollars,
 * moved to the price year by the US GDP deflator of the Outlook, times the part that the plan says is free. A sum for all
 * buyers is shared out year by year as their equipment budgets are. Buyers without an equipment share are left out.
 */
export function purchaseBudgets(
  plan: PlanFile,
  countries: readonly string[],
  projection: Projection,
  macro: Macro,
): PurchaseBudgets {
  const { budgets, priceYear } = plan;
  const years = orderYears(plan);
  const sorted = [...countries].sort();
  if (budgets.from === 'buyers') {
    const sums = budgets.usdMillions;
    return {
      buyers: sorted.flatMap((country) =>
        sums[country] === undefined
          ? []
          : [{ country, budget: years.map((year) => Math.round(1000 * sums[country]![year]!)) }],
      ),
      notes: sorted
        .filter((country) => sums[country] === undefined)
        .map((country) => budgetNote(country, 'has no sum in the plan and buys nothing', [])),
    };
  }
  const sources = [projection.nato.id, projection.outlook.id];
  const above = budgets.from === 'spending' && budgets.above === 'hold';
  const equipment = equipmentBudgets(projection, macro, sorted, years, priceYear, above);
  const notes = [...equipment].flatMap(([country, money]) =>
    isMissing(money) ? [budgetNote(country, `is left out: ${money.note}`, sources)] : [],
  );
  const known = [...equipment].flatMap(([country, money]) => (isMissing(money) ? [] : [{ country, money }]));
  if (budgets.from === 'total') {
    const shared = years.map((year, k) =>
      sharedOut(
        Math.round(1000 * budgets.usdMillions[year]!),
        known.map(({ money }) => money[k]!),
      ),
    );
    const text = 'the sum of the plan, shared out in each year as equipment budgets are';
    return {
      buyers: known.map(({ country }, index) => ({ country, budget: shared.map((year) => year[index]!) })),
      notes: [...notes, budgetNote('all buyers', text, sources)],
    };
  }
  const text = `${100 * budgets.share} % of the equipment budget ${
    above ? 'that comes on top of holding the share of GDP' : 'of the scenario'
  }, an assumption of the plan; the share of equipment is that of the last year reported`;
  return {
    buyers: known.map(({ country, money }) => ({
      country,
      budget: money.map((millions) => Math.round(1000 * millions * budgets.share)),
    })),
    notes: [...notes, budgetNote('all buyers', text, sources)],
  };
}

const budgetNote = (subject: string, text: string, sources: readonly string[]): PlanNote => ({
  about: 'budget',
  subject,
  text,
  sources,
});

/** Equipment budget by country and year, millions of US dollars at the prices of a year; missing where it is not known. */
function equipmentBudgets(
  projection: Projection,
  macro: Macro,
  countries: readonly string[],
  years: readonly Year[],
  priceYear: Year,
  above: boolean,
): Map<string, readonly number[] | Missing> {
  const { allies, leftOut } = projection;
  const { sharePct, holdPct, gdpUsd } = openSampler(projection, 0, new Set(inputGroups)).draw(0);
  const deflator = usDeflator(projection, macro, priceYear);
  return new Map(
    countries.map((country): [string, readonly number[] | Missing] => {
      const index = allies.findIndex((ally) => ally.country === country);
      if (index < 0) {
        const why = leftOut.get(country) ?? missing('no-source', 'NATO publishes no expenditure of it');
        return [country, why];
      }
      const { equipmentPct } = allies[index]!;
      if (equipmentPct === null)
        return [country, missing('not-published', 'NATO publishes no share of equipment in its expenditure')];
      return [
        country,
        years.map((year) => {
          const k = projection.years.indexOf(year);
          const at = index * projection.years.length + k;
          const pct = sharePct[at]! - (above ? holdPct[at]! : 0);
          return Math.max(0, pct * gdpUsd[at]! * equipmentPct) / 10_000 / deflator[k]!;
        }),
      ];
    }),
  );
}

/**
 * US prices in each year of a projection relative to the price year. Years beyond the Outlook follow the rule of the
 * scenario, by which nominal and real GDP of the United States are continued.
 */
function usDeflator({ allies, years }: Projection, macro: Macro, priceYear: Year): number[] {
  const { gdp } = present(
    allies.find(({ country }) => country === 'USA'),
    'a projection has the United States',
  );
  const start = macro.deflator('USA', years[0]!, priceYear);
  if (isMissing(start)) throw new RangeError(start.note);
  return years.map((_, k) => (start * gdp.usd[k]!) / gdp.real[k]!);
}

/** Whole parts of a whole sum in proportion to weights; what rounding leaves over goes to the largest remainders. */
function sharedOut(sum: ThousandUsd, weights: readonly number[]): ThousandUsd[] {
  const all = weights.reduce((total, weight) => total + weight, 0);
  if (all === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (sum * weight) / all);
  const parts = exact.map(Math.floor);
  const left = sum - parts.reduce((total, part) => total + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - parts[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index]!++;
  return parts;
}
