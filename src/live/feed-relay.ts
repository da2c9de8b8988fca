import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import type { Caller } from '../identity/caller.ts';
import { OceanError } from '../ocean/ocean-error.ts';
import {
  type Lease,
  type SharedKey,
  type SharedState,
  SharedStateError,
  type Subscription,
} from '../shared-state/shared-state.ts';
import { CapturedResponses } from '../snapshot/captured-responses.ts';
import type { ListGenerations } from '../snapshot/list-generations.ts';
import { formatMessage, parseMessage, type RelayMessage, toPlainError } from './relay-message.ts';
import type { OwnReading, RelayedReading } from './relayed-reading.ts';

export interface RelayHandlers {
  receive(reading: RelayedReading): Promise<void>;
  /** Another process needs a reading. */
  wanted(): void;
  /** Readings may have been lost. */
  gap(): void;
}

/** Services that all relays of a process use. */
export interface RelayServices {
  readonly sharedState: SharedState;
  readonly generations: ListGenerations;
}

/** Time for which a process that reads holds the lease, renewed meanwhile: another takes over soon after its end. */
const leaseMillis = 3000;
/** Time to subscribe. After that messages may be missed at first. */
const openMillis = 1000;
/** Size of a message. Redis drops a subscriber that has 32 MB to read. */
const maxMessageBytes = 4 * 1024 * 1024;
/** Size of the responses in it. */
const maxResponseBytes = 256 * 1024 * 1024;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * One source of one identity over all processes. The process with the lease reads; it passes the responses of Ocean on as
 * messages, which are encrypted for the identity and stored nowhere.
 */
export class FeedRelay {
  /** Time that the process that reads may be late before others try to take over. */
  readonly graceMillis = leaseMillis;
  readonly #services: RelayServices;
  readonly #keyPrefix: string;
  readonly #lists: string;
  readonly #topic: SharedKey;
  readonly #self = randomUUID();
  #lease: Lease | null = null;
  /** Highest fence seen: readings under a lower one are late. */
  #fence = 0;
  #isUnshared = false;
  #subscription: Subscription | null = null;
  #renewal: NodeJS.Timeout | undefined;
  /** Messages are handled one after the other. */
  #handled: Promise<void> = Promise.resolve();

  /** @param name of the source, and of the list whose generations it depends on */
  constructor(services: RelayServices, caller: Caller, name: string) {
    this.#services = services;
    this.#keyPrefix = caller.keyPrefix;
    this.#lists = name;
    this.#topic = { kind: 'live-reading', group: caller.key, name };
  }

  /** True: this process has the lease, as far as it knows. */
  get isLeading(): boolean {
    return this.#lease !== null;
  }

  /** True: the readings are too large for messages, so that each process reads. */
  get isUnshared(): boolean {
    return this.#isUnshared;
  }

  /** Epoch milliseconds of the shared clock. */
  now(): number {
    return this.#services.sharedState.now();
  }

