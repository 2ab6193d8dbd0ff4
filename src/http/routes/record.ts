import {
  dataCheckAnswer,
  dataConflictsAnswer,
  dataDiffAnswer,
  dataSourcesAnswer,
} from '../../answer/data.ts';
import { scenarioCheckAnswer, scenarioListAnswer } from '../../answer/scenario.ts';
import { yardsticksAnswer } from '../../answer/yardsticks.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { inPath, needed, neededPart } from '../parameters.ts';
import { type Route, route } from '../route.ts';

const csv = ({ rows }: { readonly rows: readonly object[] }): string => rowsCsv(rows);
const nothing = { parameters: [], parts: [], example: {} } as const;

export const dataRoutes: readonly Route[] = [
  route({
    verb: 'data-sources',
    method: 'get',
    path: '/data/sources',
    room: 'Data',
    summary: 'Where every figure comes from, with grade and terms of use',
    ...nothing,
    answer: ({ data }) => dataSourcesAnswer(data),
    csv,
  }),
  route({
    verb: 'data-check',
    method: 'get',
    path: '/data/check',
    room: 'Data',
    summary: 'Types, units, ranges, references and keys of the data, and whether parts add up',
    ...nothing,
    answer: ({ data }) => dataCheckAnswer(data),
  }),
  route({
    verb: 'data-conflicts',
    method: 'get',
    path: '/data/conflicts',
    room: 'Data',
    summary: 'Where sources disagree and why: recorded, and computed between editions',
    ...nothing,
    answer: ({ data }) => dataConflictsAnswer(data),
  }),
  route({
    verb: 'data-diff',
    method: 'get',
    path: '/data/diff',
    room: 'Data',
    summary: 'What moved between two editions of one producer, and which conclusions flip',
    parameters: [
      needed('earlier', 'Edition, such as 2025-08-28 (NATO) or 2025-10 (IMF).'),
      needed('later', 'Edition of the same producer.'),
    ],
    parts: [],
    answer: ({ data }, { settings }) =>
      dataDiffAnswer(data, { earlier: settings.earlier!, later: settings.later! }),
    csv: ({ movements }) => rowsCsv(movements),
    example: { settings: { earlier: '2025-08-28', later: '2026-07-07' } },
  }),
  route({
    verb: 'yardsticks',
    method: 'get',
    path: '/yardsticks',
    room: 'Verdict',
    summary: 'Every definition of "Europe carries the majority"',
    ...nothing,
    answer: ({ data }) => yardsticksAnswer(data),
    csv,
  }),
];

const scenario = neededPart('scenario', 'scenario.yaml', 'A scenario of your own, YAML or JSON.');

export const scenarioRoutes: readonly Route[] = [
  route({
    verb: 'scenario-list',
    method: 'get',
    path: '/scenarios',
    room: 'Scenarios',
    summary: 'The shipped scenarios',
    ...nothing,
    answer: ({ data, scenarioNames, openScenario }) => scenarioListAnswer(data, scenarioNames, openScenario),
    csv,
  }),
  route({
    verb: 'scenario-check',
    method: 'get',
    path: '/scenarios/{scenario}',
    room: 'Scenarios',
    summary: 'A shipped scenario with everything it extends filled in',
    parameters: [inPath('scenario', 'Name of a shipped scenario.')],
    parts: [],
    answer: ({ data, openScenario }, { settings }) =>
      scenarioCheckAnswer(data, { scenario: settings.scenario! }, openScenario),
    example: { settings: { scenario: 'commitments' } },
  }),
  route({
    verb: 'scenario-check',
    method: 'post',
    path: '/scenario-checks',
    room: 'Scenarios',
    summary: 'A scenario of your own, checked, with everything it extends filled in',
    parameters: [],
    parts: [scenario],
    answer: ({ data, openScenario }, { texts }) =>
      scenarioCheckAnswer(data, { scenario: texts.scenario!.name }, openScenario),
    example: { texts: { scenario: 'name: own\ntitle: Own\nextends: baseline\nhorizon: 2036\n' } },
  }),
];
