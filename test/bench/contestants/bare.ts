import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServing, type ServingProcess } from '../../support/gateways/process.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const bare = {
  name: 'bare',
  label: 'bare node:http',
  configuration: 'returns the bytes of our response from memory: the limit of Node on this machine',
} as const;

/** Starts a server that sends this response to every request. */
export async function startBare(body: string, processes: number): Promise<ServingProcess> {
  const file = join(await mkdtemp(join(tmpdir(), 'bench-')), 'body.json');
  await writeFile(file, body);
  return startClustered(processes, [pathOf('bare-server.ts'), file]);
}

/** Starts a server script, in several processes through node:cluster. */
export function startClustered(
  processes: number,
  script: readonly string[],
  env: Record<string, string> = {},
): Promise<ServingProcess> {
  const args = processes === 1 ? script : [pathOf('cluster.ts'), String(processes), ...script];
  return startServing(['--import', 'tsx', ...args], /(http:\/\/\S+)\/graphql/, env);
}
