import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contract } from '../../ocean/contract/contract.generated.ts';
import { writeJson } from '../../ocean/json.ts';
import type { Query } from '../../ocean/upstream-request.ts';
import { isRecord } from '../../json.ts';
import type { ProbeResponse } from '../ocean/probe.ts';
import { UsageError } from '../usage-error.ts';
import { Replacer } from './replacer.ts';

/** Parameters whose values are words or switches of the contract. */
const publicParameters = new Set([
  'criteria',
  'elementType',
  'codeEvenements',
  'withPrivacy',
  'addressEnrichmentDisabled',
  'EC_MODE',
  'EC_MONTH_START',
  'EC_MONTH_END',
  'EC_YEAR_START',
  'EC_YEAR_END',
]);

/** One response of a recording, as a line of responses.jsonl. */
type RecordedResponse = Omit<ProbeResponse, 'bytes' | 'clockSkewMillis'>;

/** Checks the folder before anything is read from Ocean. @throws UsageError */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder);
  if (entries.length > 0) throw new UsageError('--out must name a folder that is empty, or not there yet');
}

/** Replaces everything personal in the responses, in memory. */
export function anonymised(responses: readonly ProbeResponse[]): RecordedResponse[] {
  const replacer = new Replacer();
  const shaped = responses.map((response) => ({
    response,
    shape: contract.reads[response.operation]?.response ?? null,
  }));
  for (const { response, shape } of shaped) {
    replacer.collect(response.body, isData(response) ? shape : null);
    replacer.collect(response.requestBody, null);
    replacer.collect(
      Object.entries(response.query).flatMap(([name, value]) => (publicParameters.has(name) ? [] : value)),
      null,
    );
  }
  return shaped.map(({ response, shape }) => {
    const { operation, status, failure, bodyKind, durationMillis, contentType, retryAfter } = response;
    return {
      operation,
      query: queryOf(response.query, replacer),
      requestBody: requestBodyOf(response.requestBody, replacer),
      status,
      failure,
      durationMillis: Math.round(durationMillis),
      contentType: contentType !== null && /^[\w/+.-]+(; ?charset=[\w-]+)?$/i.test(contentType) ? contentType : null,
      retryAfter: retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? retryAfter : null,
      bodyKind,
      body: isData(response) ? replacer.replace(response.body, shape) : replacer.replaceError(response.body),
    };
  });
}

/** Writes a recording: a manifest, and one response a line. */
export async function writeRecording(
  folder: string,
  version: string,
  recorded: readonly RecordedResponse[],
): Promise<void> {
  const manifest = { format: 1, version, responses: recorded.length };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, 'responses.jsonl'), recorded.map((one) => `${writeJson(one)}\n`).join(''));
}

function isData({ status, body }: ProbeResponse): boolean {
  return status !== null && status < 300 && !(isRecord(body) && 'oceanStatus' in body);
}

function queryOf(query: Query, replacer: Replacer): Query {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (publicParameters.has(name) || value === undefined) return [name, value];
      return [
        name,
        typeof value === 'string'
          ? replacer.replaceParameter(value)
          : value.map((one) => replacer.replaceParameter(one)),
      ];
    }),
  );
}

/** The body of an analysis: modes are public; ids and instants are not. */
function requestBodyOf(body: unknown, replacer: Replacer): unknown {
  if (!isRecord(body)) return null;
  const { renderMode, criteria, ...rest } = body;
  return { ...(replacer.replace(rest, null) as object), renderMode, criteria };
}
