import { useState, type JSX } from 'react';
import { session, type Session } from './session.ts';

/** Chooses the customer that requests name, by its id. Ocean lists only some of those that a user may name. */
export function CustomerPicker({ current }: { current: Session }): JSX.Element {
  const [typed, setTyped] = useState(current.customerId ?? '');
  const choose = (): void => session.set({ ...current, customerId: typed.trim() === '' ? null : typed.trim() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <label>
        Customer id
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          placeholder="that of the user"
          list="known-customers"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id="known-customers">
        {current.customers.map(({ oceanId, name }) => (
          <option key={oceanId} value={oceanId} label={name ?? oceanId} />
        ))}
      </datalist>
      <button type="submit" className="action">
        Use the customer
      </button>
    </form>
  );
}
