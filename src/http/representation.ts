import type { Context } from 'hono';
import type { Bytes, Format } from './work.ts';

const types: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
};

/** Weighs what a header accepts: names with their quality, such as `text/csv;q=0.5`. */
export function accepted(header: string | undefined, name: string): number {
  const [kind] = name.split('/');
  const weights = (header ?? '*/*').split(',').map((entry) => {
    const [value = '', ...settings] = entry.split(';').map((word) => word.trim().toLowerCase());
    const quality = settings.find((setting) => setting.startsWith('q='));
    return [value, quality === undefined ? 1 : Number(quality.slice(2)) || 0] as const;
  });
  const of = (value: string) => weights.find(([one]) => one === value)?.[1];
  return of(name) ?? of(`${kind}/*`) ?? of('*/*') ?? of('*') ?? 0;
}

/** CSV when it is preferred to JSON. */
export const formatFor = (accept: string | undefined): Format =>
  accepted(accept, 'text/csv') > accepted(accept, 'application/json') ? 'csv' : 'json';

/**
 * An answer in the coding that the reader takes, or 304 when the reader has it. Strong tags differ by coding.
 *
 * @param bytes of the answer; asked for only when they are sent.
 */
export async function answerResponse(
  context: Context,
  tag: string,
  format: Format,
  bytes: () => Promise<Bytes>,
  cacheControl = 'no-cache',
): Promise<Response> {
  const zipped = accepted(context.req.header('accept-encoding') ?? 'identity', 'gzip') > 0;
  const headers = {
    etag: `"${tag}${zipped ? '.gz' : ''}"`,
    vary: 'accept, accept-encoding',
    'cache-control': cacheControl,
  };
  const known = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (isRead && known.includes(headers.etag)) return new Response(null, { status: 304, headers });
  const { plain, gzip } = await bytes();
  return new Response(zipped ? gzip : plain, {
    headers: {
      ...headers,
      'content-type': types[format],
      ...(zipped && { 'content-encoding': 'gzip' }),
    },
  });
}
