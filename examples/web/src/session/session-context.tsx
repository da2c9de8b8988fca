import { useApolloClient } from '@apollo/client/react';
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Session, SessionStore } from './session.ts';

const SessionContext = createContext<SessionStore | null>(null);

interface SessionProviderProps {
  readonly store: SessionStore;
  readonly children: ReactNode;
}

export function SessionProvider({ store, children }: SessionProviderProps): ReactNode {
  return <SessionContext value={store}>{children}</SessionContext>;
}

export interface SessionControl {
  readonly session: Session;
  /** Replaces the session. Everything cached belongs to the previous caller, so it is dropped first. */
  readonly change: (session: Session) => Promise<void>;
}

export function useSession(): SessionControl {
  const store = use(SessionContext);
  if (store === null) throw new Error('useSession needs a SessionProvider above it');
  const client = useApolloClient();
  return {
    session: useSyncExternalStore(store.subscribe, store.get),
    change: async (session) => {
      await client.clearStore();
      store.set(session);
    },
  };
}
