import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatedOcean extends AsyncDisposable {
  readonly url: string;
  /**
   * Stops the next response whose path contains a text, once the other Ocean has sent it.
   *
   * @returns when one is stopped, and how to let it through
   */
  stop(path: string): { readonly stopped: Promise<undefined>; readonly release: () => void };
}

/** Passes requests on to another Ocean, byte by byte, and delays the responses that a test has stopped. */
export async function startGatedOcean(target: string): Promise<GatedOcean> {
  let gate: { path: string; open: Promise<undefined>; reached: (value: undefined) => void } | null = null;
  const server = createServer((request, response) => {
    const options = { method: request.method ?? 'GET', headers: { ...request.headers, connection: 'close' } };
    const upstream = forward(`${target}${request.url ?? ''}`, options, (received) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of received as AsyncIterable<Buffer>) chunks.push(chunk);
        if (gate !== null && request.url?.includes(gate.path)) {
          const { reached, open } = gate;
          gate = null;
          reached(undefined);
          await open;
        }
        response.writeHead(received.statusCode ?? 502, received.headers).end(Buffer.concat(chunks));
      })();
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: (path) => {
      const { promise: stopped, resolve: reached } = Promise.withResolvers<undefined>();
      const { promise: open, resolve } = Promise.withResolvers<undefined>();
      gate = { path, open, reached };
      return { stopped, release: () => resolve(undefined) };
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
