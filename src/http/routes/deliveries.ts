import { backtestAnswer, backtestDefaults } from '../../answer/backtest.ts';
import { durationsAnswer } from '../../answer/durations.ts';
import { forecastAnswer, forecastDefaults } from '../../answer/forecast.ts';
import { groupDimensions } from '../../procurement/duration-group.ts';
import { durationsCsv } from '../../report/durations-csv.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { asOf, casesPart, neededPart, part, query, replications, seed } from '../parameters.ts';
import { type Asked, type Desk, type Route, route } from '../route.ts';
import { exampleCases, exampleRegister } from './examples.ts';

const room = 'Deliveries';

const parameters = [
  query('case', 'One case, such as PL-APACHE.'),
  query('buyer', 'ISO 3166-1 alpha-3 code of the buyer.'),
  query('system', 'System family.'),
  query('set', 'Country set of the buyers.'),
  asOf,
  replications(forecastDefaults.replications),
  seed,
];

const files = [
  casesPart,
  part('lines', 'lines.csv', 'Production lines of your own as CSV; cases that name one wait in its queue.'),
  part('channels', 'channels.yaml', 'Channels of your own, YAML.'),
];

const forecast = (desk: Desk, { settings, texts }: Asked) =>
  forecastAnswer(
    desk.data,
    {
      ...settings,
      cases: desk.table(texts.cases),
      lines: desk.table(texts.lines),
      channels: texts.channels,
    },
    desk.execute.books,
  );

const csv = ({ rows }: { readonly rows: readonly object[] }): string => rowsCsv(rows);

export const deliveryRoutes: readonly Route[] = [
  route({
    verb: 'forecast',
    method: 'get',
    path: '/forecasts',
    room,
    long: true,
    summary: 'When what was ordered will really arrive, earliest first',
    parameters,
    parts: [],
    answer: forecast,
    csv,
    example: { settings: { case: 'PL-APACHE', replications: '200' } },
  }),
  route({
    verb: 'forecast',
    method: 'post',
    path: '/forecasts',
    room,
    long: true,
    summary: 'When what you ordered will really arrive: cases, lines and channels of your own',
    parameters,
    parts: files,
    answer: forecast,
    csv,
    example: { settings: { replications: '200' }, texts: { cases: exampleCases } },
  }),
  route({
    verb: 'backtest',
    method: 'job',
    path: '',
    room,
    summary: 'How often the bands of past delivery forecasts would have held',
    parameters: [
      query('from', `First year-end to replay; ${backtestDefaults.from} by default.`, {
        type: 'string',
        format: 'date',
      }),
      query('to', 'Last year-end to replay; by default the last before the day of the data.', {
        type: 'string',
        format: 'date',
      }),
      replications(backtestDefaults.replications),
      seed,
    ],
    parts: [],
    answer: ({ data, execute }, { settings }) => backtestAnswer(data, settings, execute.books),
    csv,
    example: { settings: { from: '2023-12-31', replications: '100' } },
  }),
  route({
    verb: 'durations-fit',
    method: 'post',
    path: '/durations',
    room,
    long: true,
    summary: "How long orders take until their first delivery, fitted from SIPRI's trade register",
    parameters: [
      query('buyers', 'Country set or country; every buyer of the file by default.'),
      asOf,
      query('by', `Dimensions to tell apart, parted by commas: ${groupDimensions.join(', ')}.`),
    ],
    parts: [
      neededPart('register', 'register.csv', "SIPRI's trade register, the CSV file of its site, unchanged."),
    ],
    answer: ({ data }, { settings, texts }) =>
      durationsAnswer(data, { ...settings, register: texts.register! }).result,
    csv: ({ rows }) => durationsCsv(rows),
    example: { texts: { register: exampleRegister } },
  }),
];
