/**
 * Request about an event stream of the single connection mode, in a form that workers pass on. It names the caller by its
 * key, never by a token: the worker with the stream has the credential.
 */
export interface StreamCommand {
  /** `Caller.key` and token of the stream. */
  readonly stream: string;
  readonly method: 'POST' | 'DELETE';
  /** Id of the subscription within the stream; null: none was sent. */
  readonly operationId: string | null;
  /** Document and variables of POST, as the client sent them. */
  readonly parameters: Record<string, unknown>;
}

/** Response to a command. */
export interface StreamResponse {
  readonly status: number;
  readonly body: string | null;
}

/** Passes a command to the other workers. Null: none has the stream. */
export type RelayStreamCommand = (command: StreamCommand) => Promise<StreamResponse | null>;
