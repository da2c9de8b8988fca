import { Environment, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';

/** Credentials of the caller; `customerId` for users who have several customers. */
export interface Caller {
  readonly token?: string;
  readonly customerId?: string;
}

/** Relay's store in front of the graph at this address. One for each caller: a store must not mix the data of callers. */
export function createEnvironment(endpoint: string, { token, customerId }: Caller = {}): Environment {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { 'x-auth-token': token }),
    ...(customerId !== undefined && { 'x-customer-id': customerId }),
  };
  return new Environment({
    network: Network.create(async ({ text }, variables) => {
      const body = JSON.stringify({ query: text, variables });
      const response = await fetch(endpoint, { method: 'POST', headers, body });
      const payload = (await response.json()) as GraphQLResponse & {
        errors?: { message: string }[];
        data?: object | null;
      };
      const [error] = payload.errors ?? [];
      // A root that Ocean rejects is null beside its error, which Relay would show as "there is none".
      if (error && Object.values(payload.data ?? {}).every((root) => root === null)) throw new Error(error.message);
      return payload;
    }),
    store: new Store(new RecordSource()),
  });
}
