import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A connection of its own that has sent these bytes. */
export async function openSocket(url: string, bytes: string | Uint8Array): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/** Sends bytes as they are and gives all that comes back until the server closes the connection. */
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
