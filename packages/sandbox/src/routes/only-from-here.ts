import type { FastifyRequest } from 'fastify';
import { forbidden } from '../rejection.ts';

/** Restricts a route to requests from this machine. @throws Rejection 403 */
export function onlyFromHere({ ip }: FastifyRequest): void {
  if (!/^(127\.|::1$|::ffff:127\.)/.test(ip)) throw forbidden('only from the machine that the sandbox runs on');
}

/** Blocks requests that a page of another origin makes a browser send. @throws Rejection 403 */
export function onlyFromOwnPage({ headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) throw forbidden('only from the page of the sandbox');
}
