import type { Hono } from 'hono';
import { accepted } from './representation.ts';

/** A file of the dashboard, with the codings it was compressed in when it was built. */
export interface WebFile {
  readonly type: string;
  readonly tag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip?: Uint8Array<ArrayBuffer> | undefined;
}

/** A name that tells its content never changes. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.\w+$/;

/** Serves the dashboard; its addresses that are no file are the page, which reads them itself. */
export function addFiles(app: Hono, files: ReadonlyMap<string, WebFile>): void {
  const page = files.get('/index.html');
  app.get('*', async (c, next) => {
    const { path } = c.req;
    const isAddress = !path.startsWith('/api/') && !/\.\w+$/.test(path);
    const file = files.get(path) ?? (isAddress ? page : undefined);
    if (file === undefined) return path === '/' ? c.redirect('/reference') : next();
    const takes = (coding: string): boolean =>
      accepted(c.req.header('accept-encoding') ?? 'identity', coding) > 0;
    const coding = file.br && takes('br') ? 'br' : file.gzip && takes('gzip') ? 'gzip' : undefined;
    const headers = {
      etag: `"${file.tag}${coding ? `.${coding}` : ''}"`,
      vary: 'accept-encoding',
      'cache-control':
        path.startsWith('/assets/') && hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
    return new Response(coding === undefined ? file.plain : file[coding]!, {
      headers: {
        ...headers,
        'content-type': file.type,
        ...(coding && { 'content-encoding': coding }),
      },
    });
  });
}
