import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Failure } from './layout/failure.tsx';
import { NotFound } from './layout/not-found.tsx';
import { Shell } from './layout/shell.tsx';
import { pages } from './pages.ts';
import { parseAddress, type Search, writeAddress } from './url/address.ts';

/** Every page is a part of the bundle of its own. */
const parts = import.meta.glob<{ readonly Page: ComponentType }>('./pages/*/page.tsx');

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Failure,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

const routeTree = root.addChildren(
  pages.map(({ code, path }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(parts[`./pages/${code}/page.tsx`]!, 'Page'),
      errorComponent: Failure,
    }),
  ),
);

export const router = createRouter({
  routeTree,
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
