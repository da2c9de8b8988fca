import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FaultOf } from './fault.ts';
import type { Readable } from 'node:stream';

/** A complete response, ready to be sent. */
export interface DeliveredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Disturbance = FaultOf<'drip'> | FaultOf<'cut'> | FaultOf<'reset'>;

/** Time for the last bytes to reach the client before the reset that follows. */
const arrivalMillis = 20;

/** Sends a response the way a bad connection does. The reply must already be hijacked from fastify. */
export async function deliver(response: ServerResponse, fault: Disturbance, content: DeliveredResponse): Promise<void> {
  switch (fault.kind) {
    case 'cut':
      cut(response, fault, content);
      return;
    case 'drip':
      await (fault.from === 'head' ? dripAll(response, fault, content) : dripBody(response, fault, content));
      return;
    case 'reset': {
      const { status, headers, body } = content;
      // Read now: a response detaches from its socket once it is complete.
      const { socket } = response;
      response.writeHead(status, { ...headers, 'content-length': body.length });
      const isComplete = fault.at === 'after-body';
      if (isComplete) response.end(body);
      else response.write(body.subarray(0, Math.floor(body.length / 2)));
      response.flushHeaders();
      await delay(arrivalMillis, socket);
      reset(socket);
    }
  }
}

/** Closes the connection with a TCP RST. */
export function reset(socket: Socket | null): void {
  socket?.resetAndDestroy();
}

function cut(
  response: ServerResponse,
  { framing, bodyShare }: FaultOf<'cut'>,
  { status, headers, body }: DeliveredResponse,
): void {
  const length = Math.max(1, body.length);
  response.writeHead(status, framing === 'chunked' ? headers : { ...headers, 'content-length': length });
  response.flushHeaders();
  const part = body.subarray(0, Math.min(Math.floor(body.length * bodyShare), length - 1));
  const close = (): void => response.socket?.destroySoon();
  if (part.length === 0) close();
  else response.write(part, close);
}

async function dripBody(
  response: ServerResponse,
  fault: FaultOf<'drip'>,
  { status, headers, body }: DeliveredResponse,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.flushHeaders();
  if (await drip(response, fault, body, (part) => response.write(part))) response.end();
}

/** Drips from the first byte of the head. Written by hand, because node:http sends the head at once. */
async function dripAll(response: ServerResponse, fault: FaultOf<'drip'>, content: DeliveredResponse): Promise<void> {
  const { status, headers, body } = content;
  const all = { ...headers, 'content-length': body.length, connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n`, 'latin1');
  const { socket } = response;
  const isComplete = await drip(response, fault, Buffer.concat([head, body]), (part) => socket?.write(part));
  if (isComplete) socket?.destroySoon();
}

/** Returns false when the connection closed before the end. */
async function drip(
  response: ServerResponse,
  { bytes, everyMillis }: FaultOf<'drip'>,
  all: Buffer,
  write: (part: Buffer) => void,
): Promise<boolean> {
  for (let at = 0; at < all.length; at += bytes) {
    if (!(await delay(everyMillis, response.socket))) return false;
    write(all.subarray(at, at + bytes));
  }
  return true;
}

/** Payload of a reply; lists too large to cache are streams. */
export type Payload = string | Buffer | Readable | null | undefined;

export async function collect(payload: Payload): Promise<Buffer> {
  if (payload === null || payload === undefined) return Buffer.alloc(0);
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.from(payload);
  const parts: Buffer[] = [];
  for await (const part of payload) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
}

/** Waits: true once the time has passed, false as soon as the client or `stop` closes the connection. */
export function delay(millis: number, socket: Socket | null): Promise<boolean> {
  if (!socket || socket.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.off('close', onClose);
      resolve(true);
    }, millis);
    function onClose(): void {
      clearTimeout(timer);
      resolve(false);
    }
    socket.once('close', onClose);
  });
}
