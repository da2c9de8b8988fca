import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientAddress } from './client-address.ts';
import { rejectOverloaded } from './rejection.ts';

/** One body or response in memory. */
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
 * Bounds the memory that clients make this process hold: bodies that arrive, responses that wait to be read. Beyond the
 * bound the address that holds most loses its largest buffer, so that a client with little is never the victim.
 */
export class ClientBytes {
  readonly #maxBytes: number;
  readonly #buffers = new Set<OpenBuffer>();
  #total = 0;

  /** @param maxBytes of all clients together */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @param drop ends the request or the connection that holds the memory */
  open(address: string, drop: () => void): ClientBuffer {
    const buffer = { address, drop, bytes: 0 };
    this.#buffers.add(buffer);
    return buffer;
  }

  /** Has no effect on a buffer that was dropped or released. */
  add(buffer: ClientBuffer, bytes: number): void {
    const open = buffer as OpenBuffer;
    if (!this.#buffers.has(open)) return;
    open.bytes += bytes;
    this.#total += bytes;
    while (this.#total > this.#maxBytes) this.#dropLargest();
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

/** Shorter bodies usually arrive together with their headers. The count of connections bounds them. */
const minCountedBytes = 4096;

/**
 * Bounds the memory of bodies that arrive or wait to be parsed. A slot is taken once a body is complete, so slots do not
 * bound them.
 *
 * @returns to be called when a body is not needed any more
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
