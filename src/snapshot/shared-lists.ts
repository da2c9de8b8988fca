import { setTimeout as delay } from 'node:timers/promises';
import { sharedLists } from '../observability/counters.ts';
import { type Lease, type SharedKey, type SharedState, SharedStateError } from '../shared-state/shared-state.ts';
import { SharedWait, waitingAs } from '../shared-state/shared-wait.ts';
import { type Content, ListContent, type ListForm, MissingPiece } from './list-content.ts';
import { ListNotices } from './list-notices.ts';
import type { ListGenerations } from './list-generations.ts';
import type { Fetch, Load, Sized } from './reading.ts';
import { callerKeyOf, nameOf } from './snapshot-key.ts';

interface SharedListsOptions {
  /** Time for which a list is fresh. */
  readonly ttlMillis: number;
  /** Maximum size of a list that is shared, in bytes of JSON. */
  readonly maxBytes: number;
  /** Time after which a caller stops waiting for another instance: that of an upstream request. */
  readonly maxWaitMillis: number;
}

/** Description of the last response of Ocean for a list. */
interface Head {
  readonly version: typeof headVersion;
  /** Generations under which it was requested. */
  readonly stamp: string;
  /** Time of the upstream request, by the shared clock. */
  readonly fetchedAt: number;
  /** Null: it is too large to be shared. */
  readonly content: Content | null;
}

/** A list, from Ocean or from another instance. */
export interface LoadedList<T> {
  readonly data: T;
  /** Time since the upstream request; null: since the read began. */
  readonly ageMillis: number | null;
  /** Generations under which it was requested; null: unknown, as the shared state is not usable. */
  readonly stamp: string | null;
}

const headVersion = 1;

/** Time after which another instance takes over from one that died. */
const leaseMillis = 3000;
/** Time between looks for a notice that was lost. */
const pollMillis = 500;

/** Shares lists between instances: one of them requests a list from Ocean, and all use the response. */
export class SharedLists {
  readonly #state: SharedState;
  readonly #generations: ListGenerations;
  readonly #options: SharedListsOptions;
  readonly #content: ListContent;
  readonly #notices: ListNotices;
  /** Contents of cached lists, to find out that a list is unchanged. */
  readonly #contents = new WeakMap<object, Content>();

  constructor(state: SharedState, generations: ListGenerations, options: SharedListsOptions) {
    this.#state = state;
    this.#generations = generations;
    this.#options = options;
    this.#content = new ListContent(state, 2 * options.ttlMillis + 10_000);
    this.#notices = new ListNotices(state);
  }

