/** A value that is made when first asked for; `made` gives it only when that has happened. */
export interface LoadedOnce<T> {
  (): Promise<T>;
  made(): Promise<T> | null;
}

/** Calls `load` at most once, so that two callers get the same value. */
export function loadOnce<T>(load: () => Promise<T>): LoadedOnce<T> {
  let loaded: Promise<T> | null = null;
  const get = (): Promise<T> => {
    loaded ??= load();
    return loaded;
  };
  return Object.assign(get, { made: () => loaded });
}
