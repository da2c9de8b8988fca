/** As many as may wait do so already. */
export class SlotsFull extends Error {
  override readonly name = 'SlotsFull';
}

/** So many at once. Others wait in the order in which they came, and leave the queue the moment they are given up. */
export class Slots {
  readonly #count: number;
  readonly #mostWaiting: number;
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(count: number, mostWaiting: number) {
    this.#count = count;
    this.#free = count;
    this.#mostWaiting = mostWaiting;
  }

  get areAllFree(): boolean {
    return this.#free === this.#count;
  }

  /**
   * Waits for a slot, which is to be given back with `leave`.
   *
   * @throws SlotsFull, or the signal's reason
   */
  async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.size >= this.#mostWaiting) throw new SlotsFull();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const next = (): void => resolve(undefined);
    const giveUp = (): void => {
      if (this.#waiting.delete(next)) reject(signal.reason as Error);
    };
    this.#waiting.add(next);
    signal.addEventListener('abort', giveUp, { once: true });
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** The slot goes to whoever has waited longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
