import type { preHandlerHookHandler } from 'fastify';
import { LimitError } from '../graph/limits/broken-limit.ts';
import { brokenNesting } from '../graph/limits/json-nesting.ts';

type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/** Without one of these no number is beyond 2^53, and the reviver, ten times as slow as the parser, is not needed. */
const mayHoldLargeNumber = /\d{16}|\d[eE]/;

const byteOrderMark = '\uFEFF';

/**
 * Parses the JSON of a client with every digit kept: a whole number beyond 2^53 stays the text that was sent, which is
 * what an ID holds. A double would turn 9007199254740993, and 9007199254740993.0, into the id of another object.
 *
 * @throws SyntaxError when the text is not JSON
 * @throws LimitError when it nests deeper than recursive code can follow
 */
export function readClientJson(text: string): unknown {
  const broken = brokenNesting(text);
  if (broken !== null) throw new LimitError(broken);
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (!mayHoldLargeNumber.test(json)) return JSON.parse(json) as unknown;
  return parseWithSource(json, (_key, value, { source }) =>
    typeof value === 'number' && !isExact(value) && source !== undefined ? source : value,
  );
}

/** A fraction, or a whole number that no other text stands for. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

/** Rewrites the variables of a GET, which Apollo Server parses by itself, so that they lose no digit either. */
export const exactUrlVariables: preHandlerHookHandler = (request, _reply, done) => {
  if (request.method !== 'GET' || !request.url.includes('variables')) {
    done();
    return;
  }
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const [text, ...others] = searchParams.getAll('variables');
  if (text === undefined || others.length > 0) {
    done(); // several are an error that Apollo Server reports
    return;
  }
  try {
    const variables = readClientJson(text);
    if (mayHoldLargeNumber.test(text)) {
      searchParams.set('variables', JSON.stringify(variables));
      request.raw.url = `${pathname}?${searchParams}`;
    }
    done();
  } catch (error) {
    if (error instanceof LimitError) done(error);
    else done(); // no JSON, which Apollo Server reports
  }
};
