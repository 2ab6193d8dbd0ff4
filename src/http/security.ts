import type { MiddlewareHandler } from 'hono';
import { problem, problemResponse } from './problem.ts';

/**
 * Headers of every response. Charts bring style elements of their own, so inline style is let in; no inline script is.
 * Pages are isolated from other origins, so that shared memory is theirs.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

export const withSecurityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host is this machine itself. */
export const isLoopback = (hostname: string): boolean => loopback.test(hostname) || hostname === '::1';

/**
 * Only this machine's own pages may ask: a page of another site could otherwise point its own name at this machine, or
 * send forms to it.
 */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const url = new URL(context.req.url);
  const origin = context.req.header('origin');
  const refused = (detail: string): Response => problemResponse(problem(403, 'not-from-here', detail));
  if (!isLoopback(url.hostname))
    return refused(`this server answers on this machine alone, not as ${url.hostname}`);
  if (origin !== undefined && origin !== url.origin)
    return refused(`pages of ${origin} may not ask this server`);
  return next();
};
