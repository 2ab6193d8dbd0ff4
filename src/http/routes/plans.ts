import { runDeal } from '../../answer/plan/deal.ts';
import { prepareFrontier, runFrontier } from '../../answer/plan/frontier.ts';
import { optionsAnswer } from '../../answer/plan/options.ts';
import { planListAnswer, prepareProblemQuestion, runProblem } from '../../answer/plan/problem.ts';
import { checkPlan, explainPlan } from '../../answer/plan/saved.ts';
import { planDefaults } from '../../answer/plan/settings.ts';
import { solveAnswer, solveDefaults } from '../../answer/plan/solve.ts';
import { optionsTemplate } from '../../planning/option-template.ts';
import { dealCsv } from '../../report/deal-csv.ts';
import { frontiersCsv } from '../../report/frontier-csv.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { asOf, flag, inPath, neededPart, part, query, seed } from '../parameters.ts';
import { type Asked, type Desk, type Route, route } from '../route.ts';
import { examplePlan, exampleSaved } from './examples.ts';

const room = 'Plans';
const plan = query('plan', 'Name of a shipped plan; by default the one in the body.');
const planParts = [
  part('plan', 'plan.yaml', 'A plan of your own, YAML or JSON.'),
  part('scenario', 'scenario.yaml', 'The scenario that it names, when that is scenario.yaml.'),
  part('options', 'options.csv', 'The file of options that it names.'),
];
const solving = [
  plan,
  asOf,
  seed,
  query('gap', 'Gap of the objective that is near enough, percent.', {
    type: 'number',
    minimum: 0,
    maximum: 50,
  }),
  query(
    'nodes',
    `Nodes after which a search ends with the best plan found; ${planDefaults.nodes} by default.`,
    {
      type: 'integer',
      minimum: 1,
      maximum: 20_000,
    },
  ),
  query('seconds', `Seconds after which a search ends, and says so; ${planDefaults.seconds} by default.`, {
    type: 'integer',
    minimum: 1,
    maximum: 300,
  }),
];

const question = ({ settings, texts }: Asked) => ({
  ...settings,
  plan: settings.plan ?? texts.plan?.name ?? '',
});

const problem = (desk: Desk, asked: Asked) =>
  runProblem(desk.data, prepareProblemQuestion(desk.data, question(asked), desk.openPlan), desk.execute);

const csv = ({ rows }: { readonly rows: readonly object[] }): string => rowsCsv(rows);
const saved = neededPart('plan', 'plan.json', 'A plan as `plan solve` gives it, edited or not.');
const priceYear = query('priceYear', 'Year of the prices; 2025 by default.', {
  type: 'integer',
  minimum: 2014,
  maximum: 2031,
});

