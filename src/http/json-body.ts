import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LimitError } from '../graph/limits/broken-limit.ts';
import { checkQueryString, checkText, decodeUtf8 } from './charset.ts';
import { readClientJson } from './client-json.ts';

/**
 * Reads JSON bodies with every digit kept: a variable `{"id": 9007199254740993}` arrives as those digits. A body is
 * parsed once its request has a slot.
 *
 * @param onParsed the bytes of the body are not needed any more
 */
export function registerJsonBody(app: FastifyInstance, onParsed: (request: FastifyRequest) => void): void {
  app.removeAllContentTypeParsers(); // text too: a form needs no preflight to send it
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('preValidation', (request, _reply, done) => {
    const bytes = request.body;
    try {
      if (request.method === 'GET') checkQueryString(request.raw.url ?? '');
      if (Buffer.isBuffer(bytes)) request.body = parseBody(decodeUtf8(bytes));
      done();
    } catch (error) {
      done(error as Error);
    } finally {
      onParsed(request);
    }
  });
}

function parseBody(text: string): unknown {
  let value: unknown;
  try {
    value = readClientJson(text);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    throw Object.assign(new Error('The body is not JSON.'), { statusCode: 400 });
  }
  checkText(text, () => value);
  return value;
}
