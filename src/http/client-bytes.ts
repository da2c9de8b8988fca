import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientAddress } from './client-address.ts';
import { rejectOverloaded } from './rejection.ts';

/** A body or response in memory. */
export interface ClientBuffer {
  readonly address: string;
  readonly bytes: number;
}

interface OpenBuffer {
  readonly address: string;
  readonly drop: () => void;
  bytes: number;
}

/**
 * Bounds the memory of incoming bodies or unread responses. Beyond the bound, the largest buffer of the address that uses
 * most memory is dropped, so that a small client is never affected.
 */
export class ClientBytes {
  readonly #maxBytes: number;
  readonly #buffers = new Set<OpenBuffer>();
  #total = 0;

  /** @param maxBytes for all clients together */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @param drop ends the request or connection that uses the memory */
  open(address: string, drop: () => void): ClientBuffer {
    const buffer = { address, drop, bytes: 0 };
    this.#buffers.add(buffer);
    return buffer;
  }

  /** Ignores a buffer that was dropped or released. */
  add(buffer: ClientBuffer, bytes: number): void {
    const open = buffer as OpenBuffer;
    if (!this.#buffers.has(open)) return;
    open.bytes += bytes;
    this.#total += bytes;
    while (this.#total > this.#maxBytes) this.#dropLargest();
  }

  /** Sets the size of a buffer that fills and empties, such as the unread messages of a connection. */
  resize(buffer: ClientBuffer, bytes: number): void {
    this.add(buffer, bytes - buffer.bytes);
  }

  release(buffer: ClientBuffer): void {
    if (this.#buffers.delete(buffer as OpenBuffer)) this.#total -= buffer.bytes;
  }

  #dropLargest(): void {
    const byAddress = new Map<string, number>();
    for (const { address, bytes } of this.#buffers) byAddress.set(address, (byAddress.get(address) ?? 0) + bytes);
    let largest: OpenBuffer | undefined;
    const ofAddress = ({ address }: OpenBuffer): number => byAddress.get(address) ?? 0;
    for (const buffer of this.#buffers) {
      const difference =
        largest === undefined ? 1 : ofAddress(buffer) - ofAddress(largest) || buffer.bytes - largest.bytes;
      if (difference > 0) largest = buffer;
    }
    if (largest === undefined) return;
    this.release(largest);
    largest.drop();
  }
}

/** Shorter bodies usually arrive with their headers. The number of connections bounds them. */
const minCountedBytes = 4096;

/**
 * Bounds the memory of bodies that are incoming or not parsed yet. Slots do not bound them: a request takes its slot once
 * its body is complete.
 *
 * @returns releases the memory of a body that is no longer needed
 */
export function boundIncomingBodies(app: FastifyInstance, maxBytes: number): (request: FastifyRequest) => void {
  const bodies = new ClientBytes(maxBytes);
  const buffers = new WeakMap<FastifyRequest, ClientBuffer>();
  const release = (request: FastifyRequest): void => {
    const buffer = buffers.get(request);
    if (buffer) bodies.release(buffer);
  };
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const length = Number(request.headers['content-length'] ?? NaN);
    if (request.method === 'POST' && !(length < minCountedBytes)) {
      const buffer = bodies.open(clientAddress(request), () => {
        if (reply.sent) return;
        void reply.header('connection', 'close');
        rejectOverloaded(reply, 503, 1);
      });
      buffers.set(request, buffer);
      request.raw.on('data', (chunk: Buffer) => bodies.add(buffer, chunk.length));
      reply.raw.once('close', () => bodies.release(buffer));
    }
    done();
  });
  return release;
}
