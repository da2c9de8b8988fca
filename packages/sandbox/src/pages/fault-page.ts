import { endpoints } from '../faults/endpoints.ts';
import { labelOf } from '../faults/fault.ts';
import type { FaultStatus } from '../faults/faults.ts';
import { presetAbout, presetNames } from '../faults/presets.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { DemoUser } from '../users.ts';
import { commonFaults } from './common-faults.ts';
import { escapeHtml, page, table } from './page.ts';

/** Page with the active faults and the forms that change them. `problem` is the validation error of the last form. */
export function faultPage(
  active: readonly FaultStatus[],
  fleet: Fleet,
  users: readonly DemoUser[],
  problem: string | null,
): string {
  return page(
    'Faults on demand',
    `<h1>Faults on demand</h1>
<p>The faults that this Ocean injects. <a href="/">The sandbox and its requests</a></p>
${problem === null ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<h2 id="active">Active: ${active.filter(({ isOver }) => !isOver).length}</h2>
${active.length === 0 ? '<p>None: every response is the one that Ocean would send.</p>' : activeTable(active)}
<p><a href="/faults">Show the latest figures</a></p>
<h2>Presets</h2>
${presetForm()}
<h2>A fault of your own</h2>
${ruleForm(fleet, users)}
<h2>As JSON</h2>
${jsonForm()}`,
  );
}

function activeTable(active: readonly FaultStatus[]): string {
  const rows = active.map(({ id, rule, calls, fired, firedBy, isOver }) => [
    rule.name ?? [rule.fault].flat().map(labelOf).join(', '),
    { html: `<code>${escapeHtml(restOf(rule))}</code>` },
    `${calls}`,
    `${fired}`,
    Object.entries(firedBy)
      .map(([label, times]) => `${label}: ${times}`)
      .join(', '),
    { html: `${isOver ? 'over ' : ''}${offForm(id, 'Off', `Switch ${id} off`)}` },
  ]);
  return `${table(['Fault', 'Matches', 'Requests', 'Faults', 'By kind', ''], rows, 2, 3)}
${offForm('all', 'Switch all off')}`;
}

/** Describes the requests that a rule matches; omitted conditions match all. */
function restOf({ on, share, seed, first, every, count, until, forSeconds }: FaultStatus['rule']): string {
  const limits = { ...(share < 1 && { share }), seed, first, every, count, until, forSeconds };
  const conditions = Object.entries({ ...on, ...limits }).filter(([, value]) => value !== undefined);
  return conditions.map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', '')}`).join(', ') || 'all';
}

function offForm(id: string, text: string, label = text): string {
  return `<form method="post" action="/faults"><button name="off" value="${id}" aria-label="${label}">${text}</button></form>`;
}

function presetForm(): string {
  const rows = presetNames.map((name) => {
    const { about, share } = presetAbout(name);
    return [{ html: `<button name="preset" value="${name}">${name}</button>` }, about, `${share}`];
  });
  return `<form method="post" action="/faults">
${table(['', '', 'Share'], rows, 2)}
<div class="fields"><label>Requests without<select name="without">${option('', 'any parameters')}${option('individuId', 'a driver (individuId): the hours of all drivers')}</select></label>
${number('share', 'Another share, 0 to 1', 'any')}${number('seed', 'Another seed', '1')}</div>
</form>`;
}

function ruleForm(fleet: Fleet, users: readonly DemoUser[]): string {
  const faults = Object.entries(commonFaults).map(
    ([group, some]) =>
      `<optgroup label="${group}">${Object.keys(some)
        .map((name) => option(name, name))
        .join('')}</optgroup>`,
  );
  const operations = endpoints.map(({ number: rank, operation }) =>
    option(operation, `${rank === null ? '' : `${rank}. `}${operation.replace('/restapi', '')}`),
  );
  const customers = fleet.customers.map(({ id, name }) => option(String(id), `${id} ${name}`));
  return `<form method="post" action="/faults" class="fields">
<label class="wide">Fault<select name="fault">${faults.join('')}</select></label>
<label class="wide">Endpoint<select name="endpoint">${option('', 'every one')}${operations.join('')}</select></label>
<label>Requests that<select name="access">${option('', 'do anything')}${option('read', 'read')}${option('write', 'change')}${option('login', 'sign in')}</select></label>
<label>Customer<select name="customerId">${option('', 'every one')}${customers.join('')}</select></label>
<label>User<select name="user">${option('', 'every one')}${users.map(({ login }) => option(login, login)).join('')}</select></label>
${number('share', 'Share of the requests, 0 to 1', 'any')}
${number('first', 'Only the first … requests', '1')}
${number('every', 'Only every …th request', '1')}
${number('count', 'Ends after … faults', '1')}
${number('forSeconds', 'Ends after … seconds', 'any')}
<p><button>Switch on</button></p>
</form>`;
}

function jsonForm(): string {
  const example = `{ "fault": { "kind": "status", "status": 503 }, "on": { "endpoint": 1 }, "share": 0.5 }`;
  return `<form method="post" action="/faults" class="fields">
<label class="wide">Rule<textarea name="json" rows="4" required spellcheck="false">${escapeHtml(example)}</textarea></label>
<p><button>Switch this rule on</button></p>
</form>
<p>The same over HTTP: <code>GET</code>, <code>POST</code> and <code>DELETE /sandbox/faults</code>.</p>`;
}

function number(name: string, label: string, step: string): string {
  return `<label>${label}<input type="number" name="${name}" min="0" step="${step}"></label>`;
}

const option = (value: string, text: string): string =>
  `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;
