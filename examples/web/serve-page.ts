import type { AddressInfo } from 'node:net';
import { build, preview } from 'vite';

export interface PageOptions {
  /** Base URL of the graph, without /graphql. */
  readonly graphUrl: string;
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
}

export interface ServedPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the page and serves it, with a proxy of /graphql to the graph. */
export async function servePage({ graphUrl, port }: PageOptions): Promise<ServedPage> {
  const shared = { root: import.meta.dirname, logLevel: 'error' } as const;
  await build(shared);
  const proxy = { '/graphql': { target: graphUrl, ws: true } };
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port, strictPort: port !== 0, proxy } });
  const address = server.httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
