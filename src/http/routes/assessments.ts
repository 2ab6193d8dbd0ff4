import { assessmentAnswer, assessmentDefaults, comparisonAnswer } from '../../answer/assessment.ts';
import { asOf, holdingsPart, inPath, needed, part, query, replications, seed } from '../parameters.ts';
import { type Asked, type Desk, type Route, route } from '../route.ts';

const run = [asOf, replications(assessmentDefaults.replications), seed];
const scenarioPart = part('scenario', 'scenario.yaml', 'A scenario of your own, YAML or JSON.');
const scenario = query(
  'scenario',
  'Name of a shipped scenario; by default the one in the body, or baseline.',
);

const question = ({ settings, texts }: Asked) => ({
  ...settings,
  scenario: settings.scenario ?? texts.scenario?.name,
  holdings: texts.holdings,
});

const assess = (desk: Desk, asked: Asked) =>
  assessmentAnswer(desk.data, question(asked), desk.openScenario, desk.execute);

const compare = (desk: Desk, asked: Asked) =>
  comparisonAnswer(
    desk.data,
    { ...question(asked), compare: asked.settings.compare! },
    desk.openScenario,
    desk.execute,
  );

const room = 'Verdict';
const own = `name: own\ntitle: Everyone holds\nextends: baseline\nspending: { default: { path: hold } }\n`;

export const assessmentRoutes: readonly Route[] = [
  route({
    verb: 'assess',
    method: 'get',
    path: '/assessments/{scenario}',
    room,
    long: true,
    summary: "Who carries NATO's defence by every yardstick, with probabilities, under a shipped scenario",
    parameters: [inPath('scenario', 'Name of a shipped scenario.'), ...run],
    parts: [],
    answer: assess,
    example: { settings: { scenario: 'baseline', replications: '100' } },
  }),
  route({
    verb: 'assess-compare',
    method: 'get',
    path: '/assessments/{scenario}/changes',
    room,
    long: true,
    summary: 'What another shipped scenario changes, under the same random numbers',
    parameters: [
      inPath('scenario', 'Name of a shipped scenario.'),
      needed('compare', 'Name of the scenario to compare with it.'),
      ...run,
    ],
    parts: [],
    answer: compare,
    example: { settings: { scenario: 'baseline', compare: 'hold', replications: '100' } },
  }),
  route({
    verb: 'assess',
    method: 'job',
    path: '',
    room,
    summary: 'The verdict under a scenario, of your own or shipped',
    parameters: [scenario, ...run],
    parts: [scenarioPart, holdingsPart],
    answer: assess,
    example: { settings: { replications: '100' }, texts: { scenario: own } },
  }),
  route({
    verb: 'assess-compare',
    method: 'job',
    path: '',
    room,
    summary: 'What a scenario changes that is compared with one of your own',
    parameters: [scenario, needed('compare', 'Name of the shipped scenario to compare with it.'), ...run],
    parts: [scenarioPart, holdingsPart],
    answer: compare,
    example: { settings: { compare: 'baseline', replications: '100' }, texts: { scenario: own } },
  }),
];
