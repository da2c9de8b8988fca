import type { GraphiQLPlugin } from '@graphiql/react';
import { useState, type JSX, type SubmitEvent } from 'react';
import { AccountIcon } from '../icons.tsx';
import { useStore } from '../store.ts';
import { CustomerPicker } from './customer-picker.tsx';
import { hasExpired, session, timeOf, type Session } from './session.ts';
import type { SignIn } from './sign-in.ts';

/** Creates the side panel in which a person signs in, for all tabs. */
export function createAccountPlugin(signIn: SignIn): GraphiQLPlugin {
  return { title: 'Account', icon: AccountIcon, content: () => <AccountPanel signIn={signIn} /> };
}

function AccountPanel({ signIn }: { signIn: SignIn }): JSX.Element {
  const current = useStore(session);
  return (
    <section aria-label="Account" className="panel">
      <h2>Account</h2>
      {current === null ? <SignInForms signIn={signIn} /> : <SignedIn current={current} />}
      <p className="hint">
        The token is sent with every tab. It stays in the memory of this page, and is gone when you reload it.
      </p>
    </section>
  );
}

function SignedIn({ current }: { current: Session }): JSX.Element {
  return (
    <>
      <dl className="facts">
        <dt>Signed in as</dt>
        <dd>{current.login ?? 'the bearer of a token'}</dd>
        <dt>{hasExpired(current) ? 'Ended' : 'Until'}</dt>
        <dd>{current.expiresAt === null ? 'not known' : timeOf(current.expiresAt)}</dd>
      </dl>
      <CustomerPicker current={current} />
      <button type="button" className="action" onClick={() => session.set(null)}>
        Sign out
      </button>
    </>
  );
}

function SignInForms({ signIn }: { signIn: SignIn }): JSX.Element {
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const start = (work: (values: FormData) => Promise<Session>) => async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      session.set(await work(new FormData(event.currentTarget)));
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
      setBusy(false);
    }
  };
  const text = (values: FormData, name: string): string => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  return (
    <>
      <form onSubmit={start((values) => signIn.withPassword(text(values, 'login').trim(), text(values, 'password')))}>
        <label>
          Login
          <input name="login" autoComplete="off" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="off" required />
        </label>
        <button type="submit" className="action" disabled={isBusy}>
          Sign in
        </button>
      </form>
      <form onSubmit={start((values) => signIn.withToken(text(values, 'token').trim()))}>
        <label>
          Or an Ocean token
          <input name="token" type="password" autoComplete="off" required />
        </label>
        <button type="submit" className="action" disabled={isBusy}>
          Use the token
        </button>
      </form>
      <p role="alert" className="error">
        {error}
      </p>
    </>
  );
}
