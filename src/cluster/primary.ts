import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import type { Sandbox } from 'ocean-sandbox';
import type { Config } from '../config/config.ts';
import { createLog } from '../observability/log.ts';
import type { HealthState } from '../shared-state/shared-state.ts';
import { MemorySharedState } from '../shared-state/memory-shared-state.ts';
import { bumpAllLists } from '../snapshot/list-generations.ts';
import { UnavailableResponder } from './connection-handover.ts';
import { healthUrl, portOf, startHealthServer } from './health.ts';
import { IdempotencyCoordinator } from './idempotency-coordinator.ts';
import { metricsUrlOf, openMetrics } from './metrics-server.ts';
import { SharedStateHost } from './shared-state-host.ts';
import { drainMillis, installShutdown } from './shutdown.ts';
import { startupMessage } from './startup.ts';
import { type Coordinator, WorkerHandle } from './worker-handle.ts';
import { WorkerMetrics } from './worker-metrics.ts';
import { WorkerPool } from './worker-pool.ts';

/**
 * Runs the primary: it listens on the port, hands connections to workers, replaces workers that end, and coordinates what
 * must hold for all of them. It caches no data of Ocean.
 *
 * @throws the reason why the first worker cannot start
 */
export async function runPrimary(config: Config): Promise<void> {
  cluster.setupPrimary({ args: [], serialization: 'advanced' });
  const log = createLog(config.logLevel);
  const sandbox = config.oceanUrl === null ? await openSandbox(config) : null;
  const digestKey = randomBytes(32);
  const idempotency = new IdempotencyCoordinator();
  const sharedState = new MemorySharedState({ reach: 'machine' });
  const hosts = new Map<WorkerHandle, SharedStateHost>();
  const unavailable = new UnavailableResponder();
  const metrics = new WorkerMetrics(() => pool.workers);
  const reports = { metricsText: () => metrics.text(), contractReport: () => metrics.contractReport() };
  const coordinatorOf = (worker: WorkerHandle): Coordinator => {
    const host = new SharedStateHost(sharedState, (topic, message) => worker.receiveShared(topic, message));
    hosts.set(worker, host);
    return {
      digestKey: () => digestKey,
      shared: (operation, args) => host.run(operation, args),
      subscribeShared: (topic) => host.subscribe(topic),
      unsubscribeShared: (topic) => host.unsubscribe(topic),
      claim: (key, fingerprint) => idempotency.claim(worker.id, key, fingerprint),
      settle: (key, ending) => idempotency.settle(key, ending),
      relayStreamCommand: async (command) => {
        const others = [...pool.workers].filter((other) => other !== worker && other.isServing);
        const responses = await Promise.all(others.map((other) => other.runStreamCommand(command)));
        return responses.find((response) => response !== null) ?? null;
      },
      ...reports,
      broadcastInvalidation: async (affected) => {
        const others = [...pool.workers].filter((other) => other !== worker);
        await Promise.all(others.map((other) => other.invalidate(affected)));
      },
    };
  };
  const isAnyReady = (): boolean => [...pool.workers].some(({ isServing, isStopping }) => isServing && !isStopping);
  const pool: WorkerPool = new WorkerPool({
    size: config.workers,
    log,
    fork: () => {
      // A worker sees the sandbox as any Ocean, for which metrics are off by default.
      const METRICS = config.metrics.isOn ? 'on' : 'off';
      const env = { METRICS, ...(sandbox && environmentOf(sandbox, config)) };
      const worker = new WorkerHandle(config.hangTimeoutMillis, env, coordinatorOf, {
        hasOthers: isAnyReady,
        respond: (connection) => unavailable.respond(connection),
      });
      void worker.ended.then(async ({ code }) => {
        hosts.get(worker)?.close();
        hosts.delete(worker);
        // It may have died during a write. A caller that gets this error must read Ocean's current data.
        if (code !== 0) {
          await bumpAllLists(sharedState); // first: what others read again must not be a list from before the write
          await Promise.all([...pool.workers].map((other) => other.dropCache()));
        }
        idempotency.abandon(worker.id);
        await metrics.retire(worker);
      });
      return worker;
    },
    onGivenUp: (reason) => {
      console.error(`No worker can be kept alive: ${reason}`);
      process.exit(1);
    },
  });
  let isStopping = false;
  const isReady = (): boolean => !isStopping && isAnyReady();
  // The primary does little work, so its health server responds whatever the workers run.
  const health =
    config.healthPort === null
      ? null
      : await startHealthServer(config.healthPort, config.host, () => ({
          isLive: true,
          isReady: isReady(),
          sharedState: worstOf([...pool.workers].map(({ sharedHealth }) => sharedHealth)),
        }));
  const metricsServer = await openMetrics(config, reports);
  const shutdown = installShutdown({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 6000,
    skip: ['SIGUSR2'],
    stop: async (signal) => {
      isStopping = true;
      await pool.stop(drainMillis(config, signal));
      await unavailable.done();
      await sandbox?.stop();
      health?.closeAllConnections();
      health?.close();
      metricsServer?.closeAllConnections();
      metricsServer?.close();
    },
  });
  process.on('SIGUSR2', () => void pool.roll());
  try {
    const url = await pool.start();
    const ownHealth = health && healthUrl(config.host, portOf(health));
    console.log(
      startupMessage(
        {
          url,
          sandboxUrl: sandbox?.url ?? null,
          healthUrl: ownHealth,
          metricsUrl: metricsUrlOf(config, metricsServer),
        },
        config.workers,
      ),
    );
  } catch (error) {
    shutdown.uninstall(); // otherwise the process would exit with 0
    health?.close();
    metricsServer?.close();
    await sandbox?.stop();
    throw error;
  }
}

async function openSandbox({ sandbox }: Config): Promise<Sandbox> {
  const { startSandbox } = await import('ocean-sandbox');
  return startSandbox(sandbox);
}

/** Null: no worker shares anything with other machines. */
function worstOf(states: readonly (HealthState | null)[]): HealthState | null {
  return states.find((state) => state === 'degraded') ?? states.find((state) => state !== null) ?? null;
}

/** Points a worker at the sandbox as at any Ocean, with a demo account for callers without a token. */
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
