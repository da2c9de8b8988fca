import type { SharedKey, SharedState } from '../../shared-state/shared-state.ts';

const generationsKey: SharedKey = { kind: 'idempotency-life', group: '', name: '' };
const lossKey: SharedKey = { kind: 'idempotency-loss', group: '', name: '' };
/** Key of the time since which the shared state has records. Exported for tests. */
export const birthKey: SharedKey = { kind: 'idempotency-birth', group: '', name: '' };
const birthTtlMillis = 365 * 24 * 60 * 60 * 1000;

/** Interval of checks: the time in which each instance notices a loss. */
const checkMillis = 1000;
/** Time in which all running instances connect again, notice the loss, and store what they know. */
const settleMillis = 10_000;
/** Time for which a loss matters: that of the keys which may be lost. */
const rememberedMillis = 5 * 60 * 1000;

/** Trust in the records of the shared state. */
export type Trust =
  /** A key without a record was not used. */
  | 'full'
  /** Records were lost, and running instances have stored theirs again. Those of instances that ended are missing. */
  | 'partial'
  /** Records may be lost, and instances are about to store theirs again. */
  | 'none';

/**
 * Notices that the shared state has lost records before their time: flushed, restarted empty, or failed over to a replica
 * that lacks the last ones. A key without a record may then have been used.
 */
export class LossWatch {
  readonly #shared: SharedState;
  readonly #restore: () => Promise<boolean>;
  readonly #timer: NodeJS.Timeout;
  /** Changes when records may be lost. Null: not read yet. */
  #life: string | null = null;
  #isRestoreDue = false;

  /** @param restore stores again what this instance knows; returns whether all of it is stored */
  constructor(shared: SharedState, restore: () => Promise<boolean>) {
    this.#shared = shared;
    this.#restore = restore;
    const check = (): void => void this.trust().catch(() => undefined);
    this.#timer = setInterval(check, checkMillis).unref();
    check();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Requests that this instance stores again what it knows, at the next check. */
  requestRestore(): void {
    this.#isRestoreDue = true;
  }

  /** @throws SharedStateError */
  async trust(): Promise<Trust> {
    const { life, bornAt, lossAt: knownLossAt } = await this.#read();
    const isLost = this.#life !== null && this.#life !== life;
    const lossAt = isLost ? this.#shared.now() : knownLossAt;
    if (isLost) await this.#shared.set(lossKey, Buffer.from(String(lossAt)), rememberedMillis);
    this.#life = life;
    if (isLost || this.#isRestoreDue) {
      this.#isRestoreDue = false;
      void this.#restore().then((isComplete) => (this.#isRestoreDue ||= !isComplete));
    }
    const now = this.#shared.now();
    // An instance that has just started cannot distinguish a loss from the first use.
    if (now - Math.max(bornAt, lossAt) < settleMillis) return 'none';
    return now - lossAt < rememberedMillis ? 'partial' : 'full';
  }

  async #read(): Promise<{ life: string; bornAt: number; lossAt: number }> {
    try {
      const now = this.#shared.now();
      const [generations, birth, loss] = await Promise.all([
        this.#shared.generations(generationsKey),
        this.#shared.claim(birthKey, Buffer.from(String(now)), birthTtlMillis),
        this.#shared.get(lossKey),
      ]);
      return {
        life: generations.get('') ?? '',
        bornAt: birth === null ? now : Number(birth.toString()),
        lossAt: loss === null ? -Infinity : Number(loss.toString()),
      };
    } catch (error) {
      this.requestRestore();
      throw error;
    }
  }
}
