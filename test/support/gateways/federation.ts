import { compose } from '../../../examples/gateway/compose.ts';
import { startHr } from '../../../examples/hr/server.ts';
import { startMaintenance } from '../../../examples/maintenance/server.ts';
import { startTestApp, type SandboxApp } from '../app.ts';
import { startPins } from './pins.ts';
import { execute, type GraphqlResponse, type GraphqlRequest } from '../graphql.ts';

interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a gateway over a supergraph on a free port. */
export type StartGateway = (supergraph: string) => Promise<Running>;

/** Four graphs behind a gateway, each on a separate server. */
export interface Federation extends AsyncDisposable {
  readonly app: SandboxApp;
  /** Ends one subgraph, as an outage does. */
  takeDown(name: 'ocean' | 'maintenance'): Promise<void>;
  /** One operation, through the gateway. */
  execute(query: string, request?: GraphqlRequest): Promise<GraphqlResponse>;
}

/** Our graph on a sandbox, both example subgraphs, one that knows our opaque ids, and a gateway over them. */
export async function startFederation(startGateway: StartGateway): Promise<Federation> {
  const app = await startTestApp({ env: { SANDBOX_VEHICLES: '240', SANDBOX_DRIVERS: '60' } });
  const [maintenance, hr, pins] = await Promise.all([startMaintenance(), startHr(), startPins()]);
  const subgraphs = { ocean: { url: `${app.url}/graphql`, stop: once(() => app.app.stop()) }, maintenance, hr, pins };
  const supergraph = await compose(Object.entries(subgraphs).map(([name, { url }]) => ({ name, url })));
  const gateway = await startGateway(supergraph);
  app.takeCalls();
  return {
    app,
    takeDown: (name) => subgraphs[name].stop(),
    execute: (query, request) => execute(gateway.url.replace(/\/(?:graphql)?$/, ''), query, request),
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map(({ stop }) => stop()));
    },
  };
}

/** The same promise each time: a subgraph that a test took down is not stopped again at its end. */
function once(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
}
