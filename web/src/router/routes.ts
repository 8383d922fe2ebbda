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
  { view: 'report', path: '/articles/:id', load: () => import('../views/Report.svelte') },
  { view: 'compare', path: '/compare/:from/:to', load: () => import('../views/Compare.svelte') },
  { view: 'entities', path: '/entities', load: () => import('../views/Entities.svelte') },
  { view: 'entity', path: '/entities/:id', load: () => import('../views/Entity.svelte') },
  { view: 'explain', path: '/explain/:id', load: () => import('../views/Explain.svelte') },
  { view: 'corrections', path: '/corrections', load: () => import('../views/Corrections.svelte') },
  { view: 'story', path: '/stories/:id', load: () => import('../views/Story.svelte') },
  { view: 'storyline', path: '/storylines/:id', load: () => import('../views/Storyline.svelte') },
  { view: 'plans', path: '/plans', load: () => import('../views/Plans.svelte') },
  { view: 'search', path: '/search', load: () => import('../views/Search.svelte') },
  { view: 'ledger', path: '/ledger', load: () => import('../views/Ledger.svelte') },
  { view: 'feeds', path: '/feeds', load: () => import('../views/Feeds.svelte') },
  { view: 'watches', path: '/watches', load: () => import('../views/Watches.svelte') },
  { view: 'api', path: '/api', load: () => import('../views/Api.svelte') },
  { view: 'login', path: '/login', load: () => import('../views/Login.svelte') },
];

const NOT_FOUND: Route = { view: 'not-found', path: '', load: () => import('../views/NotFound.svelte') };

export function routeOf(path: string): { route: Route; params: Params } {
  for (const route of ROUTES) {
    const params = match(route.path, path);
    if (params) return { route, params };
  }
  return { route: NOT_FOUND, params: {} };
}
