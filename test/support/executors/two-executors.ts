import type { GraphQLSchema } from 'graphql';
import { buildGraph } from '../../../src/schema/schema.ts';
import { toGlobalId } from '../../../src/graphql/global-id.ts';
import type { Samples } from './random-input.ts';
import { startApp, startTestApp, type SandboxApp, type TestApp } from '../app.ts';
import { customerOf } from '../expected.ts';

/** The program as it is, and one in which graphql-js runs everything, before the same sandbox. */
export interface TwoExecutors extends AsyncDisposable {
  readonly planned: SandboxApp;
  readonly graphqlJs: TestApp;
}

/** @param prepare sets up the responses of the sandbox, before the first request */
export async function startBoth(prepare: (app: SandboxApp) => void = () => undefined): Promise<TwoExecutors> {
  const planned = await startTestApp();
  prepare(planned);
  // Before the sandbox pages on this machine may call without a setting; both must send the same headers.
  const account = {
    OCEAN_URL: planned.sandbox.url,
    OCEAN_LOGIN: 'demo',
    OCEAN_PASSWORD: 'demo',
    ALLOWED_ORIGINS: 'localhost',
  };
  const graphqlJs = await startApp({ env: { ...account, EXECUTOR: 'graphql-js' } });
  return {
    planned,
    graphqlJs,
    async [Symbol.asyncDispose]() {
      await graphqlJs[Symbol.asyncDispose]();
      await planned[Symbol.asyncDispose]();
    },
  };
}

/** A response as received over the wire. */
export interface RawResponse {
  readonly status: number;
  /** But for the time. */
  readonly headers: Record<string, string>;
  readonly body: string;
}

export async function executeRaw(
  { url }: TestApp,
  body: object,
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const headersWithoutTime = { ...Object.fromEntries(response.headers), date: '', 'x-request-id': '' };
  return { status: response.status, headers: headersWithoutTime, body: await response.text() };
}

/** Ignores the order of errors: the order of two concurrent failures depends on timing. */
export function inOneOrder({ body, ...head }: RawResponse): RawResponse {
  const { errors, ...rest } = JSON.parse(body) as { errors?: unknown[] };
  const texts = errors?.map((error) => JSON.stringify(error)).sort();
  return {
    ...head,
    headers: { ...head.headers, 'content-length': '' },
    body: JSON.stringify({ errors: texts, ...rest }),
  };
}

export const graphSchema = (): GraphQLSchema => buildGraph().schema;

/** Values that the fields of the graph take, for the fleet of a sandbox. */
export function samplesOf({ sandbox }: SandboxApp): Samples {
  const { vehicles, drivers } = customerOf(sandbox);
  const [vehicle, driver] = [vehicles[0]!, drivers[0]!];
  const representations = [
    { __typename: 'Vehicle', oceanId: String(vehicle.id) },
    { __typename: 'Driver', id: toGlobalId('Driver', String(driver.id)) },
    { __typename: 'Box', oceanId: String(vehicle.box.id) },
    { __typename: 'Nothing', oceanId: '1' },
  ];
  return {
    ID: [
      String(vehicle.id),
      toGlobalId('Vehicle', String(vehicle.id)),
      toGlobalId('Driver', String(driver.id)),
      'x',
      7,
    ],
    String: [vehicle.registration, vehicle.box.serialNumber, driver.lastName, 'é "x"'],
    Int: [0, 1, 2, 3, -1, 500],
    Float: [48.85, 2.35, 1000],
    Boolean: [true, false],
    DateTime: ['2026-06-01T00:00:00Z', '2026-06-12T00:00:00+02:00'],
    LocalDate: ['2026-06-10', '2026-06-11'],
    LocalTime: ['08:00'],
    LocalEndTime: ['24:00'],
    _Any: representations,
  };
}