  /**
   * Returns a fresh list. Without a usable shared state, or when another instance fails, this one requests it alone.
   *
   * @param key `Caller.key`, a space, and the name of the list
   * @param notBefore lists that were requested before are not used, by the shared clock
   * @throws OceanError of the fetch
   */
  async load<T extends Sized>(
    key: string,
    form: ListForm<T>,
    fetch: Fetch<T>,
    load: Load<T>,
    notBefore: number,
  ): Promise<LoadedList<T>> {
    const [callerKey, name] = [callerKeyOf(key), nameOf(key)];
    const list: SharedKey = { kind: 'list-head', group: callerKey, name };
    const keyPrefix = callerKey.slice(0, callerKey.indexOf(':') + 1);
    const alone = async (stamp: string | null): Promise<LoadedList<T>> => {
      sharedLists.increment('alone');
      const from = this.#state.now();
      return { data: await fetch(load), ageMillis: this.#state.now() - from, stamp };
    };
    let stamp: string | null = null;
    let lease: Lease | null = null;
    let wait = new SharedWait();
    try {
      stamp = (await waitingAs(wait, () => this.#generations.read(keyPrefix)))(name);
      if (this.#generations.isOwed(keyPrefix)) return await alone(null);
      const deadline = performance.now() + this.#options.maxWaitMillis;
      for (;;) {
        const notice = this.#notices.next(list);
        try {
          const used = await this.#use(list, form, load, stamp, notBefore, wait);
          if (used === 'too large') return await alone(stamp);
          if (used !== null) return used;
          lease = await waitingAs(wait, () => this.#state.acquire({ ...list, kind: 'list-lease' }, leaseMillis));
          if (lease !== null) break;
          if (load.signal.aborted || performance.now() > deadline) return await alone(stamp);
          sharedLists.increment('waited');
          const outcome = await Promise.race([notice.received, delay(pollMillis * (0.75 + Math.random() / 2), 'poll')]);
          if (outcome === 'failed') return await alone(stamp);
          wait = new SharedWait(); // what was waited for since is Ocean
        } finally {
          notice.close();
        }
      }
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
      return alone(stamp);
    }
    return this.#fetch(list, form, fetch, load, stamp, lease, notBefore, wait);
  }

  /** Returns the shared list, if there is one that is fresh and current. @throws SharedStateError */
  async #use<T extends Sized>(
    list: SharedKey,
    form: ListForm<T>,
    load: Load<T>,
    stamp: string,
    notBefore: number,
    wait: SharedWait,
  ): Promise<LoadedList<T> | 'too large' | null> {
    const head = parseHead(await waitingAs(wait, () => this.#state.get(list)));
    if (head?.stamp !== stamp || head.fetchedAt < notBefore) return null;
    const ageMillis = Math.max(0, this.#state.now() - head.fetchedAt);
    if (ageMillis >= this.#options.ttlMillis) return null;
    const { content } = head;
    if (content === null) return 'too large';
    const { previous, countsAsChanged = false } = load;
    if (previous !== undefined && !countsAsChanged && this.#contents.get(previous)?.id === content.id) {
      sharedLists.increment('unchanged');
      return { data: previous, ageMillis, stamp };
    }
    try {
      const data = await form.restore(this.#content.read(list, content), load);
      this.#contents.set(data, content);
      sharedLists.increment('hit');
      return { data, ageMillis, stamp };
    } catch (error) {
      if (error instanceof SharedStateError) throw error;
      sharedLists.increment(error instanceof MissingPiece ? 'incomplete' : 'unreadable');
      return null;
    }
  }

  /** Requests the list from Ocean while this instance has the lease, and shares it in the background. */
  async #fetch<T extends Sized>(
    list: SharedKey,
    form: ListForm<T>,
    fetch: Fetch<T>,
    load: Load<T>,
    stamp: string,
    lease: Lease,
    notBefore: number,
    wait: SharedWait,
  ): Promise<LoadedList<T>> {
    const renewal = setInterval(() => {
      this.#state.renew(lease, leaseMillis).catch(() => undefined); // it expires, and the store is rejected then
    }, leaseMillis / 3);
    renewal.unref();
    const end = async (isStored: boolean): Promise<void> => {
      clearInterval(renewal);
      await this.#state.release(lease);
      await this.#notices.send(list, isStored ? 'stored' : 'failed');
    };
    const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined); // others go on alone
    try {
      // The former holder may have stored the list between the look at it and the lease.
      const used = await this.#use(list, form, load, stamp, notBefore, wait).catch(() => null);
      if (used !== null && used !== 'too large') {
        quietly(end(true));
        return used;
      }
      const fetchedAt = this.#state.now();
      sharedLists.increment('fetched');
      const data = await fetch(load);
      quietly(
        this.#share(list, form, data, { stamp, fetchedAt }, lease).then(
          (isStored) => end(isStored),
          () => end(false),
        ),
      );
      return { data, ageMillis: this.#state.now() - fetchedAt, stamp };
    } catch (error) {
      quietly(end(false));
      throw error;
    }
  }

  /** Returns whether the list is stored now. @throws SharedStateError */
  async #share<T extends Sized>(
    list: SharedKey,
    form: ListForm<T>,
    data: T,
    { stamp, fetchedAt }: Pick<Head, 'stamp' | 'fetchedAt'>,
    lease: Lease,
  ): Promise<boolean> {
    const isTooLarge = form.sizeOf(data) > this.#options.maxBytes;
    let content: Content | null = null;
    if (isTooLarge) sharedLists.increment('too_large');
    else {
      const known = this.#contents.get(data);
      const isThere = known !== undefined && (await this.#content.touch(list, known));
      content = isThere ? known : await this.#content.store(list, form.partsOf(data));
      this.#contents.set(data, content);
    }
    const head: Head = { version: headVersion, stamp, fetchedAt, content };
    const ttl = 2 * this.#options.ttlMillis;
    const isStored = await this.#state.set(list, Buffer.from(JSON.stringify(head)), ttl, lease);
    sharedLists.increment(isStored ? 'stored' : 'late');
    return isStored;
  }
}

/** Null: there is none, or it was written by another version. */
function parseHead(bytes: Buffer | null): Head | null {
  if (bytes === null) return null;
  const head = JSON.parse(bytes.toString()) as Head;
  return (head.version as number) === headVersion ? head : null;
}
