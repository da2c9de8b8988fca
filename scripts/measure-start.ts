/**
 * Measures the time from the start of the built program to its first response: `npm run measure:start`.
 *
 * Runs with the embedded sandbox and with an external one, beside Node alone as a baseline. Prints the best of several
 * runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { start, stop } from './measured/program.ts';

const runs = 7;
const query = '{ nonCommunicatingBoxes(first: 20) { totalCount nodes { serialNumber } } }';

/** Milliseconds from the start to the first response. */
async function toFirstResponse(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const program = await start(['dist/main.js'], { PORT: '0', LOG_LEVEL: 'silent', ...env });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const millis = performance.now() - startedAt;
  await stop(program);
  return millis;
}

async function nodeAlone(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - startedAt;
}

async function report(what: string, measure: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  const [best = 0, ...others] = times.toSorted((one, other) => one - other).map(Math.round);
  console.log(`${String(best).padStart(5)} ms  ${what} (worst ${others.at(-1) ?? best})`);
}

await report('node -e 0', nodeAlone);
await report('first response, with the embedded sandbox', () => toFirstResponse({}));
const sandbox = await start(['packages/sandbox/dist/bin.js', '--port', '0'], {});
const account = { OCEAN_URL: sandbox.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
await report('first response, with an external Ocean', () => toFirstResponse(account));
await stop(sandbox);
