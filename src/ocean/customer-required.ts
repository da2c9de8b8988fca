import type { OceanErrorCode } from './errors.ts';

/**
 * Whether a refusal means "you have several customers, say which".
 *
 * *Open*: no document says how Ocean answers a user of several customers who names none. This is our
 * reading of it, in this function only: a 400 or 422 to a call that named no customer, whose JSON body
 * speaks of `customerId` in `code` or `message`. Anything else is an ordinary refusal.
 */
export function classifyNamelessRefusal(body: unknown): OceanErrorCode {
  if (typeof body !== 'object' || body === null) return 'INVALID';
  const { code, message } = body as { code?: unknown; message?: unknown };
  const speaksOfCustomer = [code, message].some((text) => typeof text === 'string' && /customer[_ -]?id/i.test(text));
  return speaksOfCustomer ? 'CUSTOMER_REQUIRED' : 'INVALID';
}
