import { createHook } from 'node:async_hooks';
import { Agent, request } from 'node:http';

/** Sent before the count, so that lists are cached and the plan is compiled. */
const warmUps = 3;
/** The least of several counts: timers of the process may add a promise to one of them. */
const counts = 5;

/** Counts the promises that a warm operation creates in this process between its request and the end of its response. */
export async function promisesOf(url: string, query: string): Promise<number> {
  let created = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'PROMISE') created += 1;
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let sent = 0; sent < warmUps; sent += 1) await send(agent, url, query, () => 0);
  hook.enable();
  const found: number[] = [];
  for (let sent = 0; sent < counts; sent += 1) found.push(await send(agent, url, query, () => created));
  hook.disable();
  agent.destroy();
  return Math.min(...found);
}

/** Sends the operation by callbacks, as a client with promises would be counted too. Returns the growth of a counter. */
function send(agent: Agent, url: string, query: string, read: () => number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const before = read();
  const sent = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (text += chunk));
    response.once('end', () => {
      const after = read();
      if (response.statusCode === 200 && !text.includes('"errors"')) resolve(after - before);
      else reject(new Error(`responded ${response.statusCode}`));
    });
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}
