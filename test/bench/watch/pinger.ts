import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Sends a light request at an interval, until stopped. */
export interface Pinger {
  /** Longest response time since the last read, in milliseconds. */
  takeLongest(): number;
  stop(): Promise<void>;
}

interface Ping {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for a GET. */
  readonly body: string | null;
}

const pauseMillis = 5;

/** @param onResponse receives each response text */
export function startPinger(ping: Ping, onResponse: (text: string) => void = () => undefined): Pinger {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const end = new AbortController();
  let longest = 0;
  const ended = (async () => {
    while (!end.signal.aborted) {
      const sent = performance.now();
      const text = await send(ping, agent);
      longest = Math.max(longest, performance.now() - sent);
      onResponse(text);
      await wait(pauseMillis);
    }
    agent.destroy();
  })();
  return {
    takeLongest() {
      const taken = longest;
      longest = 0;
      return taken;
    },
    stop() {
      end.abort();
      return ended;
    },
  };
}

function send({ url, headers, body }: Ping, agent: Agent): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const sent = request(url, { agent, method: body === null ? 'GET' : 'POST', headers: { ...headers } }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.once('end', () => resolve(Buffer.concat(parts).toString()));
    response.once('error', reject);
  });
  sent.once('error', reject);
  sent.end(body ?? undefined);
  return promise;
}
