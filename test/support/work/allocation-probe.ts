import { Agent, request } from 'node:http';
import { startTestApp } from '../app.ts';

/*
 * Prints how many bytes of heap one warm request takes, the client's part included: the median of many batches, each
 * between two looks at a heap whose young part is so large that nothing is collected meanwhile. Started by
 * allocations.ts with the number of silent boxes, the query and the flags that this needs.
 */

const [boxes = '', query = ''] = process.argv.slice(2);
const warmUps = 300;
const batches = 9;
const requestsABatch = 50;

const env = { SANDBOX_CUSTOMERS: '1', SANDBOX_VEHICLES: boxes, SANDBOX_SILENT_BOXES: boxes };
await using app = await startTestApp({ env });
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const body = JSON.stringify({ query });

for (let sent = 0; sent < warmUps; sent++) await send();
const bytes: number[] = [];
for (let batch = 0; batch < batches; batch++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let sent = 0; sent < requestsABatch; sent++) await send();
  bytes.push((process.memoryUsage().heapUsed - before) / requestsABatch);
}
agent.destroy();
process.stdout.write(`${Math.round(bytes.toSorted((a, b) => a - b)[batches >> 1] ?? NaN)}\n`);

function send(): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(`${app.url}/graphql`, { agent, method: 'POST', headers }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`responded ${response.statusCode}`));
    response.resume().once('end', () => resolve(undefined));
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}
