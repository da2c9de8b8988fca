import type { FastifyInstance, FastifyReply } from 'fastify';

/** Adds names to the header Vary. To set it would drop what others have added, such as Origin. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = new Set(present.map((name) => name.toLowerCase()));
  const missing = names.filter((name) => !known.has(name.toLowerCase()));
  if (missing.length > 0) void reply.header('vary', [...present, ...missing].join(', '));
}

/** A response of the graph depends on the types that are accepted; one that may be cached also on who asks. */
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
