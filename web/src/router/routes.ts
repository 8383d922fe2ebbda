import type { Component } from 'svelte';
import { match, type Params } from './match';

/** What every view is given: the parts of its address. */
export interface ViewProps {
  params: Params;
}

export interface Route {
  /** What stands in `data-view` of the main element. */
  view: string;
  path: string;
  load: () => Promise<{ default: Component<never> }>;
}

/** Each view is loaded when it is first opened. */
export const ROUTES: Route[] = [
  { view: 'home', path: '/', load: () => import('../views/Home.svelte') },
  { view: 'story', path: '/stories/:id', load: () => import('../views/Story.svelte') },
  { view: 'plans', path: '/plans', load: () => import('../views/Plans.svelte') },
  { view: 'search', path: '/search', load: () => import('../views/Search.svelte') },
];

const NOT_FOUND: Route = { view: 'not-found', path: '', load: () => import('../views/NotFound.svelte') };

export function routeOf(path: string): { route: Route; params: Params } {
  for (const route of ROUTES) {
    const params = match(route.path, path);
    if (params) return { route, params };
  }
  return { route: NOT_FOUND, params: {} };
}
