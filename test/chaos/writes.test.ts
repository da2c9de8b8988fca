import { Agent, request } from 'undici';
import { expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { freePort } from '../support/gateways/process.ts';
import { startProgram } from '../support/process/program.ts';
import { isFull } from './support/extent.ts';
import { report } from './support/summary.ts';
import { disturbanceOf } from './writes/disturbances.ts';
import { Ledger } from './writes/ledger.ts';

const count = isFull ? 1000 : 20;
const lanes = 8;
const killEvery = 20;
/** Maximum number of attempts of a client. */
const maxRequests = 6;
const writeOperation = 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';
const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
  result: setExceptionalPrivacySchedule(input: $input) { userErrors { code } }
}`;

/** One write, identified in Ocean by its description. */
function inputOf(sandbox: Sandbox, rank: number) {
  const { drivers } = customerOf(sandbox);
  const start = Date.UTC(2030, 0, 1) + Math.floor(rank / drivers.length) * 7_200_000;
  return {
    driverId: String(drivers[rank % drivers.length]!.id),
    period: { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() },
    description: `change ${rank}`,
    clientMutationId: `change-${rank}`,
  };
}

/** Sends a write once and returns its verdict. */
async function send(url: string, token: string, input: object, agent: Agent, signal: AbortSignal): Promise<string> {
  try {
    const { body } = await request(`${url}/graphql`, {
      method: 'POST',
      dispatcher: agent,
      signal,
      headers: { 'content-type': 'application/json', 'x-auth-token': token },
      body: JSON.stringify({ query: document, variables: { input } }),
    });
    const { data, errors } = (await body.json()) as {
      data: { result: { userErrors: { code: string }[] } } | null;
      errors?: { extensions: { code: string } }[];
    };
    return errors?.[0]?.extensions.code ?? data?.result.userErrors[0]?.code ?? 'CHANGED';
  } catch {
    return 'NO_RESPONSE';
  }
}

/** Number of times that Ocean has each change, by its description. */
async function storedIn(ocean: Sandbox): Promise<Map<string, number>> {
  const token = await logIn(ocean.url, 'demo');
  const response = await fetch(`${ocean.url}/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu`, {
    headers: { 'x-auth-token': token },
  });
  const rows = (await response.json()) as { description: string }[];
  const counts = new Map<string, number>();
  for (const { description } of rows) counts.set(description, (counts.get(description) ?? 0) + 1);
  return counts;
}

const pidsThatServe = (printed: string): number[] =>
  [...printed.matchAll(/"worker":(\d+),"msg":"a worker serves"/g)].map(([, pid]) => Number(pid));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it(
  `U8 ${count} changes through resets, cuts, silence, clients that leave and killed workers: none doubled, none lost`,
  { timeout: 900_000 },
  async () => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
    const env = {
      OCEAN_URL: ocean.url,
      PORT: String(await freePort()), // the same when all workers were killed at once
      LOG_LEVEL: 'info',
      OCEAN_BREAKER_FAILURES: '1000',
      OCEAN_TIMEOUT_MS: '1500',
    };
    const program = startProgram(env, ['--workers', '2']);
    const ledger = new Ledger();
    const arrived = new Map<string, () => void>();
    ocean.interceptors.push(({ operation, query }) => {
      if (operation === writeOperation) arrived.get(String(query['description']))?.();
    });
    let kills = 0;
    let killsDue = 0;
    let next = 0;
    const agent = new Agent({ keepAliveTimeout: 10 });
    try {
      const url = await program.url;
      const serving = (): number => pidsThatServe(program.printed()).filter(isAlive).length;
      await expect.poll(serving, { timeout: 60_000 }).toBe(2);
      const lane = async (): Promise<void> => {
        const token = await logIn(ocean.url, 'demo');
        for (let rank = next++; rank < count; rank = next++) {
          const { fault, leaves, killsWorker } = disturbanceOf(rank, killEvery);
          const input = inputOf(ocean, rank);
          const rule = fault && ocean.faults.add({ fault, on: { token, access: 'write' }, count: 1 });
          const client = new AbortController();
          if (killsWorker) killsDue += 1;
          // Fires once, on whichever attempt reached Ocean. A kill waits for the next attempt when no worker is alive.
          arrived.set(input.description, () => {
            arrived.delete(input.description);
            if (leaves === 'at arrival') client.abort();
            const victim = killsDue > 0 ? pidsThatServe(program.printed()).find(isAlive) : undefined;
            if (victim === undefined) return;
            killsDue -= 1;
            kills += 1;
            process.kill(victim, 'SIGKILL');
          });
          const first = send(url, token, input, agent, client.signal);
          if (leaves === 'at once') setImmediate(() => client.abort());
          ledger.note(input.description, await first);
          if (rule) ocean.faults.remove(rule.id);
          // Sends it again regardless of the response: a change that is known to be made must not be made again.
          for (let sent = 1; sent < maxRequests; sent += 1) {
            await expect.poll(serving, { timeout: 60_000 }).toBeGreaterThan(0);
            const verdict = await send(url, token, input, agent, AbortSignal.timeout(60_000));
            ledger.note(input.description, verdict);
            if (verdict === 'CHANGED' || verdict === 'OUTCOME_UNKNOWN') break;
          }
          arrived.delete(input.description);
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      const { changes, made, unknown, doubled, lost, denied } = ledger.compare(await storedIn(ocean));
      report({
        check: 'writes',
        changes,
        made,
        unknown,
        kills,
        doubled: doubled.length,
        lost: lost.length + denied.length,
      });
      expect({ doubled, lost, denied }).toEqual({ doubled: [], lost: [], denied: [] });
      expect(changes).toBe(count);
      expect(kills).toBe(Math.floor(count / killEvery));
      // Most are made in the end because their clients retried, not by chance.
      expect(made).toBeGreaterThan(count * 0.4);
    } finally {
      await agent.destroy();
      program.child.kill('SIGKILL');
      await program.exit;
      await ocean.stop();
    }
  },
);
