import type { Route } from './route.ts';
import { jobRoutes } from './routes.ts';

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const refusal = (name: string): object => ({ $ref: `#/components/responses/${name}` });
const status = { 'application/json': { schema: { $ref: '#/components/schemas/Job' } } };
const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Job, as `POST /jobs` names it.',
  schema: { type: 'string', format: 'uuid' },
};
const unknown = { description: 'There is no such job; jobs end with the server.', content: problemContent };

/** Addresses of long work. */
export const jobPaths = (): Record<string, object> => ({
  '/jobs': {
    post: {
      operationId: 'start-job',
      tags: ['Jobs'],
      summary: 'Start long work',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/JobRequest' },
            examples: Object.fromEntries(
              [...jobRoutes].map(([verb, { summary, example }]) => [
                verb,
                { summary, value: { verb, settings: example.settings ?? {}, texts: example.texts ?? {} } },
              ]),
            ),
          },
        },
      },
      responses: {
        202: {
          description: 'The job, waiting or running.',
          headers: { Location: { description: 'Address of the job.', schema: { type: 'string' } } },
          content: status,
        },
        400: refusal('Malformed'),
        413: refusal('TooLarge'),
        422: refusal('Faults'),
        429: refusal('TooMany'),
      },
    },
  },
  '/jobs/{id}': {
    get: {
      operationId: 'job',
      tags: ['Jobs'],
      summary: 'How far a job is',
      parameters: [id],
      responses: { 200: { description: 'The job.', content: status }, 404: unknown },
    },
    delete: {
      operationId: 'cancel-job',
      tags: ['Jobs'],
      summary: 'Cancel a job, which ends its thread at once; or forget one that has ended',
      parameters: [id],
      responses: { 204: { description: 'Cancelled or forgotten.' }, 404: unknown },
    },
  },
  '/jobs/{id}/events': {
    get: {
      operationId: 'job-events',
      tags: ['Jobs'],
      summary: 'Progress as server-sent events: `progress` at each change, `end` when the job has ended',
      parameters: [id],
      responses: {
        200: {
          description: 'Events whose data is the job.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        404: unknown,
      },
    },
  },
  '/jobs/{id}/result': {
    get: {
      operationId: 'job-result',
      tags: ['Jobs'],
      summary: 'The answer of a job that is done: the bytes that the command line prints with `--json`',
      parameters: [id],
      responses: {
        200: {
          description: 'The answer.',
          content: {
            'application/json': {
              schema: {
                oneOf: [...jobRoutes.keys()].map((verb) => ({ $ref: `#/components/schemas/${verb}` })),
              },
            },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        404: unknown,
        409: { description: 'The job is not done.', content: problemContent },
        410: { description: 'The job was cancelled.', content: problemContent },
        422: refusal('Faults'),
      },
    },
  },
});

const settingsSchema = ({ parameters }: Route): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    parameters.map(({ name, description, schema }) => [
      name,
      { description, anyOf: [schema, { type: 'string' }] },
    ]),
  ),
});

const textsSchema = ({ parts }: Route): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    parts.map(({ key, description }) => [key, { description, type: ['string', 'object'] }]),
  ),
});

/** Schemas of jobs and of what goes wrong. */
export const jobSchemas = (): Record<string, object> => ({
  JobRequest: {
    oneOf: [...jobRoutes.values()].map((route) => ({
      title: route.verb,
      description: route.summary,
      type: 'object',
      additionalProperties: false,
      properties: {
        verb: { const: route.verb },
        settings: settingsSchema(route),
        texts: textsSchema(route),
        format: { enum: route.csv ? ['json', 'csv'] : ['json'] },
      },
      required: ['verb'],
    })),
  },
  Job: {
    type: 'object',
    additionalProperties: false,
    properties: {
      id: { type: 'string', format: 'uuid' },
      verb: { enum: [...jobRoutes.keys()] },
      state: { enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] },
      progress: {
        description: 'Parts of the step under way that are done; a job may have several steps.',
        oneOf: [
          {
            type: 'object',
            properties: { done: { type: 'integer' }, all: { type: 'integer' } },
            required: ['done', 'all'],
          },
          { type: 'null' },
        ],
      },
      problem: { oneOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }] },
      links: {
        type: 'object',
        properties: {
          self: { type: 'string' },
          events: { type: 'string' },
          result: { type: 'string' },
        },
        required: ['self', 'events', 'result'],
      },
    },
    required: ['id', 'verb', 'state', 'progress', 'problem', 'links'],
  },
  Problem: {
    description: 'What went wrong (RFC 9457).',
    type: 'object',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      faults: {
        description: 'Every fault, in the words of the command line.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            where: { type: 'string', description: 'Setting, or name of a text.' },
            line: { type: 'integer' },
            column: { type: 'integer' },
            value: { type: 'string' },
            rule: { type: 'string' },
            example: { type: 'string' },
          },
          required: ['code', 'where', 'rule'],
        },
      },
    },
    required: ['type', 'title', 'status'],
  },
});
