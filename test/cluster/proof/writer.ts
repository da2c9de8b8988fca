import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../support/executors/random.ts';
import type { Cluster } from './cluster.ts';
import { driversOf, type Identity } from './identity.ts';
import type { Ledger, Write, WriteOutcome } from './ledger.ts';
import { NoResponse, type ProcessInstance } from './process-instance.ts';

const document = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
  result: setExceptionalPrivacySchedule(input: $input) { idempotencyReach userErrors { code } }
}`;
const dayMillis = 86_400_000;
/** Attempts of a client with the same key, and the time between them. */
const maxAttempts = 10;
const retryMillis = 300;

let days = 0;

/** Begins each description, so that reads find what the proof has written. */
export const descriptionPrefix = 'proof';

/** Grants one exception to a driver, as a client with patience does: with a key it may be sent again, to any instance. */
export async function write(cluster: Cluster, identity: Identity, ledger: Ledger, random: Random): Promise<void> {
  days += 1;
  const startedAt = Date.now();
  const description = `${descriptionPrefix} ${identity.customer.index} ${identity.name} ${days}`;
  const isKeyed = random.chance(0.7);
  const input = {
    driverId: String(random.pick(driversOf(identity)).id),
    period: { start: dayAfter(startedAt, 2 * days), end: dayAfter(startedAt, 2 * days + 1) },
    description,
    ...(isKeyed && { clientMutationId: description }),
  };
  let instance: ProcessInstance | null = null;
  let outcome: WriteOutcome = 'unknown';
  let mayBeMade = false;
  for (let attempt = 0; attempt < (isKeyed ? maxAttempts : 1); attempt += 1) {
    if (attempt > 0) await delay(retryMillis);
    instance = cluster.any();
    outcome = await send(instance, identity, input);
    if (outcome === 'done') break;
    mayBeMade ||= outcome === 'unknown';
  }
  if (outcome === 'rejected' && mayBeMade) outcome = 'unknown';
  ledger.add({ identity, description, instance, startedAt, endedAt: Date.now(), outcome } satisfies Write);
}

async function send(instance: ProcessInstance, { headers }: Identity, input: object): Promise<WriteOutcome> {
  try {
    const { data, errors } = await instance.execute(document, { variables: { input }, headers });
    if (errors !== undefined) return 'unknown';
    const codes = (data.result.userErrors as { code: string }[]).map(({ code }) => code);
    if (codes.length === 0) return 'done';
    return codes.includes('IDEMPOTENCY_UNAVAILABLE') || codes.includes('REFUSED') ? 'rejected' : 'unknown';
  } catch (error) {
    if (error instanceof NoResponse) return 'unknown';
    throw error;
  }
}

function dayAfter(now: number, days: number): string {
  return new Date(Math.ceil(now / dayMillis) * dayMillis + days * dayMillis).toISOString();
}
