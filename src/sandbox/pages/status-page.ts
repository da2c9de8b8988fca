import type { CallLog } from '../calls.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { DemoUser } from '../users.ts';
import { escapeHtml } from './escape-html.ts';

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b2733; }
  table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 2rem; }
  th, td { text-align: left; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #dde3e8; }
  td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
  code { font-size: 0.92em; }
  @media (prefers-color-scheme: dark) { body { background: #14191e; color: #d8dfe6; } th, td { border-color: #313a43; } }`;

/** One page without a script or anything from elsewhere: the fleet, who can sign in, and the calls so far. */
export function statusPage(fleet: Fleet, users: readonly DemoUser[], calls: CallLog): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ocean sandbox</title><style>${style}</style></head>
<body>
<h1>Ocean sandbox</h1>
<p>A make-believe Ocean with a make-believe fleet, drawn from seed ${fleet.seed}. Reload the page to see new calls.</p>
<h2>Fleet</h2>
${table(['Customer', 'customerId', 'Entities', 'Vehicles', 'Silent boxes', 'Drivers'], fleet.customers.map(fleetRow), 1)}
<h2>Who can sign in</h2>
${table(
  ['Login', 'Password', ''],
  users.map(({ login, password, about }) => [login, password, about]),
)}
<h2>Calls: ${calls.total}</h2>
${table(['Call', 'Count', 'Statuses'], callRows(calls))}
<p>As JSON: <code>GET /sandbox/calls</code>. To count from zero: <code>DELETE /sandbox/calls</code>.</p>
</body></html>`;
}

function fleetRow({ name, id, entities, vehicles, drivers }: Fleet['customers'][number]): string[] {
  const silent = vehicles.filter(({ box }) => box.silence).length;
  return [name, ...[id, entities.length, vehicles.length, silent, drivers.length].map(String)];
}

function callRows(calls: CallLog): string[][] {
  const statuses = calls.statuses();
  return Object.entries(calls.counts()).map(([operation, count]) => [
    operation,
    String(count),
    Object.entries(statuses[operation] ?? {})
      .map(([status, answers]) => `${status}: ${answers}`)
      .join(', '),
  ]);
}

/** Cells from `firstNumber` on are numbers. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], firstNumber = Infinity): string {
  const line = (tag: string, cells: readonly string[]): string => {
    const mark = (index: number): string => (index >= firstNumber ? ' class="number"' : '');
    return `<tr>${cells.map((cell, index) => `<${tag}${mark(index)}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  };
  return `<table>${line('th', heads)}${rows.map((cells) => line('td', cells)).join('')}</table>`;
}
