import type { OceanError } from '../ocean/ocean-error.ts';
import type { CapturedResponses } from '../snapshot/captured-responses.ts';
import type { ReadingMessage } from './relay-message.ts';

/** A reading of another process. */
export interface RelayedReading extends Pick<ReadingMessage, 'stamp' | 'requestedAt' | 'nextMillis'> {
  readonly content: CapturedResponses | OceanError;
  readonly asOf: Date;
}

/** A reading of this process, which others use too. */
export interface OwnReading extends Pick<ReadingMessage, 'stamp' | 'requestedAt' | 'nextMillis'> {
  readonly captured: CapturedResponses;
  readonly result: { readonly asOf: Date } | { readonly error: unknown };
}
