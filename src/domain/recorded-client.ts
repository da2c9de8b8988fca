import type { Caller } from '../identity/caller.ts';
import type { OceanClient, OceanRequest } from '../ocean/client.ts';
import type { Credentials, Login } from '../ocean/login.ts';
import type { ReadRecord } from '../snapshot/read-record.ts';

/** The upstream client as one execution sees it: a result that uses it directly is never cached. */
export class RecordedClient {
  readonly #client: OceanClient;
  readonly #record: ReadRecord;

  constructor(client: OceanClient, record: ReadRecord) {
    this.#client = client;
    this.#record = record;
  }

  /** As `OceanClient.call`. */
  call<T>(caller: Caller, request: OceanRequest, signal?: AbortSignal): Promise<T> {
    this.#record.obstruct('uncached');
    return this.#client.call(caller, request, signal);
  }

  /** As `OceanClient.login`. */
  login(credentials: Credentials, signal?: AbortSignal): Promise<Login> {
    this.#record.obstruct('uncached');
    return this.#client.login(credentials, signal);
  }

  /** As `OceanClient.serviceTokenAgeMillis`. */
  serviceTokenAgeMillis(): number | null {
    this.#record.obstruct('clock');
    return this.#client.serviceTokenAgeMillis();
  }
}
