import type { FastifyInstance, FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';

/** Merged headers, by the header before and the added names: few combinations occur, and each response adds names twice. */
const merged = new LRUCache<string, string>({ max: 100 });

/** Adds names to the header Vary. Setting it would drop names that others have added, such as Origin. */
export function addVary(reply: FastifyReply, names: string): void {
  const present = String(reply.getHeader('vary') ?? '');
  const key = `${present}\n${names}`;
  let header = merged.get(key);
  if (header === undefined) {
    header = mergeNames(present, names);
    merged.set(key, header);
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
