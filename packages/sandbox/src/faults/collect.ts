import type { Readable } from 'node:stream';

/** Payload of a reply; lists too large to cache are streams. */
export type Payload = string | Buffer | Readable | null | undefined;

export async function collect(payload: Payload): Promise<Buffer> {
  if (payload === null || payload === undefined) return Buffer.alloc(0);
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.from(payload);
  const parts: Buffer[] = [];
  for await (const part of payload) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
}
