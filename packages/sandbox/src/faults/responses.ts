import type { FastifyReply } from 'fastify';
import { jsonType } from '../lists.ts';
import { envelopeFor, oceanStatusOf } from '../rejection.ts';
import type { Fault, FaultOf } from './fault.ts';
import { collect, delay, type Payload, reset } from './delivery.ts';
import { gzipBomb, hugeBody, writeResponseOf, wrongBody } from './bodies.ts';
import type { FiredFault } from './active-rule.ts';
import type { BigIds } from './rows/big-ids.ts';
import { changeRows } from './rows/change-rows.ts';

/**
 * Responds instead of Ocean, or never; ignores faults of other stages. Resolves once the response is sent.
 *
 * `now` in epoch milliseconds.
 */
export async function respondInstead(reply: FastifyReply, fault: Fault, now: number): Promise<void> {
  if (fault.kind === 'status' || fault.kind === 'redirect') {
    await reply.send(rejectionOf(reply, fault, now));
  } else if (fault.kind === 'write-response') {
    const { type, bytes } = writeResponseOf(fault.form);
    await reply.code(200).type(type).send(bytes);
  } else if (fault.kind === 'silence') {
    reply.hijack();
  } else if (fault.kind === 'reset' && fault.at === 'arrival') {
    reply.hijack();
    reset(reply.raw.socket);
  }
}

/** Sets the status and headers of a fault on a reply, and returns the matching body. */
function rejectionOf(reply: FastifyReply, fault: FaultOf<'status'> | FaultOf<'redirect'>, now: number): string {
  void reply.code(fault.status);
  if (fault.kind === 'redirect') {
    void reply.header('location', fault.location).type(jsonType);
    return '';
  }
  const { status, retryAfter, body, contentType = jsonType } = fault;
  if (retryAfter !== undefined) {
    const isDate = typeof retryAfter === 'object';
    const value = isDate ? new Date(now + retryAfter.dateInSeconds * 1000).toUTCString() : String(retryAfter);
    void reply.header('retry-after', value);
    if (isDate) void reply.header('date', new Date(now).toUTCString()); // from the same clock
  }
  void reply.type(contentType);
  const message = `a fault on demand: ${status}`;
  if (body !== undefined) return body;
  // Ocean rejects with its envelope; outages and rate limits come from the proxies in front of it.
  const isEnvelope = [400, 403, 404, 422].includes(status);
  return JSON.stringify(
    isEnvelope ? envelopeFor(reply.request.url, oceanStatusOf(status), message) : { code: 'FAULT', message },
  );
}

interface FaultContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly bigIds: BigIds;
}

/** A response with its new payload, or one that was hijacked from fastify. */
export type ChangedResponse = { readonly payload: Payload } | 'hijacked';

/** Applies the faults of a request to its response, after Ocean carried the request out. */
export async function changeResponse(
  reply: FastifyReply,
  fired: readonly FiredFault[],
  payload: Payload,
  around: FaultContext,
): Promise<ChangedResponse> {
  let changed: ChangedResponse = { payload };
  for (const one of fired) {
    changed = await changeBy(reply, one, changed.payload, around);
    if (changed === 'hijacked') return changed;
  }
  return changed;
}

async function changeBy(
  reply: FastifyReply,
  { fault, random }: FiredFault,
  payload: Payload,
  { now, bigIds }: FaultContext,
): Promise<ChangedResponse> {
  switch (fault.kind) {
    case 'latency': {
      if (!fault.carriedOut) return { payload };
      const isElapsed = await delay(random.between(fault.millis, fault.toMillis ?? fault.millis), reply.raw.socket);
      return isElapsed ? { payload } : hijack(reply);
    }
    case 'status':
    case 'redirect':
      return { payload: fault.carriedOut ? rejectionOf(reply, fault, now) : payload };
    case 'silence':
      return hijack(reply);
    case 'reset':
      if (fault.at !== 'carried-out') return { payload };
      hijack(reply);
      reset(reply.raw.socket);
      return 'hijacked';
    case 'body': {
      const { type, bytes } = wrongBody(fault.shape, await collect(payload));
      allowBody(reply, type);
      if (fault.shape === 'no-content') void reply.code(204);
      return { payload: bytes };
    }
    case 'write-response': {
      if (!fault.carriedOut) return { payload };
      const { type, bytes } = writeResponseOf(fault.form);
      allowBody(reply, type);
      return { payload: bytes };
    }
    case 'huge':
      allowBody(reply, jsonType);
      if (fault.encoding === 'plain') return { payload: hugeBody(fault.mebibytes) };
      void reply.header('content-encoding', 'gzip');
      return { payload: gzipBomb(fault.mebibytes) };
    case 'rows':
      return reply.statusCode === 200
        ? { payload: changeRows(await collect(payload), fault, random, bigIds) }
        : { payload };
    case 'expired-token':
    case 'drip':
    case 'cut':
      return { payload };
  }
}

function hijack(reply: FastifyReply): 'hijacked' {
  reply.hijack();
  return 'hijacked';
}

/** Makes room for a body, which a 204 cannot have. */
function allowBody(reply: FastifyReply, type: string): void {
  if (reply.statusCode === 204) void reply.code(200);
  void reply.removeHeader('content-length').type(type);
}
