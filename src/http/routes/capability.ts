import { capabilityListAnswer, capabilityShowAnswer } from '../../answer/capability.ts';
import { holdingsTemplate } from '../../capability/holding-table.ts';
import { rowsCsv } from '../../report/rows-csv.ts';
import { holdingsPart, inPath } from '../parameters.ts';
import { type Asked, type Desk, type Route, route } from '../route.ts';

const room = 'Capability';
const holdings = { ...holdingsPart, required: true };
const id = inPath('id', 'Capability, such as air-to-air-refuelling.');

const list = ({ data }: Desk, { texts }: Asked) => capabilityListAnswer(data, texts);
const show = ({ data }: Desk, { settings, texts }: Asked) =>
  capabilityShowAnswer(data, { id: settings.id!, holdings: texts.holdings });

export const capabilityRoutes: readonly Route[] = [
  route({
    verb: 'capability-list',
    method: 'get',
    path: '/capabilities',
    room,
    summary: 'What Europe and the United States hold, under three denominators, and what is required',
    parameters: [],
    parts: [],
    answer: list,
    csv: ({ rows }) => rowsCsv(rows),
    example: {},
  }),
  route({
    verb: 'capability-list',
    method: 'post',
    path: '/capabilities',
    room,
    summary: 'The same, with holdings of your own over the public ones',
    parameters: [],
    parts: [holdings],
    answer: list,
    csv: ({ rows }) => rowsCsv(rows),
    example: { texts: { holdings: holdingsTemplate } },
  }),
  route({
    verb: 'capability-show',
    method: 'get',
    path: '/capabilities/{id}',
    room,
    summary: 'One capability: figures with source, grade, scope and date, events, and what is missing',
    parameters: [id],
    parts: [],
    answer: show,
    csv: ({ figures }) => rowsCsv(figures),
    example: { settings: { id: 'air-to-air-refuelling' } },
  }),
  route({
    verb: 'capability-show',
    method: 'post',
    path: '/capabilities/{id}',
    room,
    summary: 'The same, with holdings of your own over the public ones',
    parameters: [id],
    parts: [holdings],
    answer: show,
    csv: ({ figures }) => rowsCsv(figures),
    example: { settings: { id: 'air-to-air-refuelling' }, texts: { holdings: holdingsTemplate } },
  }),
];
