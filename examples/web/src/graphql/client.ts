import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { createCache } from './cache.ts';

// Makes the result types follow the default below: with 'all', data and error may both be present.
declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Apollo Client takes its options in this form
  namespace ApolloClient.DeclareDefaultOptions {
    interface WatchQuery {
      errorPolicy: 'all';
    }
    interface Query {
      errorPolicy: 'all';
    }
  }
}

/** Identity of the caller. The token is a secret: keep it in memory, never in the page's storage. */
interface Session {
  /** Ocean's token from the mutation `login`; null uses the server's service account, if any. */
  readonly token: string | null;
  /** Customer whose fleet is requested, for users with several. */
  readonly customerId: string | null;
}

export interface GraphClientOptions {
  readonly url: string;
  /** Read before each request, so that a new login needs no new client. */
  readonly session: () => Session;
}

/**
 * Creates the page's only client.
 *
 * Its cache belongs to one user and one customer. When either changes, call `client.clearStore()` before rendering.
 */
export function createGraphClient({ url, session }: GraphClientOptions): ApolloClient {
  const identify = new SetContextLink(() => {
    const { token, customerId } = session();
    return {
      headers: {
        ...(token !== null && { 'x-auth-token': token }),
        ...(customerId !== null && { 'x-customer-id': customerId }),
      },
    };
  });
  return new ApolloClient({
    link: ApolloLink.from([identify, new HttpLink({ uri: url })]),
    cache: createCache(),
    // A failed part of Ocean leaves its fields null: render the rest and report the missing part.
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
  });
}
