import { Environment, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';

/** Who asks, and for which customer where a user has several. */
export interface Caller {
  readonly token?: string;
  readonly customerId?: string;
}

/** Relay's store in front of the graph at this address. One for each caller: a store never forgets whose data it holds. */
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
      const answer = (await response.json()) as GraphQLResponse & {
        errors?: { message: string }[];
        data?: object | null;
      };
      const [error] = answer.errors ?? [];
      // A root that Ocean refuses is null beside its error, which Relay would show as "there is none".
      if (error && Object.values(answer.data ?? {}).every((root) => root === null)) throw new Error(error.message);
      return answer;
    }),
    store: new Store(new RecordSource()),
  });
}
