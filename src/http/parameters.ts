import { maximumSeed } from '../simulation/stream.ts';
import { defaultLimits } from './limits.ts';
import type { Parameter, Part } from './route.ts';

const text = { type: 'string', minLength: 1 };

/** A setting in the query that may be left out. */
export const query = (name: string, description: string, schema: object = text): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

/** A setting in the query that must be given. */
export const needed = (name: string, description: string, schema: object = text): Parameter => ({
  ...query(name, description, schema),
  required: true,
});

/** A word of the path. */
export const inPath = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
});

export const asOf = query('asOf', 'Use only what was known on this day; by default that of the data.', {
  type: 'string',
  format: 'date',
});
export const seed = query('seed', 'Seed of the random numbers; 20260707 by default.', {
  type: 'integer',
  minimum: 0,
  maximum: maximumSeed,
});
export const replications = (otherwise: number): Parameter =>
  query('replications', `Possible futures to draw; ${otherwise} by default.`, {
    type: 'integer',
    minimum: 100,
    maximum: defaultLimits.replications,
  });
export const year = (description: string) =>
  query('year', description, { type: 'integer', minimum: 2014, maximum: 2040 });
export const flag = (name: string, description: string): Parameter =>
  query(name, description, { type: 'string', enum: ['true', 'false'] });

/** A text of the body that may be left out. */
export const part = (key: string, name: string, description: string): Part => ({
  key,
  name,
  description,
  required: false,
});

/** A text of the body that must be sent. */
export const neededPart = (key: string, name: string, description: string): Part => ({
  ...part(key, name, description),
  required: true,
});

export const holdingsPart = part(
  'holdings',
  'holdings.csv',
  'Holdings of your own as CSV, over the public ones; `/api/v1/templates/holdings` gives a file to start from.',
);
export const casesPart = part(
  'cases',
  'cases.csv',
  'Cases of your own as CSV, instead of the shipped ones; `/api/v1/templates/cases` gives a file to start from.',
);
