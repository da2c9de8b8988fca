import { RESTDataSource, type AugmentedRequest } from '@apollo/datasource-rest';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { Wire } from '../../../src/ocean/wire.ts';

const hourSeconds = 3600;

/** Ocean as Apollo's documentation says to put REST behind a graph: one a request, with a cache that all share. */
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

  /** A POST that reads: the HTTP cache keeps none of these. */
  drivers(): Promise<Wire['Conducteur'][]> {
    return this.post('restapi/individus/list');
  }

  /** Everyone's: one call in the place of one a driver. */
  recurringSchedules(): Promise<Wire['HoraireIndividu'][]> {
    const path = 'restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
    return this.get(path, { cacheOptions: { ttl: hourSeconds } });
  }

  protected override willSendRequest(_path: string, request: AugmentedRequest): void {
    request.headers['x-auth-token'] = this.#token;
  }

  /** No two callers share an answer. */
  protected override cacheKeyFor(url: URL): string {
    return `${this.#token} ${url.href}`;
  }

  /** Nothing changes the rows: the deep copy that is made by default would be for nothing. */
  protected override cloneParsedBody<Body>(body: Body): Body {
    return body;
  }
}
