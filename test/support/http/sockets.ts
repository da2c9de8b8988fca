import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Opens a new connection and sends these bytes. */
export async function openSocket(url: string, bytes: string | Uint8Array): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/**
 * Sends a byte every few milliseconds for as long as the connection takes them, also after the server has ended its half.
 *
 * @returns all that the server sent, once the connection is closed in both directions
 */
export async function drip(url: string, bytes: string, everyMillis = 10): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
  socket.on('error', () => undefined); // it is cut off, as it should be
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  socket.write(bytes);
  const drops = setInterval(() => socket.write('x'), everyMillis);
  await closed;
  clearInterval(drops);
  return received;
}

/** Sends raw bytes and returns everything received until the server closes the connection. */
export async function exchange(url: string, bytes: string | Uint8Array): Promise<string> {
  return text(await openSocket(url, bytes));
}

/** A POST to the graph as it goes over the wire. */
export function postRequest(body: string, headers: readonly string[] = []): string {
  const head = [
    'POST /graphql HTTP/1.1',
    'host: x',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** The status and the JSON body of a response that came over a socket. */
export function readResponse(bytes: string): { status: number; head: string; body: unknown } {
  const [head = '', body = ''] = bytes.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body: body === '' ? null : JSON.parse(body) };
}