  /** Resolves once messages arrive, or after a short time. */
  async open(handlers: RelayHandlers): Promise<void> {
    let isOpen = false;
    const subscription = this.#services.sharedState.subscribe(this.#topic, {
      receive: (bytes) => {
        this.#handled = this.#handled
          .then(() => this.#handle(bytes, handlers, subscription))
          .catch(() => handlers.gap()); // it cannot be read
      },
      gap: () => {
        if (isOpen && this.#subscription === subscription) handlers.gap();
      },
    });
    this.#subscription = subscription;
    const expired = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => expired.resolve(undefined), openMillis);
    await Promise.race([subscription.active.catch(() => undefined), expired.promise]);
    clearTimeout(timer);
    isOpen = true;
  }

  /** Gives the lease back: another process may read. */
  close(): void {
    this.#subscription?.close();
    this.#subscription = null;
    this.#giveUp();
  }

  /** Decides who reads. Without the shared state each process reads for itself. */
  async begin(): Promise<'lead' | 'follow' | 'alone'> {
    const { sharedState } = this.#services;
    const subscription = this.#subscription;
    try {
      if (this.#lease !== null && !(await sharedState.renew(this.#lease, leaseMillis))) this.#lease = null;
      const lease = this.#lease ?? (await sharedState.acquire({ ...this.#topic, kind: 'live-lease' }, leaseMillis));
      if (lease === null) return 'follow';
      this.#lease = lease;
      if (this.#subscription !== subscription) this.#giveUp();
      this.#fence = lease.fence;
      this.#renewWhileReading(lease);
      return 'lead';
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
      return 'alone';
    }
  }

  /** Generations of what is read now; null: unknown. */
  async stamp(): Promise<string | null> {
    try {
      return (await this.#services.generations.read(this.#keyPrefix))(this.#lists);
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
      return null;
    }
  }

  /** False also when it is not known now. */
  async isCurrent(stamp: string): Promise<boolean> {
    return (await this.stamp()) === stamp;
  }

  /**
   * Checks what this process has read. lost: another one reads by now. changed: a write has overtaken the reading.
   *
   * @param stamp from before the reading
   */
  async confirm(stamp: string): Promise<'current' | 'changed' | 'lost'> {
    const lease = this.#lease;
    if (lease === null) return 'lost';
    try {
      if (!(await this.#services.sharedState.renew(lease, leaseMillis))) {
        this.#giveUp();
        return 'lost';
      }
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
      return 'current'; // no other process can lead now
    }
    const now = await this.stamp();
    return now === null || now === stamp ? 'current' : 'changed';
  }

  /** Passes a reading on, and retains the lease until some time after the next one is due. */
  async publish({ captured, result, ...reading }: OwnReading): Promise<void> {
    clearInterval(this.#renewal);
    const lease = this.#lease;
    if (lease === null) return;
    const head = {
      from: this.#self,
      fence: lease.fence,
      ...reading,
      asOf: 'asOf' in result ? result.asOf.getTime() : 0,
    };
    if ('error' in result) {
      const error = toPlainError(result.error);
      if (error !== null) await this.#send({ ...head, kind: 'failed', error });
    } else {
      const body = await compress(captured.toBytes(), level);
      if (body.length > maxMessageBytes) await this.#send({ ...head, kind: 'unshared' });
      else await this.#send({ ...head, kind: 'responses' }, body);
    }
    const lasting = this.#services.sharedState.renew(lease, reading.nextMillis + this.graceMillis);
    await lasting.catch(() => undefined); // another takes over
  }

  /** Requests a reading of the process that has the lease. */
  async want(): Promise<void> {
    await this.#send({ from: this.#self, kind: 'want' });
  }

  async #send(message: RelayMessage, body?: Uint8Array): Promise<void> {
    try {
      await this.#services.sharedState.publish(this.#topic, formatMessage(message, body));
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error; // others read when nothing comes
    }
  }

  async #handle(bytes: Buffer, handlers: RelayHandlers, subscription: Subscription): Promise<void> {
    const parsed = parseMessage(bytes);
    if (parsed === null || parsed.message.from === this.#self || this.#subscription !== subscription) return;
    const { message, body } = parsed;
    if (message.kind === 'want') {
      if (this.#lease !== null) handlers.wanted();
      return;
    }
    if (message.fence < this.#fence) return; // its lease has ended
    if (this.#lease !== null && message.fence > this.#lease.fence) this.#giveUp();
    this.#fence = message.fence;
    this.#isUnshared = message.kind === 'unshared';
    const { kind, error, asOf, stamp, requestedAt, nextMillis } = message;
    if (kind === 'unshared') return;
    const content =
      error === undefined
        ? new CapturedResponses(await decompress(body, { maxOutputLength: maxResponseBytes }))
        : new OceanError(error);
    await handlers.receive({ content, asOf: new Date(asOf), stamp, requestedAt, nextMillis });
  }

  #renewWhileReading(lease: Lease): void {
    clearInterval(this.#renewal);
    this.#renewal = setInterval(() => {
      this.#services.sharedState.renew(lease, leaseMillis).catch(() => undefined); // it ends then
    }, leaseMillis / 3).unref();
  }

  #giveUp(): void {
    clearInterval(this.#renewal);
    const lease = this.#lease;
    this.#lease = null;
    if (lease !== null) this.#services.sharedState.release(lease).catch(() => undefined); // it ends by itself
  }
}
