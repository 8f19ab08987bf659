import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { AppState, AppStore } from './app-store.ts';
import { type Route, readRoute } from './route.ts';

export const StoreContext = createContext<AppStore | null>(null);

/** The window's store; a component outside the provider is a programming mistake. */
export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('No store above this component.');
  return store;
}

/** One part of the state; `select` must return a part as it is, not a new object. */
export function useAppState<T>(select: (state: AppState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The screen that the address names; follows Back and Forward. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return readRoute(hash);
}

/** Calls back every second while `isOn`; for countdowns. */
export function useEverySecond(isOn: boolean, tick: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isOn, tick]);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
