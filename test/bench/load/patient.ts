import type { Generator, Target } from './measure.ts';
import { spreadOf } from '../spread.ts';

/**
 * For answers that take longer than a fraction of a run: sends one request after the other on each connection, waits
 * for the last ones, and counts no half ones. Its own work is nothing beside theirs.
 */
export const patient: Generator = {
  name: 'fetch',
  async measure(target, { seconds, connections }) {
    const latencies: number[] = [];
    const started = performance.now();
    const lane = async (): Promise<void> => {
      do {
        const sent = performance.now();
        await ask(target);
        latencies.push(performance.now() - sent);
      } while (performance.now() - started < seconds * 1000);
    };
    await Promise.all(Array.from({ length: connections }, lane));
    const elapsedSeconds = (performance.now() - started) / 1000;
    return { perSecond: latencies.length / elapsedSeconds, latencyMillis: spreadOf(latencies).median };
  },
};

/** Sends it once; the answer's text. Rejects when it is not 200 or has GraphQL errors. */
export async function ask({ url, headers, body }: Target): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(300_000) });
  const text = await response.text();
  if (!response.ok || /^\{"errors"/.test(text))
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 400)}`);
  return text;
}
