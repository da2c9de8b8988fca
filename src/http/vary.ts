import type { FastifyInstance, FastifyReply } from 'fastify';

/** Adds names to the header Vary. Setting it would drop names that others have added, such as Origin. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const existing = new Set(present.map((name) => name.toLowerCase()));
  const missing = names.filter((name) => !existing.has(name.toLowerCase()));
  if (missing.length > 0) void reply.header('vary', [...present, ...missing].join(', '));
}

/** Varies responses of the graph by accepted type; those that may be cached also by caller. */
export function registerVary(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/graphql') {
      addVary(reply, 'accept');
      const cacheControl = String(reply.getHeader('cache-control') ?? '');
      if (cacheControl.includes('max-age')) addVary(reply, 'authorization', 'x-auth-token', 'x-customer-id');
    }
    done(null, payload);
  });
}
