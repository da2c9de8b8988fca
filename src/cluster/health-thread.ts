import { parentPort, workerData } from 'node:worker_threads';
import { portOf, startHealthServer } from './health-server.ts';
import type { HealthThreadData } from './health-port.ts';

/** Runs in a thread: its event loop turns whatever the main one does. */
const { port, host, hangTimeoutMillis, beats } = workerData as HealthThreadData;
const hangTimeout = BigInt(hangTimeoutMillis) * 1_000_000n;
const server = await startHealthServer(port, host, () => ({
  isLive: process.hrtime.bigint() - Atomics.load(beats, 0) < hangTimeout,
  isReady: Atomics.load(beats, 1) === 1n,
}));
parentPort?.postMessage(portOf(server));
