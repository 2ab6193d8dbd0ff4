import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { refuse } from '../fault/fault.ts';
import { openMacro } from '../money/macro.ts';
import { caseWords } from '../procurement/case-table.ts';
import { poolChannel } from '../production/delivery-book.ts';
import { freeCapacities } from '../production/free-capacity.ts';
import { assumedOrders } from '../verdict/assumed-orders.ts';
import type { Executor } from '../verdict/execute.ts';
import { type Preparation, prepareRequest } from '../verdict/preparation.ts';
import type { AssessmentRequest } from '../verdict/request.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { expectedHolding } from './expected-holding.ts';
import { freedCases } from './freed-case.ts';
import { lineCapacities } from './line-capacity.ts';
import { offerContext } from './offered-option.ts';
import type { PurchaseOption } from './option.ts';
import { allows } from './plan-check.ts';
import { conditionsOf, impossibleConditions } from './plan-condition.ts';
import type { LoadedPlan } from './plan-file.ts';
import type { PlanNote } from './plan-note.ts';
import { orderYears } from './plan-schema.ts';
import { wordFaults } from './plan-words.ts';
import { preparedDemands } from './prepared-demand.ts';
import { preparedExpansions } from './prepared-expansion.ts';
import { preparedOffers, wantedOptions } from './prepared-offer.ts';
import type { Problem, Year } from './problem.ts';
import { purchaseBudgets } from './purchase-budget.ts';

/** A problem with all that its numbers rest on. */
export interface PreparedProblem {
  readonly problem: Problem;
  readonly notes: readonly PlanNote[];
  /** Whole units in service at the end of a year of the projection without any new order, by demand. */
  readonly heldWithoutPlan: (demand: string, year: Year) => number | null;
  /** The scenario's request as the plan changes it, and what was prepared from it. */
  readonly request: AssessmentRequest;
  readonly preparation: Preparation;
}

/**
 * Turns a plan into a problem of whole numbers, with what the data and the plan's scenario say.
 *
 * @param options every option that is known: the shipped ones and the planner's own.
 * @param request the plan's scenario, resolved; its seed and replications are those of the medians of what is held.
 * @throws FaultError for words that are not known, years out of reach, demands without a target, an offer or a buyer, and
 *   conditions that cannot be met with the money and the offers that there are.
 */
export async function prepareProblem(
  data: DataPackage,
  { plan, fault }: LoadedPlan,
  options: readonly PurchaseOption[],
  request: AssessmentRequest,
  execute: Executor,
): Promise<PreparedProblem> {
  const asOf = request.projection.asOf as IsoDate;
  const day = dayOf(asOf);
  const { vocabulary, sources } = data;
  const { capabilities: record, seed, replications } = request;
  const macro = openMacro(data, editionAsOf(data, 'imf-weo', asOf));
  const { horizon } = request.projection;
  refuse(
    wordFaults(
      plan,
      {
        vocabulary,
        record,
        macro,
        horizon,
        options,
        sources,
        suppliers: caseWords(data).countries,
        asOf: day,
      },
      fault,
    ),
  );

  const buying =
    plan.buyers === undefined || typeof plan.buyers === 'string'
      ? countriesOf(vocabulary, plan.buyers ?? request.europe, asOf, 'buyers')
      : plan.buyers;
  const { cases, known, channels, lines: shipped } = assumedOrders(data, request.held, day);
  const freed = plan.existingCommitments === 'freed' ? freedCases(cases, buying) : [];
  const ofPlan = withoutCases(request, freed);
  const preparation = await prepareRequest(data, ofPlan, execute.books);
  const { projection } = preparation;

  const years = orderYears(plan);
  const allYears = Array.from({ length: plan.lastYear - years[0]! + 1 }, (_, k) => years[0]! + k);
  const wanted = wantedOptions(plan, options);
  const free = freeCapacities(
    shipped,
    known,
    cases.filter(({ id }) => !freed.includes(id)),
    ({ channel }) => channels.get(channel) ?? channels.get(poolChannel),
    day,
  );
  const capacities = lineCapacities(plan, wanted, { shipped, free, every: options }, allYears);
  const bounded = new Set(capacities.lines.map(({ id }) => id));
  const context = { ...offerContext(data, plan.priceYear, asOf), record, channels };
  const { offers, notes: offerNotes } = preparedOffers(wanted, context, bounded);
  const allowed = offers.filter(
    ({ supplier }) => plan.suppliers === undefined || allows(plan.suppliers, supplier),
  );
  const budgets = purchaseBudgets(plan, buying, projection, macro);
  const holding = await expectedHolding(
    projection,
    preparation.held,
    preparation.members,
    seed,
    replications,
    execute,
  );
  const demands = preparedDemands(
    plan,
    {
      record,
      holding,
      buyers: budgets.buyers.map(({ country }) => country),
      offers: allowed,
      replications,
    },
    fault,
  );
  const expansions = preparedExpansions(plan, bounded, macro, vocabulary, fault);
  refuse([
    ...demands.faults,
    ...expansions.faults,
    ...impossibleConditions(plan, budgets.buyers, allowed, years, fault),
  ]);
  return {
    problem: {
      name: plan.name,
      priceYear: plan.priceYear,
      years,
      lastYear: plan.lastYear,
      buyers: budgets.buyers,
      options: offers,
      lines: capacities.lines,
      expansions: expansions.expansions,
      demands: demands.demands,
      conditions: conditionsOf(plan, [...new Set(offers.map(({ supplier }) => supplier))]),
    },
    notes: [
      ...budgets.notes,
      ...demands.notes,
      ...offerNotes,
      ...capacities.notes,
      ...expansions.notes,
      ...freedNotes(freed),
    ],
    heldWithoutPlan: (id, year) => {
      const demand = demands.demands.find((one) => one.id === id);
      return demand && projection.years.includes(year) ? holding.europe(demand.capability, year) : null;
    },
    request: ofPlan,
    preparation,
  };
}

const withoutCases = (request: AssessmentRequest, freed: readonly string[]): AssessmentRequest => ({
  ...request,
  held: { ...request.held, without: [...request.held.without, ...freed] },
});

const freedNotes = (freed: readonly string[]): PlanNote[] =>
  freed.length === 0
    ? []
    : [
        {
          about: 'holding',
          subject: 'existing commitments',
          text: `${freed.length} orders whose deliveries have not begun are given up, and count neither as held nor on the lines; what has been paid for them is not in the budgets: ${freed.join(', ')}`,
          sources: [],
        },
      ];
