/** Ocean's own status word: `badParameters` and the like. Anything else could carry a name, a plate or a sentence. */
const safeStatus = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** What Ocean answers in the place of data: `{oceanStatus, message}`, alone or as the items of a list. */
export interface Envelope {
  /** Ocean's word; null when it is not a plain word, or several differ. The message beside it is never kept. */
  readonly oceanStatus: string | null;
  /** Whether the message or the word mentions the customer's id. */
  readonly mentionsCustomer: boolean;
}

/**
 * Reads Ocean's envelope.
 *
 * @param body a parsed response, of whatever status
 * @returns null when the body is no envelope: a list with anything else in it is a list of rows
 */
export function readEnvelope(body: unknown): Envelope | null {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (items.length === 0 || !items.every(isEnvelope)) return null;
  const words = new Set(items.map(({ oceanStatus }) => oceanStatus));
  const [word] = words;
  return {
    oceanStatus: words.size === 1 && typeof word === 'string' && safeStatus.test(word) ? word : null,
    mentionsCustomer: items.some(({ oceanStatus, message }) => [oceanStatus, message].some(mentionsCustomer)),
  };
}

/** Whether a text of Ocean's speaks of the parameter `customerId`. */
export function mentionsCustomer(text: unknown): boolean {
  return typeof text === 'string' && /customer[_ -]?id/i.test(text);
}

function isEnvelope(item: unknown): item is { oceanStatus?: unknown; message?: unknown } {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, 'oceanStatus');
}
