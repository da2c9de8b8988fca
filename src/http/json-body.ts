import type { FastifyInstance, FastifyRequest } from 'fastify';
import { plainJson } from '../domain/entries.mapping.ts';
import { parseJson } from '../ocean/json.ts';

/** Fewer digits are a safe number: there is nothing to make plain. */
const mayHoldInt64 = /\d{16}/;

/**
 * Reads JSON bodies with every digit kept: a variable `{"id": 9007199254740993}` arrives as those digits, as text,
 * which is what an ID holds. JSON.parse would make it …992. A body is parsed once its request has a slot.
 *
 * @param onParsed the bytes of the body are not needed any more
 */
export function registerJsonBody(app: FastifyInstance, onParsed: (request: FastifyRequest) => void): void {
  app.removeAllContentTypeParsers(); // text too: a form needs no preflight to send it
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('preValidation', (request, _reply, done) => {
    if (!Buffer.isBuffer(request.body)) {
      done();
      return;
    }
    const parsed = parseBody(request.body);
    onParsed(request);
    request.body = parsed;
    done(parsed instanceof Error ? parsed : undefined);
  });
}

/** An error has the status that it is answered with. */
function parseBody(bytes: Buffer): unknown {
  try {
    const text = bytes.toString();
    const value = parseJson(text);
    return mayHoldInt64.test(text) ? plainJson(value, Infinity) : value;
  } catch {
    return Object.assign(new Error('The body is not JSON.'), { statusCode: 400 });
  }
}
