/** Status values such as `badParameters`. Anything else could contain a name, a plate or a sentence. */
const safeStatus = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Ocean's error in the place of data: `{oceanStatus, message}`, alone or as the items of a list. */
export interface Envelope {
  /** Raw status value; null when it is not a plain word, or several differ. The message beside it is dropped. */
  readonly oceanStatus: string | null;
  /** True: the message or the status mentions the parameter `customerId`. */
  readonly mentionsCustomer: boolean;
}

/**
 * Parses Ocean's envelope.
 *
 * @param body a parsed response, of whatever status
 * @returns null when the body is no envelope: a list with any other item is a list of rows
 */
export function readEnvelope(body: unknown): Envelope | null {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (items.length === 0 || !items.every(isEnvelope)) return null;
  const statuses = new Set(items.map(({ oceanStatus }) => oceanStatus));
  const [status] = statuses;
  return {
    oceanStatus: statuses.size === 1 && typeof status === 'string' && safeStatus.test(status) ? status : null,
    mentionsCustomer: items.some(({ oceanStatus, message }) => [oceanStatus, message].some(mentionsCustomer)),
  };
}

/** Returns true for a text of Ocean that mentions the parameter `customerId`. */
export function mentionsCustomer(text: unknown): boolean {
  return typeof text === 'string' && /customer[_ -]?id/i.test(text);
}

function isEnvelope(item: unknown): item is { oceanStatus?: unknown; message?: unknown } {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, 'oceanStatus');
}
