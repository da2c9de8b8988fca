import { fileURLToPath } from 'node:url';
import { startServing } from '../../support/gateways/process.ts';
import type { KnownTenant } from './tenant.ts';

/** Client of the Ocean of the mixed load. */
export interface TenantsUpstream extends AsyncDisposable {
  readonly url: string;
  readonly tenants: readonly KnownTenant[];
  /** Requests since the last read, by `<rank of the tenant> <method> <path>`. */
  takeCalls(): Promise<Map<string, number>>;
}

const server = fileURLToPath(new URL('tenants-server.ts', import.meta.url));

/** Starts it; 50 tenants take some ten seconds. */
export async function startTenants(count: number): Promise<TenantsUpstream> {
  const started = await startServing(
    ['--import', 'tsx', '--max-old-space-size=4096', server, String(count)],
    /listens at (\S+)/,
  );
  const getJson = async <T>(path: string): Promise<T> => (await fetch(`${started.url}${path}`)).json() as Promise<T>;
  return {
    url: started.url,
    tenants: await getJson('/tenants'),
    takeCalls: async () => new Map(await getJson<[string, number][]>('/calls')),
    [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
  };
}
