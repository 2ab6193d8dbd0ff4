import type { Context } from 'hono';
import type { GivenText } from '../answer/given-file.ts';
import { type Fault, refuse } from '../fault/fault.ts';
import { decodeUtf8 } from '../files/utf8.ts';
import type { Limits } from './limits.ts';
import { problem, Refusal } from './problem.ts';
import type { Route } from './route.ts';

type Settings = Record<string, string>;

const malformed = (faults: readonly Fault[]): Refusal =>
  new Refusal(
    problem(400, 'malformed', faults.map(({ where, rule }) => `${where}: ${rule}`).join('\n'), faults),
  );

/**
 * Settings of a question, checked for names, for being given once, and against the limits of the server; what they
 * mean is for the answer to check.
 *
 * @throws Refusal with status 400 for unknown, repeated and missing settings; FaultError beyond a limit.
 */
export function readSettings(
  { parameters }: Pick<Route, 'parameters'>,
  given: readonly (readonly [string, string])[],
  limits: Limits,
): Settings {
  const known = new Map(parameters.map((one) => [one.name, one]));
  const faults: Fault[] = [];
  const settings: Settings = {};
  for (const [name, value] of given) {
    if (!known.has(name)) {
      const names = [...known.keys()].join(', ');
      const rule = known.size === 0 ? 'is unknown; there are no settings' : `is unknown; known: ${names}`;
      faults.push({ code: 'unknown-parameter', where: name, rule });
    } else if (Object.hasOwn(settings, name)) {
      faults.push({ code: 'repeated-parameter', where: name, value, rule: 'is given twice' });
    } else settings[name] = value;
  }
  for (const { name, required, description } of parameters)
    if (required && !Object.hasOwn(settings, name))
      faults.push({ code: 'missing-parameter', where: name, rule: `must be given: ${description}` });
  if (faults.length > 0) throw malformed(faults);
  refuse([...beyondLimits(settings, limits), ...flagFaults(parameters, settings)]);
  return settings;
}

function beyondLimits(settings: Settings, limits: Limits): Fault[] {
  return (['replications', 'nodes', 'seconds'] as const).flatMap((name) => {
    const value = settings[name];
    const most = limits[name];
    if (value === undefined || !/^\d+$/.test(value) || Number(value) <= most) return [];
    const rule = `may be ${most} at most on a server; the command line takes more`;
    return [{ code: 'limit', where: name, value, rule, example: `${name}=${most}` }];
  });
}

const flagFaults = (parameters: Route['parameters'], settings: Settings): Fault[] =>
  parameters.flatMap(({ name, schema }) => {
    const value = settings[name];
    const words = 'enum' in schema ? (schema.enum as readonly string[]) : [];
    if (value === undefined || words[0] !== 'true' || words.includes(value)) return [];
    return [
      { code: 'option', where: name, value, rule: 'must be one of true, false', example: `${name}=true` },
    ];
  });

/** Forms that a text may be sent in by itself, and the ending of its name. */
const plainForms: Readonly<Record<string, string | undefined>> = {
  'text/plain': undefined,
  'text/csv': 'csv',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/yaml': 'yaml',
};

/**
 * Texts of a body: as JSON, an object with a text by key; or the one text that the route needs, by itself.
 *
 * @throws Refusal with status 400 for JSON that is none or holds what is unknown or too little, 415 for another form;
 *   FaultError for bytes that are not UTF-8.
 */
export function readBody(
  { parts }: Pick<Route, 'parts'>,
  contentType: string,
  bytes: Uint8Array,
): Record<string, GivenText> {
  const form = contentType.split(';')[0]!.trim().toLowerCase();
  if (form === 'application/json') return readTexts({ parts }, parseJson(bytes));
  const main = parts.find(({ required }) => required) ?? parts[0]!;
  if (!Object.hasOwn(plainForms, form)) {
    const forms = ['application/json', ...Object.keys(plainForms)].join(', ');
    throw new Refusal(problem(415, 'form', `content-type: must be one of ${forms}`));
  }
  const ending = plainForms[form];
  const name = ending === 'md' || ending === 'html' ? main.name.replace(/\w+$/, ending) : main.name;
  return { [main.key]: { name, text: decodeUtf8(name, bytes, 'save it as UTF-8') } };
}

/** @throws Refusal with status 400. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8('body', bytes, 'save it as UTF-8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw malformed([{ code: 'json', where: 'body', rule: `is not JSON: ${why}` }]);
  }
}

/** Texts by key; a value that is an object is the text of its JSON. @throws Refusal with status 400. */
export function readTexts({ parts }: Pick<Route, 'parts'>, given: unknown): Record<string, GivenText> {
  const faults: Fault[] = [];
  const texts: Record<string, GivenText> = {};
  if (!isRecord(given))
    throw malformed([{ code: 'json', where: 'body', rule: 'must be an object of texts' }]);
  for (const [key, value] of Object.entries(given)) {
    const part = parts.find((one) => one.key === key);
    const keys = parts.map((one) => one.key).join(', ') || 'none';
    if (part === undefined)
      faults.push({ code: 'unknown-text', where: key, rule: `is unknown; known texts: ${keys}` });
    else if (typeof value === 'string') texts[key] = { name: part.name, text: value };
    else if (isRecord(value)) texts[key] = { name: part.name, text: nested(value) };
    else
      faults.push({
        code: 'json',
        where: key,
        rule: 'must be a text, or an object that stands for its JSON',
      });
  }
  for (const { key, required, description } of parts)
    if (required && !Object.hasOwn(given, key))
      faults.push({ code: 'missing-text', where: key, rule: `must be sent: ${description}` });
  if (faults.length > 0) throw malformed(faults);
  return texts;
}

function nested(value: object): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    throw malformed([{ code: 'too-deep', where: 'body', rule: 'is nested too deeply to be read' }]);
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const bytesOf = async (c: Context): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());
