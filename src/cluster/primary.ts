import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { createLog } from '../observability/log.ts';
import type { Sandbox } from 'ocean-sandbox';
import { closeInOrder, drainMillis } from './shutdown.ts';
import { WorkerPool } from './worker-pool.ts';
import { healthUrl, portOf, startHealthServer } from './health.ts';
import { UnavailableResponder } from './connection-handover.ts';
import { type Coordinator, WorkerHandle } from './worker-handle.ts';
import { IdempotencyCoordinator } from './shared-idempotency.ts';
import { startupMessage } from './startup.ts';

/**
 * The process that holds the port and no fleet: it starts the workers, hands them the connections, replaces those that
 * end, and knows what must hold for all of them.
 *
 * @throws what keeps the first worker from starting
 */
export async function runPrimary(config: Config): Promise<void> {
  cluster.setupPrimary({ args: [], serialization: 'advanced' });
  const log = createLog(config.logLevel);
  const sandbox = config.oceanUrl === null ? await openSandbox(config) : null;
  const digestKey = randomBytes(32);
  const replays = new IdempotencyCoordinator();
  const farewell = new UnavailableResponder();
  const desk = (member: WorkerHandle): Coordinator => {
    return {
      digestKey: () => digestKey,
      claim: (key, fingerprint) => replays.claim(member.id, key, fingerprint),
      settle: (key, ending) => replays.settle(key, ending),
      tellTouched: async (touched) => {
        const others = [...crew.workers].filter((other) => other !== member);
        await Promise.all(others.map((other) => other.forget(touched)));
      },
    };
  };
  const crew: WorkerPool = new WorkerPool({
    size: config.workers,
    log,
    fork: () => {
      const env = sandbox === null ? {} : environmentOf(sandbox, config);
      const member = new WorkerHandle(config.hangTimeoutMillis, env, desk, {
        hasOthers: () => [...crew.workers].some(({ isServing, isStopping }) => isServing && !isStopping),
        answer: (connection) => farewell.answer(connection),
      });
      void member.ended.then(async ({ code }) => {
        // It may have ended in a write: whoever is told so must read what Ocean holds now.
        if (code !== 0) await Promise.all([...crew.workers].map((other) => other.dropCache()));
        replays.abandon(member.id);
      });
      return member;
    },
    onGivenUp: (reason) => {
      console.error(`No worker can be kept alive: ${reason}`);
      process.exit(1);
    },
  });
  let isStopping = false;
  const isReady = (): boolean => !isStopping && [...crew.workers].some((one) => one.isServing && !one.isStopping);
  // This process has little to do: it answers whatever the workers run.
  const health =
    config.healthPort === null
      ? null
      : await startHealthServer(config.healthPort, config.host, () => ({ isLive: true, isReady: isReady() }));
  const closing = closeInOrder({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 6000,
    skip: ['SIGUSR2'],
    stop: async (signal) => {
      isStopping = true;
      await crew.stop(drainMillis(config, signal));
      await farewell.done();
      await sandbox?.stop();
      health?.closeAllConnections();
      health?.close();
    },
  });
  process.on('SIGUSR2', () => void crew.roll());
  try {
    const url = await crew.start();
    const ownHealth = health && healthUrl(config.host, portOf(health));
    console.log(startupMessage({ url, sandboxUrl: sandbox?.url ?? null, healthUrl: ownHealth }, config.workers));
  } catch (error) {
    closing.uninstall(); // it would end with 0
    health?.close();
    await sandbox?.stop();
    throw error;
  }
}

async function openSandbox({ sandbox }: Config): Promise<Sandbox> {
  const { startSandbox } = await import('ocean-sandbox');
  return startSandbox(sandbox);
}

/** To a worker the sandbox is an Ocean like any other, with a demo account for those who bring no token. */
function environmentOf(
  { url, users }: Sandbox,
  { oceanLogin, oceanPassword, allowedOrigins }: Config,
): Record<string, string> {
  const [user] = users;
  return {
    OCEAN_URL: url,
    ALLOWED_ORIGINS: allowedOrigins.join(','),
    OCEAN_LOGIN: oceanLogin ?? user?.login ?? '',
    OCEAN_PASSWORD: oceanPassword ?? user?.password ?? '',
  };
}
