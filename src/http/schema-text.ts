import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { GatewayCheck } from './gateway-secret.ts';

export interface SchemaTextOptions {
  /** File with the schema as SDL. */
  readonly file: string;
  /** False: only gateways receive the schema. */
  readonly isOpen: boolean;
  readonly isGateway: GatewayCheck;
}

/**
 * Serves the schema as SDL at `/schema.graphql`, for code generators and editors. The rules are those of introspection.
 * A client that may not introspect gets 404, as if there were no such path.
 */
export async function registerSchemaText(
  app: FastifyInstance,
  { file, isOpen, isGateway }: SchemaTextOptions,
): Promise<void> {
  const sdl = await readFile(file, 'utf8');
  const etag = `"${createHash('sha256').update(sdl).digest('base64url').slice(0, 22)}"`;
  app.get('/schema.graphql', async ({ headers }, reply) => {
    if (!isOpen && !isGateway(headers)) {
      reply.callNotFound();
      return reply;
    }
    void reply.headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', etag });
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
}
