import { type Fault, FaultError } from '../fault/fault.ts';

/** What went wrong, as RFC 9457 has it, with every fault in the words of the command line. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  403: 'Not from here',
  404: 'There is no such thing',
  405: 'Not with this method',
  409: 'Not yet',
  410: 'Gone',
  413: 'Too large',
  415: 'Not in this form',
  422: 'The question has faults',
  429: 'Too many at once',
  500: 'A bug of ours',
  503: 'Not now',
};

export const problem = (
  status: number,
  code: string,
  detail?: string,
  faults?: readonly Fault[],
): Problem => ({
  type: `urn:burdenshift:problem:${code}`,
  title: titles[status] ?? 'Problem',
  status,
  ...(detail !== undefined && { detail }),
  ...(faults && { faults }),
});

export const problemResponse = (one: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${JSON.stringify(one, null, 2)}\n`, {
    status: one.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });

/** A refusal that a handler throws. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(one: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(one.detail ?? one.title);
    this.name = 'Refusal';
    this.problem = one;
    this.headers = headers;
  }
}

/** Faults whose cause is a name that is not there. */
const unknown = /^unknown-(scenario|plan|case|capability|option)$/;

/**
 * The faults of a question as a problem: 404 when the path names something that is not there, 422 otherwise. Options are
 * called by the name of their setting; the words are those of the command line.
 *
 * @param named value that the path gives, if any.
 */
export function problemOfFaults(faults: readonly Fault[], named: readonly string[] = []): Problem {
  const missing = faults.every(({ code, value }) => unknown.test(code) && named.includes(value ?? ''));
  const told = faults.map((fault) => ({
    ...fault,
    where: settingName(fault.where),
    ...(fault.example !== undefined && { example: settingExample(fault.example) }),
  }));
  const detail = new FaultError(told).message;
  return problem(missing && faults.length > 0 ? 404 : 422, 'faults', detail, told);
}

const camel = (text: string): string => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const settingName = (where: string): string => (where.startsWith('--') ? camel(where.slice(2)) : where);
const settingExample = (text: string): string =>
  text.replace(/^--([a-z-]+) (\S+)$/, (_, name: string, value: string) => `${camel(name)}=${value}`);
