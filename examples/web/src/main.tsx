import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createGraphClient } from './graphql/client.ts';
import './style.css';

// Without a token, the sandbox uses its demo user. With a real Ocean, pass the token returned by `login`.
const client = createGraphClient({ url: '/graphql', session: () => ({ token: null, customerId: null }) });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <App />
    </ApolloProvider>
  </StrictMode>,
);
