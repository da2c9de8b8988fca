import type { Caller } from '../../identity/caller.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import type { Query } from '../../ocean/upstream-request.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import type { PlannedCall } from './planned-request.type.ts';

/** What would be sent, as the client of Ocean sends it: with the customer where one is named. */
export function toPlannedRequest(
  { method, path, query, body, namesCustomer }: OceanRequest,
  { customerId }: Caller,
): PlannedCall {
  const customer = customerId === null || namesCustomer === false ? {} : { customerId };
  const entries = Object.entries<Query[string]>({ ...query, ...customer }).flatMap(([key, value]) =>
    value === undefined ? [] : { key, values: [value].flat() },
  );
  return { method, path, query: entries, body: body === undefined ? null : plainJson(body) };
}
