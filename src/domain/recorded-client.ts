import type { Caller } from '../identity/caller.ts';
import type { OceanClient, OceanRequest } from '../ocean/client.ts';
import { concat } from '../ocean/body.ts';
import type { Credentials, Login } from '../ocean/login.ts';
import { parseJson, writeJson } from '../ocean/json.ts';
import { operationOf } from '../ocean/upstream-request.ts';
import type { CapturedResponses } from '../snapshot/captured-responses.ts';
import type { ListForm } from '../snapshot/list-content.ts';
import type { ReadRecord } from '../snapshot/read-record.ts';

/** The upstream client as one execution sees it: a result that uses it directly is never cached. */
export class RecordedClient {
  readonly #client: OceanClient;
  readonly #record: ReadRecord;
  readonly #captured: CapturedResponses | null;

  /** @param captured receives the responses, or replaces the upstream requests; null: neither */
  constructor(client: OceanClient, record: ReadRecord, captured: CapturedResponses | null = null) {
    this.#client = client;
    this.#record = record;
    this.#captured = captured;
  }

  /** As `OceanClient.call`. */
  call<T>(caller: Caller, request: OceanRequest, signal?: AbortSignal): Promise<T> {
    this.#record.obstruct('uncached');
    return this.#captured === null
      ? this.#client.call(caller, request, signal)
      : this.#callCaptured(this.#captured, caller, request, signal);
  }

  async #callCaptured<T>(
    captured: CapturedResponses,
    caller: Caller,
    request: OceanRequest,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const name = `${operationOf(request)} ${writeJson(request.query ?? {})}`;
    if (captured.isReplay) return captured.restore<T>(name, jsonForm());
    const response = await this.#client.call<T>(caller, request, signal);
    captured.add(name, jsonForm(), response);
    return response;
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

/** A response as the bytes of its JSON. */
function jsonForm<T>(): Pick<ListForm<T>, 'partsOf' | 'restore'> {
  return {
    partsOf: (response) => [Buffer.from(writeJson(response))],
    restore: async (parts) => parseJson((await concat(parts)).toString()) as T,
  };
}
