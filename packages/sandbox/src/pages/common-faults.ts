import type { FaultInput } from '../faults/fault.ts';
import { writeResponseForms } from '../faults/bodies.ts';

/** Every form of response to a write; reads never get one. */
const writeResponses = Object.fromEntries(
  writeResponseForms.map((form): [string, FaultInput] => [
    `response ${form} to a write`,
    { kind: 'write-response', form },
  ]),
);

/** Named faults to choose from on the page; JSON allows more. */
export const commonFaults: Readonly<Record<string, Readonly<Record<string, FaultInput>>>> = {
  Errors: {
    '500 internal error': { kind: 'status', status: 500 },
    '502 bad gateway, in HTML': {
      kind: 'status',
      status: 502,
      body: '<html><h1>502 Bad Gateway</h1></html>',
      contentType: 'text/html',
    },
    '503 unavailable': { kind: 'status', status: 503 },
    '503 after the request was carried out': { kind: 'status', status: 503, carriedOut: true },
    '504 timeout': { kind: 'status', status: 504 },
    '429, Retry-After: 5': { kind: 'status', status: 429, retryAfter: 5 },
    '429, Retry-After: a date 10 seconds from now': {
      kind: 'status',
      status: 429,
      retryAfter: { dateInSeconds: 10 },
    },
    '429, Retry-After: a day': { kind: 'status', status: 429, retryAfter: 86_400 },
    '429, Retry-After: nonsense': { kind: 'status', status: 429, retryAfter: 'soon' },
    '429 without Retry-After': { kind: 'status', status: 429 },
    '400 bad request': { kind: 'status', status: 400 },
    '401 unauthorized': { kind: 'status', status: 401 },
    '403 forbidden': { kind: 'status', status: 403 },
    '404 not found': { kind: 'status', status: 404 },
    '404 in HTML, as from a wrong base URL': {
      kind: 'status',
      status: 404,
      body: '<html><h1>404 Not Found</h1></html>',
      contentType: 'text/html',
    },
    '422 unprocessable': { kind: 'status', status: 422 },
    'token expired': { kind: 'expired-token' },
    'redirect to another host': { kind: 'redirect', location: 'http://other.invalid/' },
  },
  Time: {
    'waits 2 seconds': { kind: 'latency', millis: 2000 },
    'waits 0.2 to 10 seconds': { kind: 'latency', millis: 200, toMillis: 10_000 },
    'no response': { kind: 'silence' },
    'no response, but carried out': { kind: 'silence', carriedOut: true },
    'a byte every 100 ms': { kind: 'drip', from: 'head' },
    'the head at once, then a byte every 100 ms': { kind: 'drip', from: 'body' },
  },
  Connection: {
    'reset at once': { kind: 'reset', at: 'arrival' },
    'reset after the request was carried out': { kind: 'reset', at: 'carried-out' },
    'reset within the body': { kind: 'reset', at: 'within-body' },
    'reset after the body': { kind: 'reset', at: 'after-body' },
    'body shorter than content-length': { kind: 'cut', framing: 'content-length' },
    'chunks without an end': { kind: 'cut', framing: 'chunked' },
  },
  Bodies: {
    'JSON of another shape': { kind: 'body', shape: 'other-shape' },
    'an envelope with 200': { kind: 'body', shape: 'envelope' },
    'an envelope in a list with 200': { kind: 'body', shape: 'envelope-list' },
    'HTML with 200': { kind: 'body', shape: 'html' },
    'empty with 200': { kind: 'body', shape: 'empty' },
    '204 without a body': { kind: 'body', shape: 'no-content' },
    'half the JSON': { kind: 'body', shape: 'truncated' },
    'UTF-16': { kind: 'body', shape: 'wrong-charset' },
    'ISO 8859-1': { kind: 'body', shape: 'iso-8859-1' },
    'invalid UTF-8': { kind: 'body', shape: 'invalid-utf8' },
    '200 MB': { kind: 'huge', encoding: 'plain' },
    'gzip bomb of 200 MB': { kind: 'huge', encoding: 'gzip' },
  },
  'Responses to writes, nothing carried out': writeResponses,
  Rows: {
    'some rows doubled': { kind: 'rows', change: 'doubled' },
    'some rows missing': { kind: 'rows', change: 'missing' },
    'rows reordered': { kind: 'rows', change: 'reordered' },
    'null for some rows': { kind: 'rows', change: 'null' },
    'null for an object within': { kind: 'rows', change: 'nested-null' },
    'unknown enum values': { kind: 'rows', change: 'unknown-enum' },
    'ids beyond 2^53': { kind: 'rows', change: 'big-ids' },
    'a field of another type': { kind: 'rows', change: 'other-type' },
    'positions in odd forms': { kind: 'rows', change: 'odd-positions' },
    'unknown fields': { kind: 'rows', change: 'extra-fields' },
    'rows without an id': { kind: 'rows', change: 'without-id' },
    'rows with one id': { kind: 'rows', change: 'same-id' },
    'hours without a driver': { kind: 'rows', change: 'without-driver' },
    'hours that end before they start': { kind: 'rows', change: 'ends-before-start' },
  },
};

export const commonFault = (name: string): FaultInput | undefined =>
  Object.values(commonFaults).find((group) => name in group)?.[name];
