import { complianceAnswer } from '../../answer/spending/compliance.ts';
import { type PriceBasisQuestion, russiaAnswer, sharesAnswer } from '../../answer/spending/price-bases.ts';
import { costAnswer, pathDefaults, projectAnswer } from '../../answer/spending/projection.ts';
import { seriesAnswer } from '../../answer/spending/series.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { namedPaths } from '../../spending/path-catalogue.ts';
import { asOf, needed, part, query, replications, seed, year } from '../parameters.ts';
import { type Asked, type Route, route } from '../route.ts';

const room = 'Spending';
const years = { type: 'integer', minimum: 2014, maximum: 2040 };
const set = (otherwise: string) => query('set', `Country set; ${otherwise} by default.`);
const edition = query('edition', 'NATO edition, such as 2026-07-07; the newest by default.');
const csv = ({ rows }: { readonly rows: readonly object[] }): string => rowsCsv(rows);

const onPath = [
  query('path', 'Path that spending keeps to the letter; hague by default.', {
    type: 'string',
    enum: Object.keys(namedPaths),
  }),
  query('set', 'Country set, or the code of one ally; nato-europe by default.'),
  asOf,
  replications(pathDefaults.replications),
  seed,
];

const parities = part(
  'militaryPpp',
  'military-ppp.csv',
  'Military purchasing power parities of your own: CSV with the columns country, year, factor, source.',
);

const basis = ({ settings, texts }: Asked): PriceBasisQuestion => ({
  ...settings,
  militaryPpp: texts.militaryPpp,
});

const parityExample = 'country,year,factor,source\nDEU,2025,1.1,an estimate of ours\n';

/** A comparison of price bases, plain and with parities of one's own. */
const comparisons = (['spending-shares', 'spending-russia'] as const).flatMap((verb) => {
  const [name, summary, answer] =
    verb === 'spending-shares'
      ? (['shares', "A set's share of the alliance's spending under each price basis", sharesAnswer] as const)
      : (['russia', 'A set of allies and Russia on like price bases only', russiaAnswer] as const);
  const common = {
    verb,
    path: `/spending/${name}`,
    room,
    parameters: [year('Reported year.'), set('nato-europe'), edition],
    answer: ({ data }: Parameters<Route['answer']>[0], asked: Asked) => answer(data, basis(asked)),
    csv,
  };
  return [
    { ...common, method: 'get', summary, parts: [], example: { settings: { year: '2024' } } },
    {
      ...common,
      method: 'post',
      summary: `${summary}, with military purchasing power parities of your own`,
      parts: [{ ...parities, required: true }],
      example: { settings: { year: '2025' }, texts: { militaryPpp: parityExample } },
    },
  ] as unknown as Route[];
});

export const spendingRoutes: readonly Route[] = [
  route({
    verb: 'spending-compliance',
    method: 'get',
    path: '/spending/compliance',
    room,
    summary: 'How many allies met a target, by edition',
    parameters: [
      needed('year', 'Calendar year.', years),
      query('target', 'Target, percent of GDP; 2 by default.', { type: 'number', minimum: 0, maximum: 20 }),
      query('from', 'printed: the shares NATO prints; levels: recomputed from its constant-price levels.', {
        type: 'string',
        enum: ['printed', 'levels'],
      }),
      set('nato'),
    ],
    parts: [],
    answer: ({ data }, { settings }) => complianceAnswer(data, { ...settings, year: settings.year! }),
    csv,
    example: { settings: { year: '2024', target: '2' } },
  }),
  route({
    verb: 'spending-series',
    method: 'get',
    path: '/spending/series',
    room,
    summary: 'What one edition says of one ally or aggregate, year by year',
    parameters: [
      needed('country', 'ISO 3166-1 alpha-3 code, or nato, nato-europe-canada.'),
      query('from', 'First year; that of the edition by default.', years),
      query('to', 'Last year; that of the edition by default.', years),
      edition,
    ],
    parts: [],
    answer: ({ data }, { settings }) => seriesAnswer(data, { ...settings, country: settings.country! }),
    csv,
    example: { settings: { country: 'POL', edition: '2025-08-28' } },
  }),
  ...comparisons,
  route({
    verb: 'spending-cost',
    method: 'get',
    path: '/spending/cost',
    room,
    summary: 'What a path costs above holding the last published share of GDP',
    parameters: onPath,
    parts: [],
    answer: ({ data }, { settings }) => costAnswer(data, settings),
    csv,
    example: { settings: { path: 'hague', replications: '100' } },
  }),
  route({
    verb: 'spending-project',
    method: 'get',
    path: '/spending/projection',
    room,
    summary: 'Spending, purchase budget, per head and share of the alliance along a path',
    parameters: onPath,
    parts: [],
    answer: ({ data }, { settings }) => projectAnswer(data, settings),
    csv,
    example: { settings: { set: 'POL', replications: '100' } },
  }),
];
