import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { LoginDocument, ViewerDocument } from 'ocean-graphql-client';
import { describeError } from '../graphql/describe-error.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { signedOut } from './session.ts';
import { useSession } from './session-context.tsx';

/** Shows the login, its end and the customer whose fleet is shown, and opens the form to sign in. */
export function SessionPanel(): ReactNode {
  const { messages, formats } = useI18n();
  const { session, change } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const { session: texts } = messages;
  return (
    <section className="session" aria-label={texts.title}>
      <p>
        {session.login ?? texts.demo}
        {session.expiresAt !== null && <small> {texts.until(formats.dateAndTime(session.expiresAt))}</small>}
      </p>
      {/* A new one for each caller: the previous one's customer must not stay. */}
      <CustomerPicker key={`${session.token} ${session.customerId}`} />
      {session.token === null ? (
        <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
          {texts.signIn}
        </button>
      ) : (
        <button type="button" className="plain" onClick={() => void change(signedOut)}>
          {texts.signOut}
        </button>
      )}
      <dialog ref={dialog} aria-label={texts.signIn}>
        <SignInForm onDone={() => dialog.current?.close()} />
      </dialog>
    </section>
  );
}

/**
 * The customer whose fleet is shown. Ocean does not list the customers of a user who has several: they enter the number of
 * one.
 */
function CustomerPicker(): ReactNode {
  const { session: texts } = useI18n().messages;
  const { session, change } = useSession();
  const { data } = useQuery(ViewerDocument);
  const viewer = data?.viewer;
  if (viewer === undefined || viewer === null) return null;
  if (viewer.customers !== null) return <p>{viewer.customer?.name}</p>;
  const choose = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const customerId = (new FormData(event.currentTarget).get('customer') as string).trim();
    void change({ ...session, customerId: customerId === '' ? null : customerId });
  };
  return (
    <form className="customer" aria-label={texts.customer} onSubmit={choose}>
      <label>
        {texts.customer} {viewer.customer?.name}
        <input name="customer" inputMode="numeric" defaultValue={session.customerId ?? ''} />
      </label>
      <button type="submit" className="plain">
        {texts.choose}
      </button>
    </form>
  );
}

function SignInForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { messages } = useI18n();
  const { session: texts } = messages;
  const { change } = useSession();
  const [login, { loading }] = useMutation(LoginDocument);
  const [problem, setProblem] = useState<string | null>(null);

  const signIn = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const name = given.get('login') as string;
    setProblem(null);
    try {
      const { data } = await login({
        variables: { input: { login: name, password: given.get('password') as string } },
      });
      const { token, expiresAt } = data.login;
      if (token === null) {
        setProblem(texts.rejected);
        return;
      }
      form.reset();
      await change({ token, login: name, expiresAt, customerId: null });
      onDone();
    } catch (error) {
      setProblem(describeError(error, messages));
    }
  };

  return (
    <form className="sign-in" aria-label={texts.signIn} onSubmit={(event) => void signIn(event)}>
      <h2>{texts.signIn}</h2>
      <label>
        {texts.login}
        <input name="login" autoComplete="username" required aria-invalid={problem !== null} />
      </label>
      <label>
        {texts.password}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <p className="quiet">{texts.hint}</p>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" disabled={loading}>
        {texts.signIn}
      </button>
      <button type="button" className="plain" onClick={onDone}>
        {messages.cancel}
      </button>
    </form>
  );
}
