import { tick } from 'svelte';

interface Place {
  path: string;
  query: URLSearchParams;
  /** Counts the visits of places: each has its own focus and scroll. */
  visit: number;
}

interface Kept {
  scroll?: number;
}

function here(visit: number): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search), visit };
}

let place = $state.raw<Place>(here(0));
let restore = 0;

export const router = {
  get path(): string {
    return place.path;
  },
  get query(): URLSearchParams {
    return place.query;
  },
  get visit(): number {
    return place.visit;
  },
};

/** Opens an address of this page; with `replace`, the former one is not gone back to. */
export function navigate(url: string, options: { replace?: boolean } = {}): void {
  keepScroll();
  if (options.replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  restore = 0;
  place = here(place.visit + 1);
}

/** Changes the query of the address alone: the view stays, and so do focus and scroll. `replace` as for `navigate`. */
export function setQuery(changes: Record<string, string | null>, options: { replace?: boolean } = {}): void {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  const url = place.path + (text ? `?${text}` : '');
  if (options.replace) history.replaceState(history.state, '', url);
  else history.pushState(history.state, '', url);
  place = { ...place, query };
}

/** Takes clicks on links of this page and the back button; returns what undoes it. */
export function startRouter(): () => void {
  history.scrollRestoration = 'manual';
  const onClick = (event: MouseEvent) => {
    const target = linkOf(event);
    if (!target) return;
    event.preventDefault();
    navigate(target);
  };
  const onBack = () => {
    restore = (history.state as Kept | null)?.scroll ?? 0;
    const samePath = location.pathname === place.path;
    place = here(samePath ? place.visit : place.visit + 1);
  };
  document.addEventListener('click', onClick);
  addEventListener('popstate', onBack);
  addEventListener('pagehide', keepScroll);
  return () => {
    document.removeEventListener('click', onClick);
    removeEventListener('popstate', onBack);
    removeEventListener('pagehide', keepScroll);
  };
}

function keepScroll(): void {
  history.replaceState({ ...(history.state as Kept | null), scroll: scrollY }, '');
}

/** Whether a click is meant for this window: others open a new one, or save. */
export function opensHere(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function linkOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || !opensHere(event)) return null;
  const link = (event.target as Element | null)?.closest?.('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null;
  const outside = link.origin !== location.origin || link.pathname.startsWith('/api/');
  const within = link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
  if (outside || within || link.rel.includes('external')) return null;
  return link.pathname + link.search + link.hash;
}

/** Goes where the reader was; a view that loads is waited for until it is tall enough. */
export async function restoreScroll(): Promise<void> {
  await tick();
  const wanted = restore;
  scrollTo(0, wanted);
  if (wanted === 0 || scrollY >= wanted - 1) return;
  const watch = new ResizeObserver(() => {
    scrollTo(0, wanted);
    if (scrollY >= wanted - 1) stop();
  });
  const stop = () => {
    watch.disconnect();
    removeEventListener('wheel', stop);
    removeEventListener('keydown', stop);
    removeEventListener('touchstart', stop);
  };
  watch.observe(document.body);
  addEventListener('wheel', stop, { passive: true });
  addEventListener('touchstart', stop, { passive: true });
  addEventListener('keydown', stop);
  setTimeout(stop, 3000);
}
