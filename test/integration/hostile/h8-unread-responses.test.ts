import { once } from 'node:events';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { openSocket, postRequest } from '../../support/http/sockets.ts';

/** Some 8 MB: more than the system buffers for a client that does not read. */
const row = Array.from({ length: 190 }, (_, index) => `registrationOfTheVehicle${index}: registration`).join(' ');
const body = JSON.stringify({ query: `{ vehicles(first: 1200) { nodes { ${row} } } }` });
const query = '{ vehicles { totalCount } }';

const start = async (env: Record<string, string>): Promise<SandboxApp> => {
  const fleet = { SANDBOX_VEHICLES: '2000', MAX_PAGE_SIZE: '2000', ANSWERS_MAX_BYTES: '0' };
  const app = await startTestApp({ env: { ...fleet, CLIENT_TIMEOUT_MS: '60000', ...env } });
  expect((await app.execute(query)).errors).toBeUndefined();
  return app;
};

/** The announced length of the response, and the received length. */
function lengths(received: string): { expected: number; received: number } {
  const [head = ''] = received.split('\r\n\r\n');
  return { expected: Number(/content-length: (\d+)/i.exec(head)?.[1]), received: received.length - head.length - 4 };
}

/** Reads a little every few milliseconds, until the server closes. */
async function readSlowly(socket: Socket): Promise<string> {
  let received = '';
  socket.setEncoding('latin1').on('error', () => undefined);
  const sips = setInterval(() => (received += (socket.read(16_384) as string | null) ?? ''), 10);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(sips);
  return received;
}

it('H8: a client that reads slowly holds no slot, and is closed at the timeout', async () => {
  await using app = await start({ CLIENT_TIMEOUT_MS: '100', MAX_REQUESTS_UNDER_WAY: '1' });
  const socket = await openSocket(app.url, postRequest(body));
  const reading = readSlowly(socket);
  await once(socket, 'readable');
  expect((await app.execute(query)).errors).toBeUndefined();
  const { expected, received } = lengths(await reading);
  expect(expected).toBeGreaterThan(7_000_000);
  expect(received).toBeLessThan(expected);
});

it('H8: responses of one connection that are not read are bounded in bytes', async () => {
  await using app = await start({ MAX_UNREAD_BYTES_PER_CONNECTION: '1000000' });
  const socket = await openSocket(app.url, postRequest(body));
  socket.on('error', () => undefined);
  await once(socket, 'readable'); // the first response has begun; its start is read before the server closes
  const beginning = String(socket.read() as Buffer);
  socket.write(postRequest(body).repeat(2));
  for (let count = 0; count < 3; count += 1) await app.execute(query); // the others were run meanwhile
  const received = beginning + (await text(socket).catch(() => ''));
  expect(received.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
});

it('H8: all responses that are not read are bounded in bytes, and the address with most of them loses', async () => {
  await using app = await start({ MAX_UNREAD_BYTES: '20000000', TRUSTED_PROXIES: '127.0.0.1' });
  const from = (address: string) =>
    openSocket(app.url, postRequest(body, [`x-forwarded-for: ${address}`, 'connection: close']));
  const greedy: Socket[] = [];
  for (let count = 0; count < 4; count += 1) {
    const socket = await from('192.0.2.1');
    socket.on('error', () => undefined);
    await once(socket, 'readable');
    greedy.push(socket);
  }
  const polite = lengths(await text(await from('192.0.2.2')));
  expect(polite.received).toBe(polite.expected);
  const complete = (await Promise.all(greedy.map((socket) => text(socket)))).map(lengths);
  expect(complete.filter(({ expected, received }) => expected === received).length).toBeLessThan(4);
});
