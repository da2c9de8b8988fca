import type { JSX } from 'react';
import { useStore } from '../store.ts';
import { hasExpired, session, timeOf } from './session.ts';

/** Shows who is signed in and until when, beside the tabs. */
export function AccountBadge(): JSX.Element {
  const current = useStore(session);
  if (current === null) return <span className="account-badge">Not signed in</span>;
  const { login, expiresAt, customerId, customers } = current;
  const customer = customers.find(({ oceanId }) => oceanId === customerId)?.name ?? customerId;
  const isExpired = hasExpired(current);
  const end = expiresAt === null ? null : isExpired ? 'expired' : `until ${timeOf(expiresAt)}`;
  return (
    <span className="account-badge" data-expired={isExpired}>
      {[login ?? 'With a token', end, customer].filter((part) => part !== null).join(' · ')}
    </span>
  );
}
