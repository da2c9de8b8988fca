import { type Actor, serviceLogin } from './cast.ts';
import type { Reply } from './judge.ts';
import type { World } from './marks.ts';
import type { Operation, OperationName } from './operations.ts';
import type { Naming } from './script.ts';

/** One request on its way, or answered. */
export interface TenantRequest {
  readonly name: OperationName;
  readonly pick: number;
  readonly actor: Actor;
  readonly operation: Operation;
  readonly leave: AbortController;
  /** Null: the client left. */
  reply: Reply | null | undefined;
  /** Why there is none, when the client stayed. */
  failure?: unknown;
}

/** A script that is played. */
export interface Play {
  readonly actors: readonly Actor[];
  /** The token that each user has now, by login. */
  readonly tokens: Map<string, string>;
  readonly requests: TenantRequest[];
  /** Whom Ocean told that a list is not found, which means an empty one. */
  readonly bereft: Set<World>;
}

/** Whether a request says in the document, or in the input of a change, whose data it means. */
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

/** The places between rows that were told to anybody so far. */
export function cursorsOf(asked: readonly TenantRequest[]): string[] {
  return asked.flatMap(({ reply }) =>
    [...(reply?.text ?? '').matchAll(/"(?:cursor|endCursor|startCursor)":"([^"]+)"/g)].flatMap(
      ([, cursor]) => cursor ?? [],
    ),
  );
}
