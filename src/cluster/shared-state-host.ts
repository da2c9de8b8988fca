import type { MemorySharedState } from '../shared-state/memory-shared-state.ts';
import { keyText, type SharedKey, SharedStateError, type Subscription } from '../shared-state/shared-state.ts';
import type { SharedOperation, SharedResult } from './messages.ts';

/** The primary's end of the shared state for one worker: runs its operations and sends it the messages of its topics. */
export class SharedStateHost {
  readonly #state: MemorySharedState;
  readonly #send: (topic: SharedKey, message: Uint8Array) => void;
  readonly #subscriptions = new Map<string, Subscription>();

  /** @param send passes a message on to the worker */
  constructor(state: MemorySharedState, send: (topic: SharedKey, message: Uint8Array) => void) {
    this.#state = state;
    this.#send = send;
  }

  async run(operation: SharedOperation, args: unknown[]): Promise<SharedResult> {
    const methods = this.#state as unknown as Record<SharedOperation, (...args: unknown[]) => unknown>;
    try {
      return { value: await methods[operation](...args) };
    } catch (error) {
      if (error instanceof SharedStateError) return { error: error.code };
      throw error;
    }
  }

  /** Resolves once messages are sent to the worker. */
  async subscribe(topic: SharedKey): Promise<void> {
    const text = keyText(topic);
    if (this.#subscriptions.has(text)) return;
    const receive = (message: Buffer): void => this.#send(topic, message);
    const subscription = this.#state.subscribe(topic, { receive, gap: () => undefined });
    this.#subscriptions.set(text, subscription);
    await subscription.active;
  }

  unsubscribe(topic: SharedKey): void {
    const text = keyText(topic);
    this.#subscriptions.get(text)?.close();
    this.#subscriptions.delete(text);
  }

  /** Ends all subscriptions, as the worker has ended. */
  close(): void {
    for (const subscription of this.#subscriptions.values()) subscription.close();
    this.#subscriptions.clear();
  }
}
