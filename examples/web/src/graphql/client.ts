import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { createCache } from './cache.ts';

// Lets the types of results follow the default below: with 'all', data and error may come together.
declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Apollo Client asks for its options in this form
  namespace ApolloClient.DeclareDefaultOptions {
    interface WatchQuery {
      errorPolicy: 'all';
    }
    interface Query {
      errorPolicy: 'all';
    }
  }
}

/** Who is asking. The token is a secret: keep it in memory, never in the page's storage. */
interface Session {
  /** Ocean's token, from the mutation `login`; null: the server's own account, where it has one. */
  readonly token: string | null;
  /** For users with several customers: whose fleet is meant. */
  readonly customerId: string | null;
}

export interface GraphClientOptions {
  readonly url: string;
  /** Read before each request, so that a new login needs no new client. */
  readonly session: () => Session;
}

/**
 * The one client of the page. What it has cached is one user's of one customer: when either changes, call
 * `client.clearStore()` before anything is shown.
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
    // One part of Ocean that is down leaves its fields null: show the rest, and say what is missing.
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
  });
}
