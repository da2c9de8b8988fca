import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../../support/app.ts';
import { exceptionalPath } from '../../support/mutations/documents.ts';
import type { Identity } from './identity.ts';
import { type Interval, overlaps } from './interval.ts';
import type { ProcessInstance } from './process-instance.ts';

/**
 * - done: the payload reports it.
 * - rejected: the payload reports that nothing was sent.
 * - unknown: no response came, or the payload reports that the outcome is unknown.
 */
export type WriteOutcome = 'done' | 'rejected' | 'unknown';

export interface Write {
  readonly identity: Identity;
  /** Unique; Ocean stores it. */
  readonly description: string;
  /** Instance that sent the last response. */
  readonly instance: ProcessInstance | null;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: WriteOutcome;
}

/** A read that lacks an own write. */
interface StaleRead {
  readonly write: Write;
  readonly reader: ProcessInstance;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Writes with their outcomes, compared with reads, and with Ocean in the end. */
export class Ledger {
  readonly #writes: Write[] = [];
  readonly #staleReads: StaleRead[] = [];

  get writes(): readonly Write[] {
    return this.#writes;
  }

  add(write: Write): void {
    this.#writes.push(write);
  }

  /** Compares a read with the writes of the identity that had ended before it began. */
  compare(identity: Identity, seen: ReadonlySet<string>, read: Omit<StaleRead, 'write'>): void {
    for (const write of this.#writes) {
      const isDue = write.identity === identity && write.outcome === 'done' && write.endedAt < read.startedAt;
      if (isDue && !seen.has(write.description)) this.#staleReads.push({ write, ...read });
    }
  }

  /**
   * Reads without an own write. Not counted are those at another instance while one of both had reported that it goes on
   * alone, and until lists of that time have aged out: nothing else is promised then.
   */
  stale(agesOutMillis: number): { readonly broken: readonly string[]; readonly whileAlone: number } {
    const broken = this.#staleReads.filter((read) => !this.#wasAlone(read, agesOutMillis));
    const texts = broken.map(
      ({ write, reader, startedAt, endedAt }) =>
        `${write.description} at ${write.instance?.name ?? '?'} until ${write.endedAt}: not at ${reader.name} ${startedAt}–${endedAt}`,
    );
    return { broken: texts, whileAlone: this.#staleReads.length - broken.length };
  }

  #wasAlone({ write, reader, startedAt, endedAt }: StaleRead, agesOutMillis: number): boolean {
    if (write.instance === reader || write.instance === null) return false;
    const wasAlone = (instance: ProcessInstance, during: Interval): boolean =>
      instance.degraded.some((one) => overlaps(one, during) && startedAt <= one.to + agesOutMillis);
    const from = write.startedAt;
    return wasAlone(write.instance, { from, to: write.endedAt }) || wasAlone(reader, { from, to: endedAt });
  }

  /** Compares all writes with what Ocean stores. */
  async audit(sandbox: Sandbox): Promise<{ readonly lost: string[]; readonly doubled: string[] }> {
    const stored = new Map<string, number>();
    const token = await logIn(sandbox.url, 'multi');
    for (const { id } of sandbox.fleet.customers) {
      const response = await fetch(`${sandbox.url}${exceptionalPath}?customerId=${id}`, {
        headers: { 'x-auth-token': token },
      });
      for (const { description } of (await response.json()) as { description: string | null }[]) {
        if (description !== null) stored.set(description, (stored.get(description) ?? 0) + 1);
      }
    }
    const countOf = ({ description }: Write): number => stored.get(description) ?? 0;
    return {
      lost: this.#writes.filter((one) => one.outcome === 'done' && countOf(one) === 0).map(textOf),
      doubled: this.#writes.filter((one) => countOf(one) > (one.outcome === 'rejected' ? 0 : 1)).map(textOf),
    };
  }
}

const textOf = ({ description, outcome }: Write): string => `${description} (${outcome})`;
