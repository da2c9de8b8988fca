import type { Config } from '../../config/config.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import type { ProbeResponse } from '../ocean/probe.ts';
import { rowCountOf } from './evidence.ts';
import { configuredValues } from './public-values.ts';
import type { PersonalWords } from './personal-words.ts';
import type { EndpointReport } from './report.ts';
import { compareShape } from '../../ocean/contract/shape-comparison.ts';

/** Entries of each list in a report, so that it stays readable. */
const maxEntries = 40;

/** Reports every read endpoint of the contract by its first response, and compares all of them with the contract. */
export function endpointReports(
  responses: readonly ProbeResponse[],
  words: PersonalWords,
  config: Config,
): EndpointReport[] {
  const configured = configuredValues(config);
  const byOperation = Map.groupBy(responses, ({ operation }) => operation);
  return Object.entries(contract.reads)
    .map(([operation, { endpoint }]) =>
      reportOf(operation, endpoint, byOperation.get(operation) ?? [], words, configured),
    )
    .toSorted((one, other) => one.endpoint - other.endpoint);
}

function reportOf(
  operation: string,
  endpoint: number,
  responses: readonly ProbeResponse[],
  words: PersonalWords,
  configured: ReadonlyMap<string, readonly string[]>,
): EndpointReport {
  const [first] = responses;
  const shape = contract.reads[operation]?.response ?? { kind: 'any' };
  const bodies = responses.filter(({ status, bodyKind }) => status === 200 && bodyKind === 'json');
  const differences = compareShape(
    bodies.map(({ body }) => body),
    { kind: 'list', item: shape },
  );
  const named = (counts: ReadonlyMap<string, number>): Record<string, number> =>
    Object.fromEntries([...counts].slice(0, maxEntries).map(([name, count]) => [placeName(name, words), count]));
  return {
    endpoint,
    operation,
    status: first?.status ?? null,
    note: first === undefined ? 'not requested' : noteOf(first),
    durationMillis: Math.round(first?.durationMillis ?? 0),
    bytes: first?.bytes ?? 0,
    rows: first === undefined ? null : rowCountOf(first),
    unknownFields: named(differences.unknownFields),
    otherTypes: named(differences.otherTypes),
    unknownValues: unknownValuesOf(differences.unknownValues, words, configured),
    missingFields: differences.missingFields.slice(0, maxEntries),
  };
}

function unknownValuesOf(
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
  words: PersonalWords,
  configured: ReadonlyMap<string, readonly string[]>,
): Record<string, readonly string[]> {
  const entries = [...unknown].map(([place, values]) => {
    const isConfigured = (value: string): boolean => configured.get(place)?.includes(value.toUpperCase()) ?? false;
    const others = [...values].filter((value) => !isConfigured(value)).slice(0, maxEntries);
    return [place, [...new Set(others.map((value) => words.safe(value)))].toSorted()] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

/** Shows the name of a property only when it looks like one. */
function placeName(place: string, words: PersonalWords): string {
  const [schema = '', name = ''] = place.split(/\.(.*)/s, 2);
  const isName = /^[A-Za-z_][A-Za-z0-9_]{0,59}(: \w+)?$/.test(name);
  return name === '' ? place : `${schema}.${isName ? name : words.safe(name)}`;
}

function noteOf({ failure, status, bodyKind, body }: ProbeResponse): string | null {
  if (failure !== null) return `no response: ${failure}`;
  if (status === 200 && bodyKind === 'empty') return 'an empty body';
  if (status === 200 && bodyKind !== 'json') return `a body that is not usable: ${bodyKind}`;
  if (status === 200 && typeof body === 'object' && body !== null && 'oceanStatus' in body) return 'an error with 200';
  return null;
}
