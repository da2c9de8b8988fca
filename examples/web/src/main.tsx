import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createGraphClient } from './graphql/client.ts';
import { I18nProvider } from './i18n/i18n.tsx';
import { SessionProvider } from './session/session-context.tsx';
import { SessionStore } from './session/session.ts';
import './style.css';

const session = new SessionStore();
const client = createGraphClient({ path: '/graphql', session });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <I18nProvider>
      <ApolloProvider client={client}>
        <SessionProvider store={session}>
          <App />
        </SessionProvider>
      </ApolloProvider>
    </I18nProvider>
  </StrictMode>,
);
