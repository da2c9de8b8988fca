import type { FastifyReply } from 'fastify';
import { jsonType } from '../lists.ts';
import { envelopeFor, oceanStatusOf } from '../rejection.ts';
import type { Fault, FaultOf } from './fault.ts';
import { reset } from './delivery.ts';
import { writeResponseOf } from './write-response.ts';

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
export function rejectionOf(reply: FastifyReply, fault: FaultOf<'status'> | FaultOf<'redirect'>, now: number): string {
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
