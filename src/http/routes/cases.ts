import { checkCasesAnswer, listCases, showCase } from '../../answer/cases/cases.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { asOf, casesPart, inPath, query } from '../parameters.ts';
import { type Asked, type Desk, type Route, route } from '../route.ts';
import { exampleCases } from './examples.ts';

const room = 'Cases';

const filters = [
  query('buyer', 'ISO 3166-1 alpha-3 code of the buyer, alone or in a joint purchase.'),
  query('supplier', 'ISO 3166-1 alpha-3 code of the country that delivers.'),
  query('family', 'System family.'),
  query('set', 'Country set of the buyers.'),
  asOf,
];

const list = (desk: Desk, { settings, texts }: Asked) =>
  listCases(desk.data, { ...settings, cases: desk.table(texts.cases) }).result;

const check = (desk: Desk, { texts }: Asked) =>
  checkCasesAnswer(desk.data, { cases: desk.table(texts.cases) });

const cases = { ...casesPart, required: true };

export const caseRoutes: readonly Route[] = [
  route({
    verb: 'cases-list',
    method: 'get',
    path: '/cases',
    room,
    summary: 'Cases as of a day, with totals by rung of the ladder',
    parameters: filters,
    parts: [],
    answer: list,
    csv: (result) => rowsCsv(result.cases),
    example: { settings: { buyer: 'POL' } },
  }),
  route({
    verb: 'cases-list',
    method: 'post',
    path: '/cases',
    room,
    summary: 'Your own cases as of a day, with totals by rung; nothing of them is kept',
    parameters: filters,
    parts: [cases],
    answer: list,
    csv: (result) => rowsCsv(result.cases),
    example: { texts: { cases: exampleCases } },
  }),
  route({
    verb: 'cases-show',
    method: 'get',
    path: '/cases/{id}',
    room,
    summary: 'One case: its dates, value and sources as known on a day',
    parameters: [inPath('id', 'Case, such as PL-APACHE.'), asOf],
    parts: [],
    answer: ({ data }, { settings }) => showCase(data, { id: settings.id!, asOf: settings.asOf }).result,
    csv: ({ events }) => rowsCsv(events),
    example: { settings: { id: 'PL-APACHE' } },
  }),
  route({
    verb: 'cases-check',
    method: 'get',
    path: '/case-checks',
    room,
    summary: 'The shipped cases, checked',
    parameters: [],
    parts: [],
    answer: check,
    csv: ({ findings }) => rowsCsv(findings),
    example: {},
  }),
  route({
    verb: 'cases-check',
    method: 'post',
    path: '/case-checks',
    room,
    summary: 'Your own cases, checked: every fault by row and column',
    parameters: [],
    parts: [cases],
    answer: check,
    csv: ({ findings }) => rowsCsv(findings),
    example: { texts: { cases: exampleCases } },
  }),
];
