import { parentPort, workerData } from 'node:worker_threads';
import { type HealthThreadData, portOf, startHealthServer } from './health.ts';

/** Runs in a thread: its event loop turns whatever the main one does. */
const { port, host, hangTimeoutMillis, beats } = workerData as HealthThreadData;
const hangTimeout = BigInt(hangTimeoutMillis) * 1_000_000n;
const server = await startHealthServer(port, host, () => ({
  isLive: process.hrtime.bigint() - Atomics.load(beats, 0) < hangTimeout,
  isReady: Atomics.load(beats, 1) === 1n,
}));
parentPort?.postMessage(portOf(server));
