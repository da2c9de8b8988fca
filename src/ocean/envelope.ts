/** Ocean's own status word: `badParameters` and the like. Anything else could carry a name, a plate or a sentence. */
const safeStatus = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** What Ocean answers in the place of data: `{oceanStatus, message}`, alone or as the one item of a list. */
export interface Envelope {
  /** Ocean's word; null when it is not a plain word. The message beside it is never kept. */
  readonly oceanStatus: string | null;
  /** Whether the message or the word mentions the customer's id. */
  readonly mentionsCustomer: boolean;
}

/**
 * Reads Ocean's envelope.
 *
 * @param body a parsed response, of whatever status
 * @returns null when the body is no envelope
 */
export function readEnvelope(body: unknown): Envelope | null {
  const item: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'oceanStatus')) return null;
  const { oceanStatus, message } = item as { oceanStatus?: unknown; message?: unknown };
  return {
    oceanStatus: typeof oceanStatus === 'string' && safeStatus.test(oceanStatus) ? oceanStatus : null,
    mentionsCustomer: [oceanStatus, message].some((text) => typeof text === 'string' && /customer[_ -]?id/i.test(text)),
  };
}
