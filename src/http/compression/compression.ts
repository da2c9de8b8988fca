import type { FastifyInstance, FastifyReply } from 'fastify';
import { addVary } from '../vary.ts';
import { type Coding, negotiate } from './coding.ts';
import { compress } from './compress.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** True: the body contains a secret. It is never compressed, as its compressed length would depend on the secret. */
    containsSecret: boolean;
  }
}

export interface CompressionOptions {
  /** False: no response is compressed here. */
  readonly isCompressing: boolean;
  /** Minimum size of a compressed response, in bytes. */
  readonly minCompressedBytes: number;
}

/** Memory of responses that are being compressed. Beyond it, responses are sent uncompressed. */
const maxPendingBytes = 33_554_432;

/** Decides which responses are compressed, and with which coding. */
export class Compression {
  readonly #options: CompressionOptions;

  constructor(options: CompressionOptions) {
    this.#options = options;
  }

  get isOff(): boolean {
    return !this.#options.isCompressing;
  }

  /**
   * @param acceptEncoding header of the request
   * @param length of the body, in bytes
   * @returns null: the response is sent uncompressed
   */
  codingFor(acceptEncoding: string | undefined, length: number): Coding | null {
    if (this.isOff || length === 0) return null;
    const { coding, acceptsIdentity } = negotiate(acceptEncoding);
    return length >= this.#options.minCompressedBytes || !acceptsIdentity ? coding : null;
  }
}

/**
 * Compresses complete bodies, texts and buffers, by the header Accept-Encoding. A handler that sends a body in compressed
 * form sets `content-encoding` itself; its response, and streams, are left as they are.
 *
 * Must be registered before the load shedding: a request then holds its slot while its response is compressed, which bounds
 * the compressions of a caller. The bytes that a client has not read are counted afterwards, as they are sent.
 */
export function registerCompression(app: FastifyInstance, compression: Compression): void {
  app.decorateReply('containsSecret', false);
  if (compression.isOff) return;
  let pendingBytes = 0;

  app.addHook('onSend', ({ headers }, reply, payload, done) => {
    if (!isBody(payload)) {
      done(null, payload);
      return;
    }
    addVary(reply, 'accept-encoding');
    const coding = isCompressible(reply) ? compression.codingFor(headers['accept-encoding'], payload.length) : null;
    if (coding === null || pendingBytes + payload.length > maxPendingBytes) {
      done(null, payload);
      return;
    }
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    pendingBytes += bytes.length;
    void compress(coding, bytes)
      .then((compressed) => {
        void reply.headers({ 'content-encoding': coding, 'content-length': compressed.length });
        return compressed;
      })
      .catch(() => payload)
      .then((sent) => {
        pendingBytes -= bytes.length;
        if (!reply.raw.closed) done(null, sent); // otherwise the client has disconnected
      });
  });
}

function isBody(payload: unknown): payload is string | Buffer {
  return (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length > 0;
}

function isCompressible(reply: FastifyReply): boolean {
  return !reply.containsSecret && !reply.hasHeader('content-encoding');
}
