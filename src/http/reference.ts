import type { Hono } from 'hono';
import { problem, problemResponse } from './problem.ts';
import { referenceHtml, referenceStyle } from './reference-page.ts';
import { prefix } from './route.ts';

/** Texts that say how to ask. */
export interface ReferenceTexts {
  readonly openapi: string;
  readonly schemas: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, string>;
}

const noCache = { 'cache-control': 'no-cache' };

/** The OpenAPI document, a page made from it, schemas for editors, and files to start from. */
export function addReference(app: Hono, { openapi, schemas, templates }: ReferenceTexts): void {
  const page = referenceHtml(JSON.parse(openapi));
  const named = (texts: ReadonlyMap<string, string>, name: string, type: string): Response => {
    const text = texts.get(name);
    if (text !== undefined) return new Response(text, { headers: { 'content-type': type, ...noCache } });
    return problemResponse(problem(404, 'unknown-address', `there are: ${[...texts.keys()].join(', ')}`));
  };
  app.get(`${prefix}/openapi.json`, (c) =>
    c.body(openapi, 200, { 'content-type': 'application/json', ...noCache }),
  );
  app.get(`${prefix}/schemas/:name`, (c) => named(schemas, c.req.param('name'), 'application/schema+json'));
  app.get(`${prefix}/templates/:name`, (c) =>
    named(templates, c.req.param('name'), 'text/plain; charset=utf-8'),
  );
  app.get('/reference', (c) => c.html(page, 200, noCache));
  app.get('/reference.css', (c) =>
    c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8', ...noCache }),
  );
}
