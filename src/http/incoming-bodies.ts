import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientAddress } from './limits/client-address.ts';
import { ClientBytes, type ClientBuffer } from './limits/client-bytes.ts';
import { refuseOverloaded } from './limits/refusals.ts';

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
        refuseOverloaded(reply, 503, 1);
      });
      buffers.set(request, buffer);
      request.raw.on('data', (chunk: Buffer) => bodies.add(buffer, chunk.length));
      reply.raw.once('close', () => bodies.release(buffer));
    }
    done();
  });
  return release;
}
