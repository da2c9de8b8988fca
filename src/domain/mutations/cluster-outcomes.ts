import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { invalidSharedValues } from '../../observability/counters.ts';
import { isRecord } from '../../json.ts';
import { type Lease, type SharedKey, type SharedState, SharedStateError } from '../../shared-state/shared-state.ts';
import { inParallel } from '../shared/concurrency.ts';
import { retentionMillis } from './key-register.ts';

/** A change as instances share it. */
export interface StoredChange {
  readonly fingerprint: string;
  /** `lost`: the instance died that ran it. */
  readonly state: 'running' | 'ended' | 'lost';
  /** Instance that wrote this. */
  readonly instance: string;
  /** Plain outcome of an ended change. */
  readonly outcome?: unknown;
}

/** Version of the stored form. Another one is not read. */
const version = 1;
/** Time for which a change that began is remembered: far longer than any takes. */
const runningMillis = 15 * 60 * 1000;
const restoredAtOnce = 100;

interface OwnChange {
  readonly stored: StoredChange;
  /** By the clock of the shared state. */
  readonly endsAt: number;
}

/**
 * Changes with an idempotency key, as all instances see them. This instance knows those that it ran, and stores them again
 * when the shared state has lost them or could not be reached.
 */
export class ClusterOutcomes {
  readonly #shared: SharedState;
  readonly #instance = randomUUID();
  readonly #own = new Map<string, OwnChange>();
  /** Changes that were not made, and may still be stored as running. */
  readonly #withdrawn = new Set<string>();

  constructor(shared: SharedState) {
    this.#shared = shared;
  }

  /** @throws SharedStateError */
  async read(key: string): Promise<StoredChange | null> {
    const bytes = await this.#shared.get(recordKey(key));
    return bytes === null ? null : parse(bytes);
  }

  /**
   * Stores that this instance runs the change. The caller holds its lease.
   *
   * @returns what another one has stored, or null
   * @throws SharedStateError
   */
  async claim(key: string, fingerprint: string): Promise<StoredChange | null> {
    this.#withdrawn.delete(key);
    this.#dropExpired();
    const stored: StoredChange = { fingerprint, state: 'running', instance: this.#instance };
    const found = await this.#shared.claim(recordKey(key), format(stored), runningMillis);
    const change = found === null ? null : parse(found);
    // A record of this instance is left of an attempt that sent nothing: only one attempt at a time gets here.
    if (change !== null && !this.#isOwnRun(change)) return change;
    this.#remember(key, stored, runningMillis);
    return null;
  }

  /** Removes what this instance has stored about a change that was not made; later, if the shared state is away. */
  async withdraw(key: string): Promise<void> {
    this.#own.delete(key);
    this.#withdrawn.add(key);
    await this.#withdrawOne(key);
  }

  async #withdrawOne(key: string): Promise<void> {
    try {
      const change = await this.read(key);
      if (!this.#withdrawn.has(key)) return; // it runs again
      if (change !== null && this.#isOwnRun(change)) await this.#shared.delete(recordKey(key));
      this.#withdrawn.delete(key);
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
    }
  }

  /** @returns false: other instances cannot see the outcome yet */
  async store(key: string, fingerprint: string, outcome: unknown, lease: Lease): Promise<boolean> {
    const stored: StoredChange = { fingerprint, state: 'ended', instance: this.#instance, outcome };
    this.#remember(key, stored, retentionMillis);
    // Without the lease another instance may have taken over.
    return (await this.#set(key, stored, lease)) || (await this.#restoreOne(key));
  }

  /** Stores that the outcome is unknown, so that no instance looks for it again. */
  async markLost(key: string, fingerprint: string, lease: Lease): Promise<void> {
    const stored: StoredChange = { fingerprint, state: 'lost', instance: this.#instance };
    this.#remember(key, stored, retentionMillis);
    await this.#set(key, stored, lease);
  }

  /**
   * Stores again what this instance knows, where nothing or less is stored.
   *
   * @returns false: not all of it could be stored
   */
  async restore(): Promise<boolean> {
    this.#dropExpired();
    await inParallel([...this.#withdrawn], restoredAtOnce, (key) => this.#withdrawOne(key));
    const restored = await inParallel([...this.#own.keys()], restoredAtOnce, (key) => this.#restoreOne(key));
    return this.#withdrawn.size === 0 && restored.every((isStored) => isStored === true);
  }

  async #restoreOne(key: string): Promise<boolean> {
    const own = this.#own.get(key);
    if (own === undefined) return true;
    const { stored, endsAt } = own;
    const ttlMillis = Math.max(1, endsAt - this.#shared.now());
    try {
      const found = await this.#shared.claim(recordKey(key), format(stored), ttlMillis);
      const change = found === null ? null : parse(found);
      const isLess = change !== null && (this.#isOwnRun(change) || change.state === 'lost');
      if (isLess && stored.state === 'ended') await this.#shared.set(recordKey(key), format(stored), ttlMillis);
      return true;
    } catch (error) {
      if (error instanceof SharedStateError) return error.code === 'UNREADABLE';
      throw error;
    }
  }

  async #set(key: string, stored: StoredChange, lease: Lease): Promise<boolean> {
    try {
      return await this.#shared.set(recordKey(key), format(stored), retentionMillis, lease);
    } catch (error) {
      if (error instanceof SharedStateError) return false;
      throw error;
    }
  }

  /** Moves the change to the end, so that the map is roughly in the order of expiry. */
  #remember(key: string, stored: StoredChange, ttlMillis: number): void {
    this.#own.delete(key);
    this.#own.set(key, { stored, endsAt: this.#shared.now() + ttlMillis });
  }

  #dropExpired(): void {
    const now = this.#shared.now();
    for (const [key, { endsAt }] of this.#own) {
      if (endsAt > now) return;
      this.#own.delete(key);
    }
  }

  #isOwnRun({ state, instance }: StoredChange): boolean {
    return state === 'running' && instance === this.#instance;
  }
}

/** @param key begins with the caller's key, up to a space */
export function changeKey(kind: string, key: string): SharedKey {
  const end = key.indexOf(' ');
  return { kind, group: key.slice(0, end), name: key.slice(end + 1) };
}

function recordKey(key: string): SharedKey {
  return changeKey('idempotency', key);
}

function format(change: StoredChange): Buffer {
  return serialize({ version, ...change });
}

/** @throws SharedStateError UNREADABLE for bytes of another version: the change may have been made */
function parse(bytes: Buffer): StoredChange {
  const value = deserializeOrNull(bytes);
  if (isRecord(value) && value['version'] === version) return value as unknown as StoredChange;
  invalidSharedValues.increment('idempotency');
  throw new SharedStateError('UNREADABLE');
}

function deserializeOrNull(bytes: Buffer): unknown {
  try {
    return deserialize(bytes);
  } catch {
    return null;
  }
}
