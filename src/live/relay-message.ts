import { joinHead, splitHead } from '../snapshot/headed-bytes.ts';
import { isRecord } from '../json.ts';
import { OceanError, type OceanErrorCode } from '../ocean/ocean-error.ts';

interface Head {
  /** Process that sends it. */
  readonly from: string;
}

/** A process without a reading requests one. */
interface WantMessage extends Head {
  readonly kind: 'want';
}

/** Reading of the process with the lease, or its failure. */
export interface ReadingMessage extends Head {
  /** - responses: they are the body.
   * - failed: `error` is the reason.
   * - unshared: the responses are too large for a message.
   */
  readonly kind: 'responses' | 'failed' | 'unshared';
  /** Of the lease under which it was read. */
  readonly fence: number;
  /** Generations of the lists under which it was requested. */
  readonly stamp: string;
  /** Time of the request by the shared clock. */
  readonly requestedAt: number;
  /** Time of the reading, in epoch milliseconds. */
  readonly asOf: number;
  /** Time until the next reading. */
  readonly nextMillis: number;
  readonly error?: {
    readonly code: OceanErrorCode;
    readonly operation: string;
    readonly status?: number | undefined;
    readonly oceanStatus?: string | undefined;
    readonly retryAfterSeconds?: number | undefined;
  };
}

export type RelayMessage = WantMessage | ReadingMessage;

const version = 1;

/** @param body compressed responses */
export function formatMessage(message: RelayMessage, body: Uint8Array = Buffer.alloc(0)): Buffer {
  return joinHead({ v: version, ...message }, body);
}

/** Null: it is of another version. */
export function parseMessage(bytes: Buffer): { readonly message: RelayMessage; readonly body: Buffer } | null {
  const { head, body } = splitHead(bytes);
  if (!isRecord(head) || head['v'] !== version) return null;
  return { message: head as unknown as RelayMessage, body };
}

/** Null: it is no error of Ocean, and of this process alone. */
export function toPlainError(error: unknown): NonNullable<ReadingMessage['error']> | null {
  if (!(error instanceof OceanError)) return null;
  const { code, operation, status, oceanStatus, retryAfterSeconds } = error;
  return { code, operation, status, oceanStatus, retryAfterSeconds };
}
