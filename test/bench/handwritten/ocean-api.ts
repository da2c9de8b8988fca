import { RESTDataSource, type AugmentedRequest } from '@apollo/datasource-rest';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { Wire } from '../../../src/ocean/wire.ts';

const hourSeconds = 3600;

/** Ocean as a RESTDataSource, as Apollo's documentation recommends: one per request, with a shared cache. */
export class OceanApi extends RESTDataSource {
  override baseURL: string;
  readonly #token: string;

  constructor(url: string, token: string, cache: KeyValueCache) {
    super({ cache });
    this.baseURL = `${url}/`;
    this.#token = token;
  }

  silentBoxes(): Promise<Wire['BoitierNonCommunicant'][]> {
    return this.get('restapi/noncommunicant/list', { cacheOptions: { ttl: hourSeconds } });
  }

  /** A POST that reads: the HTTP cache stores none of these. */
  drivers(): Promise<Wire['Conducteur'][]> {
    return this.post('restapi/individus/list');
  }

  /** Loads the hours of all drivers in one request instead of one per driver. */
  recurringSchedules(): Promise<Wire['HoraireIndividu'][]> {
    const path = 'restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
    return this.get(path, { cacheOptions: { ttl: hourSeconds } });
  }

  protected override willSendRequest(_path: string, request: AugmentedRequest): void {
    request.headers['x-auth-token'] = this.#token;
  }

  /** Callers never share a response. */
  protected override cacheKeyFor(url: URL): string {
    return `${this.#token} ${url.href}`;
  }

  /** Skips the default deep copy, because nothing changes the rows. */
  protected override cloneParsedBody<Body>(body: Body): Body {
    return body;
  }
}
