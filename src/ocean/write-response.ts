import { readEnvelope } from './envelope.ts';
import type { Method } from './upstream-request.ts';
import { isRecord } from '../json.ts';

/**
 * Outcome of a write, as far as its response states one.
 * - YES: Ocean made the change.
 * - NO: Ocean rejected it; nothing changed.
 * - SILENT: the response states neither. Only reading back shows the outcome.
 */
export type WriteResponse =
  | { readonly verdict: 'YES' | 'SILENT' }
  /** `oceanStatus`: Ocean's status value for the rejection; null when it sent none that is a plain word. */
  | { readonly verdict: 'NO'; readonly oceanStatus: string | null };

/** Status values that mean success, in lower case (*open*: Ocean documents none; any other is a rejection). */
const successStatuses: ReadonlySet<string> = new Set(['ok', 'success']);

const yes: WriteResponse = { verdict: 'YES' };
const silent: WriteResponse = { verdict: 'SILENT' };

/**
 * Parses the outcome of a write in every documented form.
 *
 * @param body the parsed body; undefined: no body
 * @param method a deletion has no documented body, so its empty response means YES
 */
export function readWriteResponse(body: unknown, method: Method): WriteResponse {
  if (body === undefined) return method === 'DELETE' ? yes : silent;
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  const read = items.map(readItem);
  const no = read.find(({ verdict }) => verdict === 'NO');
  if (no !== undefined) return no;
  return read.length > 0 && read.every(({ verdict }) => verdict === 'YES') ? yes : silent;
}

function readItem(item: unknown): WriteResponse {
  const oceanStatus = readEnvelope(item)?.oceanStatus ?? null;
  const isSuccessStatus = oceanStatus !== null && successStatuses.has(oceanStatus.toLowerCase());
  const isEnvelope = isRecord(item) && 'oceanStatus' in item;
  const bool = readBoolean(isRecord(item) && 'boolean' in item ? item['boolean'] : item);
  if (bool === false || (isEnvelope && !isSuccessStatus)) {
    return { verdict: 'NO', oceanStatus: isSuccessStatus ? null : oceanStatus };
  }
  return bool === true || isEnvelope || isWrittenMap(item) ? yes : silent;
}

/** Parses true and false, which come bare and as text in any case. */
function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return text === 'true' || text === 'false' ? text === 'true' : null;
}

/** Returns true for the map of hours that a write of schedules sends, echoed: `{"innerMap": {"map": {"LUNDI": …}}}`. */
function isWrittenMap(item: unknown): boolean {
  const inner = isRecord(item) ? item['innerMap'] : undefined;
  const map = isRecord(inner) ? inner['map'] : undefined;
  return isRecord(map) && Object.keys(map).length > 0;
}
