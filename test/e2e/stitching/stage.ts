import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import type { Driver, Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { customerOf } from '../../support/expected.ts';
import { execute, type GraphqlResponse, type GraphqlRequest } from '../../support/graphql.ts';
import { startGateway } from './gateway.ts';
import { maintenanceSdl, startMaintenance, type Maintenance } from './maintenance.ts';

/** Our graph on the sandbox, the other service and the gateway in front of both, each on a port of its own. */
export interface Stage extends AsyncDisposable {
  readonly app: SandboxApp;
  readonly maintenance: Maintenance;
  /** The vehicles and drivers of the demo user that the other service knows. */
  readonly inWorkshop: readonly Vehicle[];
  readonly instructors: readonly Driver[];
  /** The number of HTTP requests to our graph. */
  readonly requestsToGraph: number;
  /** Sends one operation to the gateway. */
  execute(query: string, request?: GraphqlRequest): Promise<GraphqlResponse>;
}

export async function startStage(): Promise<Stage> {
  const app = await startTestApp({ env: { SANDBOX_VEHICLES: '900', SANDBOX_DRIVERS: '900' } });
  const requests = countRequestsTo(app.url);
  const { vehicles, drivers } = customerOf(app.sandbox);
  const [inWorkshop, instructors] = [vehicles.slice(0, 100).toReversed(), drivers.slice(0, 500)];
  const maintenance = await startMaintenance({
    inWorkshop: inWorkshop.map(({ id }) => String(id)),
    instructors: instructors.map(({ id }) => toGlobalId('Driver', String(id))),
  });
  const gateway = await startGateway(`${app.url}/graphql`, { url: maintenance.url, sdl: maintenanceSdl });
  return {
    app,
    maintenance,
    inWorkshop,
    instructors,
    get requestsToGraph() {
      return requests.count;
    },
    execute: (query, request) => execute(gateway.url, query, request),
    async [Symbol.asyncDispose]() {
      requests.stop();
      await gateway.stop();
      await maintenance[Symbol.asyncDispose]();
      await app[Symbol.asyncDispose]();
    },
  };
}

/** Counts by the diagnostics channel of Node, so that no proxy is needed between the gateway and the graph. */
function countRequestsTo(url: string) {
  const counted = { count: 0, stop: () => unsubscribe('http.server.request.start', onRequest) };
  const port = Number(new URL(url).port);
  const onRequest = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort === port) counted.count++;
  };
  subscribe('http.server.request.start', onRequest);
  return counted;
}
