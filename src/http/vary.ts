import type { FastifyInstance, FastifyReply } from 'fastify';

/** Merged headers, by the added names and the header before: both are ours, so few combinations occur. */
const merged = new Map<string, Map<string, string>>();

/** Adds names to the header Vary. Setting it would drop names that others have added, such as Origin. */
export function addVary(reply: FastifyReply, names: string): void {
  const present = String(reply.getHeader('vary') ?? '');
  const byHeader = merged.get(names) ?? new Map<string, string>();
  let header = byHeader.get(present);
  if (header === undefined) {
    header = mergeNames(present, names);
    merged.set(names, byHeader.set(present, header));
  }
  if (header !== present) void reply.header('vary', header);
}

/** Joins two lists of header names. Names are compared without case. */
function mergeNames(present: string, added: string): string {
  const namesIn = (header: string): string[] =>
    header
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  const existing = new Set(namesIn(present).map((name) => name.toLowerCase()));
  const missing = namesIn(added).filter((name) => !existing.has(name.toLowerCase()));
  return missing.length === 0 ? present : [...namesIn(present), ...missing].join(', ');
}

/** Varies responses of the graph by accepted type; those that may be cached also by caller. */
export function registerVary(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/graphql') {
      const cacheControl = String(reply.getHeader('cache-control') ?? '');
      const isStored = cacheControl.includes('max-age');
      addVary(reply, isStored ? 'accept, authorization, x-auth-token, x-customer-id' : 'accept');
    }
    done(null, payload);
  });
}
