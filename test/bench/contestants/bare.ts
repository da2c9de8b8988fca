import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServing, type ServingProcess } from '../../support/gateways/process.ts';

const server = fileURLToPath(new URL('bare-server.ts', import.meta.url));

export const bare = {
  name: 'bare',
  label: 'bare node:http',
  configuration: 'returns the bytes of our response from memory: the limit of Node on this machine',
} as const;

/** Starts a server that sends this response to every request. */
export async function startBare(body: string): Promise<ServingProcess> {
  const file = join(await mkdtemp(join(tmpdir(), 'bench-')), 'body.json');
  await writeFile(file, body);
  return startServing(['--import', 'tsx', server, file], /(http:\/\/\S+)\/graphql/);
}
