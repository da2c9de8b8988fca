import { z } from 'zod';
import { bodyShapes, writeResponseForms } from './bodies.ts';

const carriedOut = z.boolean().default(false);
const millis = z.number().min(0).max(3_600_000);
/** Characters allowed in a header. */
const headerText = z.string().regex(/^[\x20-\x7e]*$/, 'must be printable ASCII on one line');

/** Every fault that the sandbox can inject. Kinds with `carriedOut` carry the request out first when it is true. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** An error instead of the response. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    /** Seconds, raw text, or an HTTP date that many seconds from now. */
    retryAfter: z.union([z.number(), headerText, z.strictObject({ dateInSeconds: z.number() })]).optional(),
    /** Ocean's JSON envelope by default. */
    body: z.string().optional(),
    contentType: headerText.optional(),
    carriedOut,
  }),
  /** Delays the request, or its response with `carriedOut`; drawn up to `toMillis` for each request. */
  z.strictObject({ kind: z.literal('latency'), millis, toMillis: millis.optional(), carriedOut }),
  /** Never responds; the connection stays open. */
  z.strictObject({ kind: z.literal('silence'), carriedOut }),
  /** Resets the connection (TCP RST): on arrival, after the request was carried out, or during or after the body. */
  z.strictObject({
    kind: z.literal('reset'),
    at: z.enum(['arrival', 'carried-out', 'within-body', 'after-body']),
  }),
  z.strictObject({
    kind: z.literal('redirect'),
    location: headerText,
    status: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]).default(302),
    carriedOut,
  }),
  /** Ends the session of the token, as after 12 hours: 401 until a new login. */
  z.strictObject({ kind: z.literal('expired-token') }),
  /** A wrong body under the original status; `no-content` uses 204. */
  z.strictObject({
    kind: z.literal('body'),
    shape: z.enum(bodyShapes),
  }),
  /** Another form of true, false or neither, with 200, instead of the response to a write. */
  z.strictObject({ kind: z.literal('write-response'), form: z.enum(writeResponseForms), carriedOut }),
  /** A list of that many mebibytes, counted after inflating. */
  z.strictObject({
    kind: z.literal('huge'),
    encoding: z.enum(['plain', 'gzip']).default('plain'),
    mebibytes: z.number().int().min(1).max(4095).default(200),
  }),
  /** A list with changed rows. */
  z.strictObject({
    kind: z.literal('rows'),
    change: z.enum([
      'doubled',
      'missing',
      'reordered',
      'null',
      'nested-null',
      'unknown-enum',
      'big-ids',
      'other-type',
      'odd-positions',
      'extra-fields',
      'without-id',
      'same-id',
      'without-driver',
      'ends-before-start',
    ]),
    /** Share of the rows, at least one: 0.2 for doubled, missing and null rows, otherwise 1. */
    rowShare: z.number().min(0).max(1).optional(),
    /** The field to corrupt, at any depth; by default one is drawn for each row. */
    field: z.string().optional(),
  }),
  /** Sends a few bytes at a time, from the first byte of the head or after it. */
  z.strictObject({
    kind: z.literal('drip'),
    from: z.enum(['head', 'body']).default('body'),
    bytes: z.number().int().min(1).default(1),
    everyMillis: millis.min(1).default(100),
  }),
  /** Closes the connection within the body: fewer bytes than content-length, or chunks without the last. */
  z.strictObject({
    kind: z.literal('cut'),
    framing: z.enum(['content-length', 'chunked']).default('content-length'),
    /** Share of the body that is sent. */
    bodyShare: z.number().min(0).max(1).default(0.5),
  }),
]);

/** A fault as input: fields with a default are optional. */
export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** Label of a fault in the request log and on the page: 'status 503', 'rows doubled'. */
export function labelOf(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
    case 'redirect':
      return `${fault.kind} ${fault.status}`;
    case 'reset':
      return `reset ${fault.at}`;
    case 'body':
      return `body ${fault.shape}`;
    case 'write-response':
      return `write-response ${fault.form}`;
    case 'huge':
      return `huge ${fault.encoding}`;
    case 'rows':
      return `rows ${fault.change}`;
    case 'drip':
      return `drip ${fault.from}`;
    case 'cut':
      return `cut ${fault.framing}`;
    case 'latency':
    case 'silence':
    case 'expired-token':
      return fault.kind;
  }
}
