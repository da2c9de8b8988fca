/**
 * Measures the processor time of a response, compared with a bare node:http server that sends the same bytes: `npm run
 * measure:responses`.
 *
 * Lists are cached; responses are cache misses or cache hits. With a folder as argument, it also writes profiles for
 * `node scripts/flame-graph.ts`. Linux only, because it reads /proc.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { works } from './measure-responses/works.ts';
import { start, stop, type Program } from './measured/program.ts';

const boxes = '10000';
const [profiles] = process.argv.slice(2);
const [rounds, seconds, connections] = [5, 2, 10];

/** Microseconds of processor time of a process. */
function cpuTime({ pid }: Program): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

async function sendQuery(url: string, body: string): Promise<string> {
  const sent = request(`${url}/graphql`, { agent, method: 'POST', headers: { 'content-type': 'application/json' } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
  return Buffer.concat(chunks).toString();
}

/** Processor time of the server per request, in microseconds. */
async function costOf(program: Program, body: string): Promise<number> {
  const [before, end] = [cpuTime(program), performance.now() + seconds * 1000];
  let count = 0;
  const sendAll = async (): Promise<void> => {
    for (; performance.now() < end; count += 1) await sendQuery(program.url, body);
  };
  await Promise.all(Array.from({ length: connections }, sendAll));
  return (cpuTime(program) - before) / count;
}

const best = (values: readonly number[]): number => Math.min(...values);

const ocean = await start(
  ['packages/sandbox/dist/bin.js', '--port', '0', '--vehicles', boxes, '--silent-boxes', boxes],
  {},
);
const ours = (name: string, env: Record<string, string>) =>
  start(
    [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`] : []),
      'dist/main.js',
    ],
    {
      ...{ PORT: '0', LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '0', DRAIN_DELAY_MS: '0', NODE_ENV: 'production' },
      ...{ OCEAN_URL: ocean.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo', SNAPSHOT_TTL_MS: '3600000' },
      ...env,
    },
  );
const programs = {
  'cache miss': await ours('miss', { ANSWERS_MAX_BYTES: '0' }),
  'cache hit': await ours('hit', {}),
};

for (const [name, work] of Object.entries(works)) {
  const body = JSON.stringify(work);
  const response = await sendQuery(programs['cache hit'].url, body);
  const bare = await start(['scripts/measure-responses/bare.ts'], { BODY: response });
  const costs = new Map(Object.keys({ bare, ...programs }).map((contestant) => [contestant, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [contestant, program] of Object.entries({ bare, ...programs })) {
      const cost = await costOf(program, body);
      if (round > 0) costs.get(contestant)?.push(cost);
    }
  }
  const limit = best(costs.get('bare') ?? []);
  for (const [contestant, all] of costs) {
    const line = [`${best(all).toFixed(0)} µs`, (limit / best(all)).toFixed(2)];
    console.log(name.padEnd(28), contestant.padEnd(12), ...line.map((text) => text.padStart(8)));
  }
  await stop(bare);
}
await Promise.all([...Object.values(programs), ocean].map(stop));
agent.destroy();