export const planRoutes: readonly Route[] = [
  route({
    verb: 'plan-list',
    method: 'get',
    path: '/plans',
    room,
    summary: 'The shipped plans',
    parameters: [],
    parts: [],
    answer: ({ data, planNames, openPlan }) => planListAnswer(data, planNames, openPlan),
    csv,
    example: {},
  }),
  route({
    verb: 'plan-problem',
    method: 'get',
    path: '/plans/{plan}/problem',
    room,
    long: true,
    summary: 'What a shipped plan comes to: money, demands, offers, lines, and what they rest on',
    parameters: [inPath('plan', 'Name of a shipped plan.'), asOf, seed],
    parts: [],
    answer: problem,
    example: { settings: { plan: 'readiness-2030' } },
  }),
  route({
    verb: 'plan-problem',
    method: 'post',
    path: '/plan-problems',
    room,
    long: true,
    summary: 'What a plan of your own comes to',
    parameters: [asOf, seed],
    parts: planParts.map((one) => (one.key === 'plan' ? { ...one, required: true } : one)),
    answer: problem,
    example: { texts: { plan: examplePlan } },
  }),
  route({
    verb: 'plan-options',
    method: 'get',
    path: '/plan-options',
    room,
    summary: 'What can be bought, of whom, at which price and how soon, with the source of each price',
    parameters: [query('option', 'One option; all by default.'), priceYear],
    parts: [],
    answer: ({ data }, { settings }) => optionsAnswer(data, settings),
    csv,
    example: { settings: { priceYear: '2026' } },
  }),
  route({
    verb: 'plan-options',
    method: 'post',
    path: '/plan-options',
    room,
    summary: 'The same, with options of your own over the shipped ones',
    parameters: [query('option', 'One option; all by default.'), priceYear],
    parts: [neededPart('options', 'options.csv', 'Options of your own, CSV or YAML.')],
    answer: ({ data }, { settings, texts }) => optionsAnswer(data, { ...settings, options: texts.options }),
    csv,
    example: { texts: { options: optionsTemplate } },
  }),
  route({
    verb: 'plan-check',
    method: 'post',
    path: '/plan-checks',
    room,
    summary: 'A saved plan added up again, in exact arithmetic',
    parameters: [],
    parts: [saved],
    answer: ({ data }, { texts }) => checkPlan(data, texts.plan!).result,
    csv: ({ disagreements }) => rowsCsv(disagreements),
    example: { texts: { plan: exampleSaved } },
  }),
  route({
    verb: 'plan-explain',
    method: 'post',
    path: '/plan-explanations',
    room,
    summary: 'For every demand of a saved plan the orders that serve it, and why there are no more',
    parameters: [],
    parts: [saved],
    answer: ({ data }, { texts }) => explainPlan(data, texts.plan!).result,
    example: { texts: { plan: exampleSaved } },
  }),
  route({
    verb: 'plan-solve',
    method: 'job',
    path: '',
    room,
    summary: 'What to order, of whom and when; what it costs; how surely it makes the deadlines',
    parameters: [
      ...solving,
      query('replications', `Possible futures of the simulation; ${solveDefaults.replications} by default.`, {
        type: 'integer',
        minimum: 1,
        maximum: 20_000,
      }),
      flag('alternatives', 'Also plans that are nearly as good and as different as can be.'),
      flag('why', 'Also the full price of each condition, what binds, and what excludes what is missed.'),
      flag('margin', 'Also the smallest margin that brings every deadline to the probability asked for.'),
    ],
    parts: planParts,
    answer: (desk, asked) =>
      solveAnswer(
        desk.data,
        {
          ...question(asked),
          alternatives: asked.settings.alternatives === 'true',
          why: asked.settings.why === 'true',
          margin: asked.settings.margin === 'true',
        },
        desk.openPlan,
        desk.solve,
        desk.execute,
      ),
    example: { settings: { replications: '50', gap: '5' }, texts: { plan: examplePlan } },
  }),
  route({
    verb: 'plan-frontier',
    method: 'job',
    path: '',
    room,
    summary: 'Cost against the deadline, against European content and against American purchases',
    parameters: solving,
    parts: planParts,
    answer: async (desk, asked) =>
      (
        await runFrontier(
          desk.data,
          prepareFrontier(desk.data, question(asked), desk.openPlan),
          desk.solve,
          desk.execute,
          desk.onProgress,
        )
      ).result,
    csv: ({ frontiers }) => frontiersCsv(frontiers),
    example: { settings: { gap: '5' }, texts: { plan: examplePlan } },
  }),
  route({
    verb: 'plan-deal',
    method: 'job',
    path: '',
    room,
    summary: 'What Europe gets for each spending target, American purchases and energy purchases',
    parameters: solving,
    parts: planParts,
    answer: (desk, asked) =>
      runDeal(
        desk.data,
        prepareFrontier(desk.data, question(asked), desk.openPlan),
        desk.solve,
        desk.execute,
        desk.onProgress,
      ),
    csv: dealCsv,
    example: { settings: { gap: '5' }, texts: { plan: examplePlan } },
  }),
];
