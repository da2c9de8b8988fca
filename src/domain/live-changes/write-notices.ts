import { randomUUID } from 'node:crypto';
import { underOtherKey } from '../../identity/credential.ts';
import { isRecord, parseJsonOrNull } from '../../json.ts';
import { SharedStateError, type SharedState, type Subscription } from '../../shared-state/shared-state.ts';
import type { AffectedKeys } from '../mutations/invalidation.ts';

const topic = { kind: 'live-writes', group: '', name: '' } as const;

/**
 * Reports the writes of one instance to the others, whose subscriptions then read at once. A message contains digests and
 * Ocean ids, and Redis sees neither. One that is lost delays the events until the next reading.
 */
export class WriteNotices {
  readonly #sharedState: SharedState;
  readonly #self = randomUUID();
  readonly #subscription: Subscription;

  /**
   * @param onWrite called with what another instance has written
   * @param onGap called when writes of others may have been missed
   */
  constructor(sharedState: SharedState, onWrite: (affected: AffectedKeys) => void, onGap: () => void) {
    this.#sharedState = sharedState;
    this.#subscription = sharedState.subscribe(topic, {
      receive: (message) => {
        const affected = this.#read(message);
        if (affected === null) return;
        onWrite(affected);
        // While the secret is changed, the other instance may name the credential otherwise.
        const keyPrefix = underOtherKey(affected.keyPrefix);
        if (keyPrefix !== affected.keyPrefix) onWrite({ ...affected, keyPrefix, rules: [] });
      },
      gap: onGap,
    });
  }

  async report(affected: AffectedKeys): Promise<void> {
    const message = Buffer.from(JSON.stringify({ v: 1, from: this.#self, affected }));
    await this.#sharedState.publish(topic, message).catch((error: unknown) => {
      if (!(error instanceof SharedStateError)) throw error; // the next readings of the others show the write
    });
  }

  close(): void {
    this.#subscription.close();
  }

  /** Null: an own message, or one of another version. */
  #read(message: Buffer): AffectedKeys | null {
    const parsed = parseJsonOrNull(message.toString());
    if (!isRecord(parsed) || parsed['v'] !== 1 || parsed['from'] === this.#self) return null;
    return parsed['affected'] as AffectedKeys;
  }
}
