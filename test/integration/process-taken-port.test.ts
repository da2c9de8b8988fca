import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = packageJson;
let taken: Server;
let port: string;

beforeAll(async () => {
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  port = String((taken.address() as AddressInfo).port);
});

afterAll(() => {
  taken.close();
});

/** Returns the command of a script of package.json, without the shell and npm around it. */
const commandOf = (script: keyof typeof scripts): string[] => scripts[script].replace('exec node ', '').split(' ');

it.each([
  ['npm start', commandOf('start'), 'PORT', 'PORT'],
  ['npm start before its sandbox', commandOf('start'), 'SANDBOX_PORT', 'SANDBOX_PORT'],
  ['several workers', [...commandOf('start'), '--workers', '2'], 'PORT', 'PORT'],
  ['several workers before their sandbox', [...commandOf('start'), '--workers', '2'], 'SANDBOX_PORT', 'SANDBOX_PORT'],
  ['npm run sandbox', [...commandOf('sandbox'), '--port'], '', '--port'],
  ['npm run demo:web', commandOf('demo:web'), 'WEB_PORT', 'WEB_PORT'],
  ['npm run demo:federation', commandOf('demo:federation'), 'PORT', 'PORT'],
  ['the example of a workshop', ['examples/maintenance/server.ts'], 'PORT', 'PORT'],
  ['the example of a personnel department', ['examples/hr/server.ts'], 'PORT', 'PORT'],
])('a taken port ends %s with 1 and one line', async (_name, command, variable, named) => {
  const args = variable === '' ? [...command, port] : command;
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', ...(variable !== '' && { [variable]: port }) };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(printed).toBe(`Port ${port} is taken: stop what listens there, or set ${named}.\n`);
  expect(code).toBe(1);
});
