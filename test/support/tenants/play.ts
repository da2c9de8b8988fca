import { type Actor, serviceLogin } from './cast.ts';
import type { Reply } from './judge.ts';
import type { World } from './marks.ts';
import type { Operation, OperationName } from './operations.ts';
import type { Naming } from './script.ts';

/** Request in flight, or completed. */
export interface TenantRequest {
  readonly name: OperationName;
  readonly pick: number;
  readonly actor: Actor;
  readonly operation: Operation;
  readonly leave: AbortController;
  /** Null: the client left. */
  reply: Reply | null | undefined;
  /** Reason for a missing reply, when the client stayed. */
  failure?: unknown;
}

/** A script that is played. */
export interface Play {
  readonly actors: readonly Actor[];
  /** The token that each user has now, by login. */
  readonly tokens: Map<string, string>;
  readonly requests: TenantRequest[];
  /** Worlds to which Ocean reported a missing list, which means an empty one. */
  readonly missingLists: Set<World>;
}

/** Returns true if the document or the input of a mutation can name the customer. */
function canNameCustomer({ query = '' }: Operation): boolean {
  return query.includes('$customer') || query.includes('$input');
}

export function headersOf(
  { login, customerId, otherCustomerId }: Actor,
  { tokens }: Play,
  naming: Naming,
  operation: Operation,
): Record<string, string> {
  const token = tokens.get(login);
  const isInBody = naming !== 'header' && canNameCustomer(operation);
  const named = isInBody ? (naming === 'overridden' ? otherCustomerId : null) : customerId;
  return {
    ...(login !== serviceLogin && token !== undefined && { 'x-auth-token': token }),
    ...(named !== null && { 'x-customer-id': named }),
  };
}

export function bodyOf({ operation, actor }: TenantRequest, naming: Naming): Record<string, unknown> {
  const { query, extensions } = operation;
  const variables: Record<string, unknown> = { ...operation.variables };
  if (naming !== 'header' && canNameCustomer(operation)) {
    if (variables['input'] === undefined) variables['customer'] = actor.customerId;
    else variables['input'] = { ...variables['input'], customerId: actor.customerId };
  }
  return { query, variables, extensions };
}

/** Cursors that any tenant received so far. */
export function cursorsOf(requests: readonly TenantRequest[]): string[] {
  return requests.flatMap(({ reply }) =>
    [...(reply?.text ?? '').matchAll(/"(?:cursor|endCursor|startCursor)":"([^"]+)"/g)].flatMap(
      ([, cursor]) => cursor ?? [],
    ),
  );
}
