import type { FastifyInstance } from 'fastify';
import { plainJson } from '../domain/entries.mapping.ts';
import { parseJson } from '../ocean/json.ts';

/** Fewer digits are a safe number: there is nothing to make plain. */
const mayHoldInt64 = /\d{16}/;

/**
 * Reads JSON bodies with every digit kept: a variable `{"id": 9007199254740993}` arrives as those digits, as text,
 * which is what an ID holds. JSON.parse would make it …992.
 */
export function registerJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers(); // text too: a form needs no preflight to send it
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      const text = String(body);
      const value = parseJson(text);
      done(null, mayHoldInt64.test(text) ? plainJson(value, Infinity) : value);
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
    }
  });
}
