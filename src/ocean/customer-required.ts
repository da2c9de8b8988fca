import { mentionsCustomer, readEnvelope } from './envelope.ts';

/**
 * Whether a refusal means "you have several customers, say which".
 *
 * *Open*: no document says how Ocean answers a user of several customers who names none. This is our reading of it, in
 * this function only. The call named no customer, Ocean refused its parameters (400, 422, or an envelope with 200), and
 * the body mentions `customerId`: in the envelope `{oceanStatus, message}`, alone or in a list, or in an older form
 * `{code, message}`. Anything else is an ordinary refusal.
 */
export function asksForCustomer(body: unknown): boolean {
  const envelope = readEnvelope(body);
  if (envelope !== null) return envelope.mentionsCustomer;
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as { code?: unknown; message?: unknown };
  return mentionsCustomer(code) || mentionsCustomer(message);
}
