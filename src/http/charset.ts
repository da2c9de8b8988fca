import type { FastifyInstance } from 'fastify';

/** Bodies are read as UTF-8: another charset would be read wrong without a word. */
export function refuseOtherCharsets(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) done();
    else done(Object.assign(new Error('The charset is not UTF-8.'), { statusCode: 415 }));
  });
}
