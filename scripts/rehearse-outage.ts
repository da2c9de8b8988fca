/**
 * Rehearses an outage: the built program runs on its sandbox, two callers read, and one endpoint of Ocean fails for three
 * minutes. Prints the lines of the log and the series of /metrics that report it, twice a minute. With PROMETHEUS_PATH, a
 * real Prometheus evaluates the alert rules beside it, and its alerts are printed too.
 *
 *     npm run rehearse:outage -- [seconds of the outage]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { startPrometheus } from './rehearsal/prometheus.ts';

const outageSeconds = Number(process.argv[2] ?? 180);
/** Number in the contract: 11. */
const endpoint = 'GET /restapi/vehicule_engin/vehicles';
const watched =
  /^ocean_(upstream_(endpoints_down|breakers_open)|graphql_errors_total|graphql_snapshot_reads_total\{result="stale")/;

const program = spawn(process.execPath, ['dist/main.js'], {
  env: { PATH: process.env['PATH'] ?? '', PORT: '0', SNAPSHOT_TTL_MS: '5000', SNAPSHOT_MAX_STALE_MS: '60000' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
program.stdout.on('data', (chunk: Buffer) => {
  printed += chunk.toString();
  for (const line of chunk.toString().split('\n')) if (line.includes('"level":"warn"')) console.log(line);
});
while (!printed.includes('Try ')) await delay(100);
const url = /(http:\/\/\S+)\/graphql/.exec(printed)?.[1] ?? '';
const sandbox = /Ocean\s+(http:\/\/\S+)/.exec(printed)?.[1] ?? '';
const prometheusPath = process.env['PROMETHEUS_PATH'];
const prometheusPort = Number(process.env['PROMETHEUS_PORT'] ?? 9090);
const prometheus = prometheusPath ? await startPrometheus(prometheusPath, url, prometheusPort) : null;
const tokens = await Promise.all(['demo', 'demo2'].map(signIn));

console.log(`${new Date().toISOString()} callers read, nothing fails`);
await readFor(20);
const fault = { kind: 'status', status: 503 };
await post(`${sandbox}/sandbox/faults`, { on: { endpoint: 11 }, fault });
console.log(`${new Date().toISOString()} ${endpoint} fails from now on`);
await readFor(outageSeconds);
await fetch(`${sandbox}/sandbox/faults`, { method: 'DELETE' });
console.log(`${new Date().toISOString()} ${endpoint} works from now on`);
await readFor(30);
await prometheus?.stop();
program.kill('SIGINT');
await once(program, 'exit');

async function readFor(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    for (const token of tokens) {
      const headers = { 'x-auth-token': token };
      await post(
        `${url}/graphql`,
        { query: 'query Plates { vehicles(first: 1) { nodes { registration } } }' },
        headers,
      );
      await post(`${url}/graphql`, { query: 'query Agencies { entities { name } }' }, headers);
    }
    if (second % 30 === 29) await printSeries();
    await delay(1000);
  }
}

async function printSeries(): Promise<void> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => watched.test(line));
  console.log(`${new Date().toISOString()} ${lines.join('  ')}`);
  for (const alert of (await prometheus?.alerts()) ?? []) console.log(`${new Date().toISOString()} alert ${alert}`);
}

async function signIn(login: string): Promise<string> {
  const response = await post(`${sandbox}/restapi/auth/authenticate2`, { login, password: login });
  return ((await response.json()) as { token: string }).token;
}

function post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const method = 'POST';
  return fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
