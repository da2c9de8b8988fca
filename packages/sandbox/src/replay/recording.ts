import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBody } from '../json.ts';
import type { Query } from '../parameters.ts';

/** One response of a recording. */
export interface RecordedResponse {
  readonly operation: string;
  readonly query: Query;
  readonly requestBody: unknown;
  /** null: there was no response. */
  readonly status: number | null;
  readonly contentType: string | null;
  readonly retryAfter: string | null;
  /** 'json', 'empty', or a body that was not usable: its bytes are not recorded. */
  readonly bodyKind: string;
  readonly body: unknown;
}

/**
 * Reads a recording of `ocean-graphql record`.
 *
 * @throws RangeError when the folder holds none
 */
export async function readRecording(folder: string): Promise<readonly RecordedResponse[]> {
  const read = (name: string): Promise<string> =>
    readFile(join(folder, name), 'utf8').catch(() => {
      throw new RangeError(`replay must name a folder with a recording: it has no ${name}`);
    });
  const { format } = JSON.parse(await read('manifest.json')) as { format?: unknown };
  if (format !== 1) throw new RangeError('the recording has a form that this sandbox does not know');
  const lines = (await read('responses.jsonl')).split('\n').filter((line) => line !== '');
  return lines.map((line) => parseBody(line) as RecordedResponse);
}

/** Parameters that a program chooses by the clock: a recording is of another moment. */
const datedParameters = new Set(['date', 'dateDebut', 'dateFin', 'startDate', 'endDate']);

/**
 * Finds the recorded response to a request: of its operation, with the same ids, and with as many equal parameters as
 * possible. A customer that the recording did not name is ignored.
 */
export function findResponse(
  recorded: readonly RecordedResponse[],
  operation: string,
  query: Query,
): RecordedResponse | null {
  const candidates = recorded.filter((one) => one.operation === operation && hasSameIds(one.query, query));
  const equal = (one: RecordedResponse): number =>
    Object.entries(query).filter(([name, value]) => String(one.query[name]) === String(value)).length;
  const [best] = candidates.toSorted((one, other) => equal(other) - equal(one));
  return best ?? null;
}

function hasSameIds(recorded: Query, requested: Query): boolean {
  const names = new Set([...Object.keys(recorded), ...Object.keys(requested)]);
  return [...names].every(
    (name) =>
      name === 'customerId' ||
      datedParameters.has(name) ||
      isSwitch(name) ||
      String(recorded[name]) === String(requested[name]),
  );
}

/** Parameters that change the content of rows, not which rows come. */
function isSwitch(name: string): boolean {
  return /^(withPrivacy|byStorageDate|addressEnrichment\w*|EC_\w+|codeEvenements)$/.test(name);
}
