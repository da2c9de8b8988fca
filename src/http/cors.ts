import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const aDaySeconds = 86_400;

/** Headers that this server reads, and those that GraphQL clients and tracing libraries add. */
const usualHeaders = [
  'content-type',
  'authorization',
  'x-auth-token',
  'x-customer-id',
  'x-cost-only',
  'x-explain',
  'x-graphql-event-stream-token',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
  'x-request-id',
];

const localPage = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export interface CorsOptions {
  /** `localhost`: pages of this machine, on any port. */
  readonly allowedOrigins: readonly string[];
  /** Headers in addition to those of usual clients. */
  readonly allowedHeaders: readonly string[];
}

/** Returns whether pages of an origin may send requests. */
export function originCheck(allowedOrigins: readonly string[]): (origin: string) => boolean {
  const origins = new Set(allowedOrigins);
  return (origin) => origins.has(origin) || (origins.has('localhost') && localPage.test(origin));
}

/** Allows pages of these origins to send requests from a browser. Without origins, browsers block all other pages. */
export async function registerCors(
  app: FastifyInstance,
  { allowedOrigins, allowedHeaders }: CorsOptions,
): Promise<void> {
  if (allowedOrigins.length === 0) return;
  const isAllowed = originCheck(allowedOrigins);
  await app.register(cors, {
    origin: (origin, done) => done(null, origin !== undefined && isAllowed(origin) ? origin : false),
    methods: ['GET', 'POST', 'PUT', 'DELETE'], // the last two: event streams
    allowedHeaders: [...new Set([...usualHeaders, ...allowedHeaders])],
    exposedHeaders: ['retry-after', 'x-request-id'],
    credentials: false, // callers send a header, never a cookie
    maxAge: aDaySeconds,
    strictPreflight: false, // it would respond to an incomplete preflight in plain text
  });
}
