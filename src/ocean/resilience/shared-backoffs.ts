import { type SharedKey, type SharedState, SharedStateError } from '../../shared-state/shared-state.ts';

/** Retry-After backoffs that all instances share. Without the shared state each instance knows its own. */
export class SharedBackoffs {
  readonly #shared: SharedState;

  constructor(shared: SharedState) {
    this.#shared = shared;
  }

  /** Returns the remaining backoff of the identity that any instance has started, in milliseconds. 0: none is known. */
  async remaining(identity: string): Promise<number> {
    try {
      const until = Number((await this.#shared.get(keyOf(identity)))?.toString() ?? 0);
      return Number.isFinite(until) ? Math.max(0, until - this.#shared.now()) : 0;
    } catch (error) {
      if (error instanceof SharedStateError) return 0;
      throw error;
    }
  }

  /** Starts a backoff at all instances. */
  async start(identity: string, millis: number): Promise<void> {
    try {
      const until = Buffer.from(String(this.#shared.now() + millis));
      await this.#shared.set(keyOf(identity), until, Math.max(1, Math.ceil(millis)));
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
    }
  }
}

function keyOf(identity: string): SharedKey {
  return { kind: 'backoff', group: identity, name: '' };
}
