import { parentPort, workerData } from 'node:worker_threads';
import { Deadline } from '../deadline.ts';
import { OceanError } from '../ocean-error.ts';
import { Transport } from '../transport.ts';
import {
  detailsOf,
  type FromIngestThread,
  type IngestThreadData,
  type OfRequest,
  type ToIngestThread,
} from './messages.ts';
import { RowBatches } from './row-batches.ts';

/*
 * Entry point of an ingest thread. It sends the requests that the main thread has decided to send, with a transport of
 * its own, and returns rows. It knows no identity, retries nothing and logs nothing.
 */

interface InFlight {
  readonly abort: AbortController;
  batches?: RowBatches;
}

const inFlight = new Map<number, InFlight>();
// Only lists that Ocean has sent before are requested here.
const transport = new Transport({ ...(workerData as IngestThreadData), isOceanKnown: true });

function post(message: FromIngestThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

async function send({ id, request, property, previous, timeoutMillis }: Extract<ToIngestThread, { kind: 'send' }>) {
  const current: InFlight = { abort: new AbortController() };
  inFlight.set(id, current);
  const report = (message: OfRequest, moved?: readonly ArrayBuffer[]): void => post({ id, ...message }, moved);
  const begin = (): RowBatches => {
    report({ kind: 'begin' });
    current.batches = new RowBatches(previous, (batch) =>
      report({ kind: 'rows', batch }, [batch.block, batch.rows.buffer]),
    );
    return current.batches;
  };
  using deadline = new Deadline(timeoutMillis, current.abort.signal);
  const onStatus = (status: number): void => report({ kind: 'status', status });
  let bytes = 0;
  const onBytes = (length: number): void => void (bytes += length);
  try {
    await transport.send({ ...request, onStatus, onBytes, rows: { property, begin } }, deadline);
    current.batches?.flush();
    report({ kind: 'done', bytes });
  } catch (error) {
    if (!(error instanceof OceanError)) throw error;
    report({ kind: 'failed', error: detailsOf(error) });
  } finally {
    inFlight.delete(id);
  }
}

/** Ends a request. Its batches are not processed any more, so it must not wait for that. */
function abort(id: number): void {
  const current = inFlight.get(id);
  current?.abort.abort();
  current?.batches?.acknowledge();
}

parentPort?.on('message', (message: ToIngestThread) => {
  if (message.kind === 'send') void send(message);
  else if (message.kind === 'abort') abort(message.id);
  else inFlight.get(message.id)?.batches?.acknowledge();
});
post({ kind: 'ready' });
