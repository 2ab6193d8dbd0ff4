import type { DataPackage } from '../../evidence/data-package.ts';
import { FaultError } from '../../fault/fault.ts';
import { type Deal, type DealProblem, deal } from '../../planning/deal.ts';
import { type LinkedDeal, readLinkedDeals } from '../../planning/linked-deal.ts';
import type { PlanExecutor } from '../../planning/plan-executor.ts';
import { withSpendingTarget } from '../../planning/spending-target.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import type { Executor, OnProgress } from '../../verdict/execute.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import { version } from '../version.ts';
import { openProblem } from './prepare.ts';
import type { PlanSettings } from './settings.ts';

/** Objective for each USD of American orders that is missing. */
const breachPrice = 10;

/** What `plan deal --json` prints. Money in thousand USD at the price year, energy in current prices. */
export interface PlanDealResult extends Deal {
  readonly meta: Meta;
  readonly priceYear: number;
  /** What public statements say of such bargains. */
  readonly linkedDeals: readonly LinkedDeal[];
}

/** Solves every combination that the plan's `deal` names; @throws FaultError for every fault of the plan. */
export async function runDeal(
  data: DataPackage,
  { asOf, seed, limits, loaded, command }: PlanSettings,
  solve: PlanExecutor,
  execute: Executor,
  onProgress?: OnProgress,
): Promise<PlanDealResult> {
  const { fault, plan: file } = loaded;
  if (file.deal === undefined)
    throw new FaultError(
      fault(
        'no-deal',
        ['deal'],
        'is missing: what spending targets and American purchases are to be combined',
      ),
    );
  const { spendingTargets, americanPurchases, energy, years, compareAt } = file.deal;
  const buyers =
    file.buyers === undefined || typeof file.buyers === 'string'
      ? countriesOf(data.vocabulary, file.buyers ?? 'nato-europe', asOf, 'buyers')
      : file.buyers;
  const prepared = new Map<string, DealProblem>();
  let priceYear = 0;
  for (const target of spendingTargets) {
    const { problem, heldWithoutPlan } = await openProblem(data, loaded, { asOf, seed }, execute, (request) =>
      withSpendingTarget(request, target, buyers),
    );
    prepared.set(target.name, { problem, held: heldWithoutPlan });
    priceYear = problem.priceYear;
  }
  const thousands = (millions: readonly number[]): number[] =>
    millions.map((each) => Math.round(1000 * each));
  const found = await deal(
    {
      targets: spendingTargets.map((target) => target.name),
      americanPurchases: thousands(americanPurchases),
      breachPrice,
      energyPurchases: energy
        ? { aYear: thousands(energy.usdMillions), from: energy.from, to: energy.to }
        : { aYear: [0], from: file.orders.from, to: file.orders.to },
      years,
      compareAt,
    },
    (target) => prepared.get(target)!,
    (problems) => solve(problems, limits, onProgress),
    limits,
  );
  const meta = metaOf(data, version, `plan deal ${command}`, { asOf, seed });
  const linkedDeals = readLinkedDeals(data).filter(({ stated }) => stated <= asOf);
  return { meta, priceYear, ...found, linkedDeals };
}
