import type { RequestLog } from '../request-log.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { DemoUser } from '../users.ts';
import { page, table } from './page.ts';

/** Page with the fleet, the accounts and the requests so far. */
export function statusPage(fleet: Fleet, users: readonly DemoUser[], log: RequestLog): string {
  return page(
    'Ocean sandbox',
    `<h1>Ocean sandbox</h1>
<p>A simulated Ocean with a fleet generated from seed ${fleet.seed}. Reload the page to see new requests.</p>
<h2>Fleet</h2>
${table(['Customer', 'customerId', 'Entities', 'Vehicles', 'Silent boxes', 'Drivers'], fleet.customers.map(fleetRow), 1)}
<h2>Accounts</h2>
${table(
  ['Login', 'Password', ''],
  users.map(({ login, password, description }) => [login, password, description]),
)}
<h2>Requests: ${log.total}</h2>
${table(['Request', 'Count', 'Statuses'], requestRows(log))}
<p>As JSON: <code>GET /sandbox/calls</code>. To count from zero: <code>DELETE /sandbox/calls</code>.</p>
<p><a href="/faults">Faults on demand</a>: make this Ocean slow, broken or strange.</p>`,
  );
}

function fleetRow({ name, id, entities, vehicles, drivers }: Fleet['customers'][number]): string[] {
  const silent = vehicles.filter(({ box }) => box.silence).length;
  return [name, ...[id, entities.length, vehicles.length, silent, drivers.length].map(String)];
}

function requestRows(log: RequestLog): string[][] {
  const statuses = log.statuses();
  return Object.entries(log.counts()).map(([operation, count]) => [
    operation,
    String(count),
    Object.entries(statuses[operation] ?? {})
      .map(([status, responses]) => `${status}: ${responses}`)
      .join(', '),
  ]);
}
