import type { BackendEvent } from '../contract/events.ts';

type Listener = (event: BackendEvent) => void;

/** Hands every event to every listener; one that throws harms neither the others nor the sender. */
export interface EventHub {
  subscribe(listener: Listener): () => void;
  send(event: BackendEvent): void;
}

/** `onError` is told what a listener threw. */
export function createEventHub(onError: (error: unknown) => void): EventHub {
  const listeners = new Set<Listener>();
  return {
    subscribe: (listener) => {
      // A wrapper, so that one function subscribed twice is heard twice and ended one by one.
      const entry: Listener = (event) => listener(event);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    send: (event) => {
      for (const listener of Array.from(listeners)) {
        try {
          listener(event);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}
