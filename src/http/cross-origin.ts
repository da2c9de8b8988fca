import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const aDaySeconds = 86_400;

/** Lets pages of these origins call from a browser. Without any, no page of elsewhere may: browsers refuse by default. */
export async function registerCrossOrigin(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'x-auth-token',
      'x-customer-id',
      'x-cost-only',
      'apollo-require-preflight',
      'x-apollo-operation-name',
    ],
    exposedHeaders: ['retry-after'],
    credentials: false, // who calls is told by a header, never by a cookie
    maxAge: aDaySeconds,
  });
}
