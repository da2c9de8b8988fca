import { keyText, type SharedKey, type SharedState, type Subscription } from '../shared-state/shared-state.ts';

/** End of an upstream request of another instance. `failed`: it has stored no list. */
export type Outcome = 'stored' | 'failed' | 'lost';

const topic: SharedKey = { kind: 'list-notices', group: '', name: 'all' };

/** Notifies instances that wait for a list. A hint: a lost notice only costs time. */
export class ListNotices {
  readonly #state: SharedState;
  readonly #waiting = new Map<string, Set<(outcome: Outcome) => void>>();
  #subscription: Subscription | undefined;

  constructor(state: SharedState) {
    this.#state = state;
  }

  /** Returns the next notice about a list. Request it before looking for the list, and close it afterwards. */
  next(list: SharedKey): { readonly received: Promise<Outcome>; close(): void } {
    this.#subscription ??= this.#state.subscribe(topic, {
      receive: (message) => this.#receive(message.toString()),
      gap: () => {
        for (const waiting of this.#waiting.values()) for (const resolve of waiting) resolve('lost');
      },
    });
    const key = keyText(list);
    const { promise: received, resolve } = Promise.withResolvers<Outcome>();
    const waiting = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, waiting.add(resolve));
    const close = (): void => {
      waiting.delete(resolve);
      if (waiting.size === 0 && this.#waiting.get(key) === waiting) this.#waiting.delete(key);
    };
    return { received, close };
  }

  /** @throws SharedStateError */
  async send(list: SharedKey, outcome: Outcome): Promise<void> {
    await this.#state.publish(topic, Buffer.from(JSON.stringify([outcome, keyText(list)])));
  }

  #receive(message: string): void {
    const [outcome, key] = JSON.parse(message) as [Outcome, string];
    for (const resolve of this.#waiting.get(key) ?? []) resolve(outcome);
  }
}
