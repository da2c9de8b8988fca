import { useMemo, useSyncExternalStore } from 'react';

/** Place in the page: a view, and its state as parameters. Both stand in the fragment: `#boxes?entity=12&sort=ENTITY`. */
export interface Route {
  readonly view: string;
  readonly params: URLSearchParams;
}

const changed = 'routechange';

/** Link to a view. Parameters that are null or empty are left out. */
export function linkTo(view: string, params: Readonly<Record<string, string | null>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value);
  return search.size === 0 ? `#${view}` : `#${view}?${search.toString()}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Returns the route: a router for a few views, with working links, back button and links to share. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => {
    const [view = '', search = ''] = hash.slice(1).split('?');
    return { view, params: new URLSearchParams(search) };
  }, [hash]);
}

/** Changes parameters of the present view without an entry in the history, as typing would fill it. */
export function setParams(changes: Readonly<Record<string, string | null>>): void {
  const [view = '', search = ''] = window.location.hash.slice(1).split('?');
  const params = { ...Object.fromEntries(new URLSearchParams(search)), ...changes };
  window.history.replaceState(null, '', linkTo(view, params));
  window.dispatchEvent(new Event(changed));
}
