import { parentPort, workerData } from 'node:worker_threads';
import { type HealthThreadData, portOf, sharedStates, startHealthServer } from './health.ts';

// Entry point of the health thread: its event loop turns even while the main one is blocked.
const { port, host, hangTimeoutMillis, beats } = workerData as HealthThreadData;
const hangTimeout = BigInt(hangTimeoutMillis) * 1_000_000n;
const server = await startHealthServer(port, host, () => ({
  isLive: process.hrtime.bigint() - Atomics.load(beats, 0) < hangTimeout,
  isReady: Atomics.load(beats, 1) === 1n,
  sharedState: sharedStates[Number(Atomics.load(beats, 2))] ?? null,
}));
parentPort?.postMessage(portOf(server));
