import { useState, type JSX } from 'react';
import { session, type Session } from './session.ts';

/** Chooses the customer that requests name: from Ocean's list, or by its id where Ocean gives no list. */
export function CustomerPicker({ current }: { current: Session }): JSX.Element {
  const [typed, setTyped] = useState(current.customerId ?? '');
  const choose = (customerId: string): void =>
    session.set({ ...current, customerId: customerId === '' ? null : customerId });
  if (current.customers.length > 0) {
    return (
      <label>
        Customer
        <select value={current.customerId ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">That of the user</option>
          {current.customers.map(({ oceanId, name }) => (
            <option key={oceanId} value={oceanId}>
              {name ?? oceanId}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose(typed.trim());
      }}
    >
      <label>
        Customer id
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          placeholder="that of the user"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="action">
        Use the customer
      </button>
    </form>
  );
}
