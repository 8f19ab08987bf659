import type { BackendEvent } from './events.ts';
import type { OperationInput, OperationName, OperationOutput } from './operations.ts';
import type { Outcome } from './outcome.ts';

/** One way to reach the backend, whatever the shell: in-process, IPC or loopback HTTP. */
export interface Client {
  /** Never rejects: a transport's fault is a Problem too. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<Outcome<OperationOutput<N>>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: BackendEvent) => void): () => void;
}
