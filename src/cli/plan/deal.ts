import type { Command } from '@commander-js/extra-typings';
import { FaultError } from '../../fault/fault.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { type Deal, type DealProblem, deal } from '../../planning/deal.ts';
import { type LinkedDeal, readLinkedDeals } from '../../planning/linked-deal.ts';
import { withSpendingTarget } from '../../planning/spending-target.ts';
import { dealCsv } from '../../report/deal-csv.ts';
import { dealText } from '../../report/deal-text.ts';
import { linkedDealsText } from '../../report/linked-deal-text.ts';
import { type Meta, metaOf } from '../../report/meta.ts';
import { solveOnThreads } from '../../sweep/solve-threads.ts';
import { executeOnThreads } from '../../sweep/threads.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';
import { openData, print, printJson } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openProblem } from './open-problem.ts';
import { manyPlansGapPct, planSettings, solvingVerb } from './plan-settings.ts';

/** Objective for each USD of American orders that is missing. */
const breachPrice = 10;

/** What `plan deal --json` prints. Money in thousand USD at the price year, energy in current prices. */
export interface PlanDealResult extends Deal {
  readonly meta: Meta;
  readonly priceYear: number;
  /** What public statements say of such bargains. */
  readonly linkedDeals: readonly LinkedDeal[];
}

/** `plan deal`: what Europe gets for each spending target, American purchases and energy purchases. */
export function addDeal(plan: Command): void {
  solvingVerb(
    plan,
    'deal',
    'what Europe gets for each spending target, American purchases and energy purchases',
    manyPlansGapPct,
  )
    .option('--csv <file>', 'write every combination there as CSV')
    .option('--json', 'print the result as JSON')
    .action(async (name, options) => {
      const data = await openData();
      const settings = planSettings(data, name, options, manyPlansGapPct);
      const { asOf, seed, threads, limits, loaded } = settings;
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
      const progress = await openProgress('plan deal', options.json === true);
      const execute = executeOnThreads(threads);
      const buyers =
        file.buyers === undefined || typeof file.buyers === 'string'
          ? countriesOf(data.vocabulary, file.buyers ?? 'nato-europe', asOf, 'buyers')
          : file.buyers;
      const prepared = new Map<string, DealProblem>();
      let priceYear = 0;
      for (const target of spendingTargets) {
        const { problem, heldWithoutPlan } = await openProblem(
          data,
          loaded,
          { asOf, seed },
          execute,
          (request) => withSpendingTarget(request, target, buyers),
        );
        prepared.set(target.name, { problem, held: heldWithoutPlan });
        priceYear = problem.priceYear;
      }
      const solve = solveOnThreads(threads);
      const thousands = (millions: readonly number[]): number[] =>
        millions.map((each) => Math.round(1000 * each));
      const result = await deal(
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
        (problems) => solve(problems, limits, progress.on),
        limits,
      );
      progress.stop();
      const meta = metaOf(data, version, `plan deal ${settings.command}`, { asOf, seed });
      const linkedDeals = readLinkedDeals(data).filter(({ stated }) => stated <= asOf);
      if (options.csv !== undefined) await writeAtomically(options.csv, dealCsv(result));
      if (options.json)
        return printJson({ meta, priceYear, ...result, linkedDeals } satisfies PlanDealResult);
      print(`${dealText(result)}\n\n${linkedDealsText(linkedDeals)}\n\nAgain: ${meta.command}`);
    });
}
