import { readEnvelope } from './envelope.ts';
import type { Method } from './upstream-request.ts';

/**
 * What a response says of the write that it answers.
 * - YES: Ocean made the change.
 * - NO: Ocean refused it; nothing changed.
 * - SILENT: it says neither. Only reading back shows what happened.
 */
export type WriteResponse =
  | { readonly says: 'YES' | 'SILENT' }
  /** `oceanStatus`: Ocean's own word for the refusal; null when it gave none that is a plain word. */
  | { readonly says: 'NO'; readonly oceanStatus: string | null };

/** Words of an envelope that mean success, in lower case (*open*: Ocean documents none; any other word is a refusal). */
const successWords: ReadonlySet<string> = new Set(['ok', 'success']);

const yes: WriteResponse = { says: 'YES' };
const silent: WriteResponse = { says: 'SILENT' };

/**
 * Reads Ocean's yes or no in every form that is documented.
 *
 * @param body the parsed body; undefined: none
 * @param method a deletion has no documented body, so an empty response to one is a yes
 */
export function readWriteResponse(body: unknown, method: Method): WriteResponse {
  if (body === undefined) return method === 'DELETE' ? yes : silent;
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  const read = items.map(readItem);
  const no = read.find(({ says }) => says === 'NO');
  if (no !== undefined) return no;
  return read.length > 0 && read.every(({ says }) => says === 'YES') ? yes : silent;
}

function readItem(item: unknown): WriteResponse {
  const oceanStatus = readEnvelope(item)?.oceanStatus ?? null;
  const isSuccessWord = oceanStatus !== null && successWords.has(oceanStatus.toLowerCase());
  const isEnvelope = isObject(item) && 'oceanStatus' in item;
  const bool = readBoolean(isObject(item) && 'boolean' in item ? item['boolean'] : item);
  if (bool === false || (isEnvelope && !isSuccessWord)) {
    return { says: 'NO', oceanStatus: isSuccessWord ? null : oceanStatus };
  }
  return bool === true || isEnvelope || isWrittenMap(item) ? yes : silent;
}

/** True and false come bare, and as text in any case. */
function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return word === 'true' || word === 'false' ? word === 'true' : null;
}

/** The map of hours that a write of schedules sends, given back: `{"innerMap": {"map": {"LUNDI": …}}}`. */
function isWrittenMap(item: unknown): boolean {
  const inner = isObject(item) ? item['innerMap'] : undefined;
  const map = isObject(inner) ? inner['map'] : undefined;
  return isObject(map) && Object.keys(map).length > 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
