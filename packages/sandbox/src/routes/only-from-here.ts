import type { FastifyRequest } from 'fastify';
import { forbidden } from '../rejection.ts';

/** @throws Refusal 403 for a request from another machine. */
export function onlyFromHere({ ip }: FastifyRequest): void {
  if (!/^(127\.|::1$|::ffff:127\.)/.test(ip)) throw forbidden('only from the machine that the sandbox runs on');
}

/** @throws Refusal 403 for what another site's page makes a browser send. */
export function onlyFromOwnPage({ headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) throw forbidden('only from the page of the sandbox');
}
