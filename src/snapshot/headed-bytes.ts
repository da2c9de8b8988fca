import { parseJsonOrNull } from '../json.ts';

const lengthBytes = 4;

/** Joins a description and bytes into one message: length of the JSON, JSON, bytes. */
export function joinHead(head: unknown, ...bodies: readonly Uint8Array[]): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, ...bodies]);
}

/**
 * Undoes `joinHead`. Head: null when it is no JSON.
 *
 * @throws RangeError when the bytes are shorter than a length
 */
export function splitHead(bytes: Buffer): { readonly head: unknown; readonly body: Buffer } {
  const bodyAt = lengthBytes + bytes.readUInt32BE();
  return { head: parseJsonOrNull(bytes.subarray(lengthBytes, bodyAt).toString()), body: bytes.subarray(bodyAt) };
}
