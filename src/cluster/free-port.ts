import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from './start-error.ts';

/**
 * Looks whether a port can be taken, before anything is loaded that takes long.
 *
 * @param setting what to set for another port: the name of a variable or an option
 * @throws StartError in one line
 */
export async function requireFreePort(port: number, host: string, setting: string): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    throw StartError.of(error, setting);
  }
  server.close();
  await once(server, 'close');
}
