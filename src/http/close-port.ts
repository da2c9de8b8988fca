import type { Server } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Turns of the event loop without a new connection after which none waits; Node accepts one a turn. */
const quietTurns = 5;
const maxTurns = 10_000;
/** A longer turn had other work, or the processor was taken away: connections may have come meanwhile. */
const maxQuietMillis = 0.2;

/** Node's own object, without a type. In a worker its `listen` does nothing, as the first process listens. */
interface Listening {
  readonly _handle?: { listen(backlog: number): number; close(): void } | null;
}

/**
 * Closes the port once the connections that the system holds are accepted: otherwise it would reset them, with a request
 * on its way. The server still has to be closed.
 *
 * The system now holds one at most. It leaves the attempts of further clients unanswered; they try again after a second
 * and are then refused, which loses nothing, as they have not sent a request. What cannot be prevented on Linux: one
 * connection that comes between the last look and the close is reset.
 */
export async function closePort(server: Server): Promise<void> {
  const handle = (server as Listening)._handle;
  handle?.listen(0);
  let quiet = 0;
  const accepted = (): void => void (quiet = 0);
  server.on('connection', accepted);
  let lastMillis = performance.now();
  for (let turn = 0; quiet < quietTurns && turn < maxTurns; turn += 1) {
    await nextTurn();
    const millis = performance.now();
    quiet = millis - lastMillis > maxQuietMillis ? 0 : quiet + 1;
    lastMillis = millis;
  }
  // At once: closing the server first does what takes a while, and connections come in that while.
  handle?.close();
  server.off('connection', accepted);
}
