import type { FastifyInstance } from 'fastify';
import type { Ocean } from '../ocean.ts';
import { unauthorized } from '../rejection.ts';

/** The only path that needs no token. */
export const loginPath = '/restapi/auth/authenticate2';

export function sessionRoutes(app: FastifyInstance, ocean: Ocean): void {
  app.post(loginPath, async (request, reply) => {
    const { login, password } = (request.body ?? {}) as { login?: unknown; password?: unknown };
    if (typeof login !== 'string' || typeof password !== 'string') throw unauthorized('login or password is missing');
    const token = ocean.sessions.signIn(login, password);
    return reply.code(201).send({ token, passwordExpirationRemainingDays: 89, additionalAccountData: {} });
  });
}
