import type { Config } from '../../config/config.ts';
import { isRecord } from '../../json.ts';
import type { ProbeResponse } from '../ocean/probe.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Names of the requests of the crawl. */
export type RequestName =
  | 'withoutCustomer'
  | 'entities'
  | 'boxes'
  | 'drivers'
  | 'driversWithVehicle'
  | 'vehicles'
  | 'recurring'
  | 'recurringOfOne'
  | 'recurringOfUnlisted'
  | 'exceptional'
  | 'exceptionalOfOne'
  | 'exceptionalOfPeriod'
  | 'assignments'
  | 'assignmentsOfOne'
  | 'assignment'
  | 'unknownAssignment'
  | 'positions'
  | 'steps'
  | 'line'
  | 'track'
  | 'lastEvents'
  | 'leases'
  | 'rights'
  | 'ecoDriving'
  | 'analysis';

/** Responses of Ocean to the requests of doctor, in memory only. */
export class Evidence {
  readonly config: Config;
  readonly #responses = new Map<RequestName, ProbeResponse[]>();

  constructor(config: Config) {
    this.config = config;
  }

  add(name: RequestName, response: ProbeResponse): void {
    this.#responses.set(name, [...this.all(name), response]);
  }

  /** Responses to requests of one kind, in order: sheets of several days, rights of several kinds. */
  all(name: RequestName): readonly ProbeResponse[] {
    return this.#responses.get(name) ?? [];
  }

  /** The last response of a kind. */
  of(name: RequestName): ProbeResponse | undefined {
    return this.all(name).at(-1);
  }

  /** Rows of successful responses; empty when there are none. */
  rows(name: RequestName): readonly Row[] {
    return this.all(name).flatMap(rowsOf);
  }

  isRejected(name: RequestName): boolean {
    const status = this.of(name)?.status ?? null;
    return status !== null && status >= 400 && status < 500;
  }
}

const listProperties = ['entities', 'vehicles', 'fjRows', 'positions', 'positionsVehicles'];

/** Rows of a response: of a list, of an object that holds one, or of a map by id. */
function rowsOf({ status, body }: ProbeResponse): readonly Row[] {
  if (status === null || status >= 300) return [];
  if (Array.isArray(body)) return body.filter(isRecord);
  if (!isRecord(body)) return [];
  const list = listProperties.map((name) => body[name]).find(Array.isArray) as unknown[] | undefined;
  return list?.filter(isRecord) ?? [];
}

/** Number of rows as Ocean sent them, null ones included; null: the response is no list. */
export function rowCountOf({ body }: ProbeResponse): number | null {
  if (Array.isArray(body)) return body.length;
  if (!isRecord(body)) return null;
  const list = listProperties.map((name) => body[name]).find(Array.isArray);
  return list?.length ?? null;
}

/** Value at a path of properties; undefined: something on the way is missing. */
export function at(row: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), row);
}

/** Digits of an id, whatever form it came in; undefined: none. */
export function idAt(row: unknown, ...path: readonly string[]): string | undefined {
  const value = at(row, ...path);
  const text = typeof value === 'bigint' || typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^-?\d{1,19}$/.test(text) ? text : undefined;
}

export function numberAt(row: unknown, ...path: readonly string[]): number | undefined {
  const value = at(row, ...path);
  return typeof value === 'number' ? value : undefined;
}

export function textAt(row: unknown, ...path: readonly string[]): string | undefined {
  const value = at(row, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
