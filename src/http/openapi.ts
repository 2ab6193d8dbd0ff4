import { version } from '../answer/version.ts';
import { defaultLimits, retrySeconds } from './limits.ts';
import { jobPaths, jobSchemas } from './openapi-jobs.ts';
import { type Example, type Parameter, type Part, prefix, type Route, routeId, type Verb } from './route.ts';
import { routes } from './routes.ts';

/** Result schemas by verb, as JSON Schema without `$schema` and `title`. */
export type ResultSchemas = Readonly<Record<Verb, object>>;

/** Draft 7 writes the parts of a tuple as `items`, OpenAPI 3.1 as `prefixItems`. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, modern(value)] as const);
  if (!('items' in schema) || !Array.isArray(schema.items)) return Object.fromEntries(entries);
  return {
    ...Object.fromEntries(entries.filter(([key]) => key !== 'items' && key !== 'additionalItems')),
    prefixItems: modern(schema.items),
  };
}

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const problemContent = { 'application/problem+json': { schema: reference('Problem') } };
const refusal = (name: string): object => ({ $ref: `#/components/responses/${name}` });

/** The OpenAPI 3.1 document, made from the routes and the schemas of results. */
export function openApiDocument(schemas: ResultSchemas): object {
  const questions = routes.filter(({ method }) => method !== 'job');
  const paths: Record<string, Record<string, object>> = {};
  for (const route of questions)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Burdenshift',
      version,
      summary: "Who carries NATO's conventional defence, by which measure, and from when?",
      description: [
        'Everything that the command line answers, with the same bytes as its `--json`.',
        `Nothing that is sent is kept after its answer. Limits: bodies of ${defaultLimits.bodyBytes} bytes,`,
        `${defaultLimits.replications} replications, searches of ${defaultLimits.seconds} seconds,`,
        `${defaultLimits.long.running} long questions at once and ${defaultLimits.long.waiting} waiting.`,
      ].join(' '),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: prefix, description: 'This server.' }],
    security: [],
    tags: [...new Set(routes.map(({ room }) => room)), 'Jobs'].map((name) => ({
      name,
      description: `${name}: questions of this room.`,
    })),
    paths: { ...paths, ...jobPaths() },
    components: {
      schemas: {
        ...Object.fromEntries(
          Object.entries(schemas)
            .filter(([verb]) => routes.some((one) => one.verb === verb))
            .map(([verb, schema]) => [verb, modern(schema)]),
        ),
        ...jobSchemas(),
      },
      responses: {
        NotModified: { description: 'The reader has this answer already.' },
        ...refusals,
      },
    },
  };
}

const refusals = Object.fromEntries(
  (
    [
      [
        'Malformed',
        'Settings or texts that are unknown, given twice or not given, or a body that is not JSON.',
      ],
      ['Unknown', 'The path names something that is not there.'],
      ['TooLarge', `A body of more than ${defaultLimits.bodyBytes} bytes.`],
      ['Form', 'A body in another form.'],
      ['Faults', 'Every fault of the question, in the words of the command line.'],
    ] as const
  )
    .map(([name, description]): [string, object] => [name, { description, content: problemContent }])
    .concat([
      [
        'TooMany',
        {
          description: 'Too many questions at once.',
          headers: {
            'Retry-After': {
              description: 'Seconds to wait.',
              schema: { type: 'integer', examples: [retrySeconds] },
            },
          },
          content: problemContent,
        },
      ],
    ]),
);

const parameterOf = ({ example: _, ...one }: Parameter, { settings = {} }: Example): object => ({
  ...one,
  ...(settings[one.name] !== undefined && { example: typed(one, settings[one.name]!) }),
});

const typed = ({ schema }: Pick<Parameter, 'schema'>, value: string): string | number =>
  'type' in schema && (schema.type === 'integer' || schema.type === 'number') ? Number(value) : value;

const textsSchema = (parts: readonly Part[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    parts.map(({ key, name, description }) => [
      key,
      { type: ['string', 'object'], description: `${description} Faults call it ${name}.` },
    ]),
  ),
  ...(parts.some(({ required }) => required) && {
    required: parts.filter(({ required }) => required).map(({ key }) => key),
  }),
});

function operationOf(route: Route): object {
  const { method, path, parts, example } = route;
  return {
    operationId: routeId(route),
    tags: [route.room],
    summary: route.summary,
    description: `The bytes of \`${route.verb.replaceAll('-', ' ').replace('assess compare', 'assess --compare')} --json\`.${
      route.long ? ' Waits in the queue of long work.' : ''
    }`,
    ...(route.parameters.length > 0 && {
      parameters: route.parameters.map((one) => parameterOf(one, example)),
    }),
    ...(method === 'post' && {
      requestBody: {
        required: true,
        description: 'Texts by key; or the text that must be sent by itself, in its own form.',
        content: {
          'application/json': {
            schema: textsSchema(parts),
            examples: { one: { value: example.texts ?? {} } },
          },
        },
      },
    }),
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          ETag: {
            description: 'Strong; from the version, the data, the scenarios and the question.',
            schema: { type: 'string' },
          },
        },
        content: {
          'application/json': { schema: reference(route.verb) },
          ...(route.csv && { 'text/csv': { schema: { type: 'string' } } }),
        },
      },
      ...(method === 'get' && { 304: refusal('NotModified') }),
      400: refusal('Malformed'),
      ...(path.includes('{') && { 404: refusal('Unknown') }),
      ...(method === 'post' && { 413: refusal('TooLarge'), 415: refusal('Form') }),
      422: refusal('Faults'),
      429: refusal('TooMany'),
    },
  };
}
