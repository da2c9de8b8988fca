/** Close codes that graphql-ws itself does not send. Its client reconnects after these, except after UNAUTHENTICATED. */
export const closeCodes = {
  /** The process stops. */
  RESTART: 1012,
  /** The client does not read, or exceeds a limit of connections or messages. */
  TRY_LATER: 1013,
  /** The credential is missing, cannot be used, or is not accepted by Ocean any more. */
  UNAUTHENTICATED: 4401,
  BAD_MESSAGE: 4400,
  INTERNAL_ERROR: 4500,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** Maximum size of the reason in a close frame. */
const maxReasonBytes = 123;

/** Cuts a reason of ASCII to the size of a close frame. */
export function closeReason(text: string): string {
  return text.slice(0, maxReasonBytes);
}

/** Formats the time to reconnect for clients, which read the number. */
export function restartReason(reconnectMillis: number): string {
  return `The server restarts. Reconnect after ${reconnectMillis} ms.`;
}
