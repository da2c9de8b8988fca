import type { Generator, Target } from './measure.ts';
import { spreadOf } from '../spread.ts';

/**
 * Load generator for slow responses: sends one request after another on each connection, waits for the last ones, and
 * counts only completed requests.
 *
 * Its own processor time is negligible beside theirs.
 */
export const patient: Generator = {
  name: 'fetch',
  async measure(target, { seconds, connections }) {
    const latencies: number[] = [];
    const started = performance.now();
    const lane = async (): Promise<void> => {
      do {
        const sent = performance.now();
        await sendRequest(target);
        latencies.push(performance.now() - sent);
      } while (performance.now() - started < seconds * 1000);
    };
    await Promise.all(Array.from({ length: connections }, lane));
    const elapsedSeconds = (performance.now() - started) / 1000;
    const requests = latencies.length;
    return { requests, perSecond: requests / elapsedSeconds, latencyMillis: spreadOf(latencies).median };
  },
};

/** Sends the request once and returns the response text. Rejects unless it is 200 without GraphQL errors. */
export async function sendRequest({ url, headers, body }: Target): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(300_000) });
  const text = await response.text();
  if (!response.ok || /^\{"errors"/.test(text))
    throw new Error(`${url} responded ${response.status}: ${text.slice(0, 400)}`);
  return text;
}
