import type { Dispatcher } from 'undici';
import { parseBody } from './answer.ts';
import { readBody } from './body.ts';
import { OceanError, type OceanErrorCode } from './errors.ts';
import { operationOf, type Exchange } from './exchange.ts';
import { headerText } from './headers.ts';
import { parseRetryAfter } from './retry-after.ts';
import { codeOfStatus, mayHaveHappened } from './statuses.ts';

// Enough of a refusal's body to classify it, and to let its connection be used again.
const maxRefusalBytes = 64 * 1024;
const discardMillis = 1000;

/** The error that an answer without success means. */
export async function readRefusal(
  response: Dispatcher.ResponseData,
  exchange: Exchange,
  nowMillis: number,
): Promise<OceanError> {
  const { statusCode: status, headers } = response;
  const code = codeOfStatus(status);
  const classify = code === 'INVALID' ? exchange.classifyRefusal : undefined;
  if (classify === undefined) discard(response);
  const maySayWhen = status === 429 || status === 503;
  return new OceanError({
    code: (classify && (await classifyBody(response, classify))) ?? code,
    operation: operationOf(exchange),
    status,
    retryAfterSeconds: maySayWhen ? parseRetryAfter(headers['retry-after'], nowMillis) : undefined,
    outcomeUnknown: exchange.write && mayHaveHappened(status),
  });
}

async function classifyBody(
  { headers, body }: Dispatcher.ResponseData,
  classify: (body: unknown) => OceanErrorCode,
): Promise<OceanErrorCode | undefined> {
  try {
    const encoding = headerText(headers['content-encoding']);
    return classify(parseBody(await readBody(body, encoding, maxRefusalBytes)));
  } catch {
    // No body that can be read: the status says enough.
    return undefined;
  }
}

/** Reads an unwanted body away, within bounds and behind the answer, so that its connection can be used again. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.dump({ limit: maxRefusalBytes, signal: AbortSignal.timeout(discardMillis) }).catch(() => undefined);
}
