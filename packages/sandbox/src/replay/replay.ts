import Fastify, { type FastifyReply } from 'fastify';
import { jsonType } from '../lists.ts';
import { type Query } from '../parameters.ts';
import { envelopeFor } from '../rejection.ts';
import { loginPath } from '../routes/session.ts';
import { findResponse, type RecordedResponse, readRecording } from './recording.ts';

/** A running replay of a recording. */
export interface Replay {
  /** Base URL of every path of the contract. */
  readonly url: string;
  /** Number of recorded responses. */
  readonly responses: number;
  stop(): Promise<void>;
}

/**
 * Serves a recording: each request gets the recorded response that fits it best, and 404 when none does. Any login is
 * accepted, and writes are rejected.
 *
 * @throws RangeError when the folder holds no recording
 */
export async function startReplay(folder: string, listen: { host?: string; port?: number } = {}): Promise<Replay> {
  const recorded = await readRecording(folder);
  const app = Fastify({ forceCloseConnections: true, exposeHeadRoutes: false });
  app.post(loginPath, async (_request, reply) =>
    reply.code(201).send({ token: 'replay', passwordExpirationRemainingDays: -1, additionalAccountData: {} }),
  );
  app.all('/restapi/*', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const found = findResponse(recorded, `${request.method} ${path}`, request.query as Query);
    if (found !== null) return sendRecorded(reply, found);
    const isKnown = recorded.some(({ operation }) => operation.endsWith(` ${path}`));
    return reply
      .code(404)
      .type(jsonType)
      .send(envelopeFor(request.url, 'notFound', isKnown ? 'no such request is recorded' : 'not recorded'));
  });
  const url = await app.listen({ host: listen.host ?? '127.0.0.1', port: listen.port ?? 0 });
  return { url, responses: recorded.length, stop: () => app.close() };
}

function sendRecorded(
  reply: FastifyReply,
  { status, contentType, retryAfter, bodyKind, body }: RecordedResponse,
): FastifyReply {
  if (status === null) {
    reply.raw.destroy(); // there was no response
    return reply.hijack();
  }
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  void reply.code(status).type(contentType ?? jsonType);
  if (bodyKind === 'empty') return reply.send('');
  if (bodyKind === 'html') return reply.send('<html></html>');
  return reply.send(bodyKind === 'json' ? writeBody(body) : '{"truncated');
}

/** Writes ids beyond 2^53 as bare digits. */
function writeBody(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'bigint' ? JSON.rawJSON(String(value)) : value,
  );
}
