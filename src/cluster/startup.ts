import { ConfigError } from '../config/config.ts';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The program cannot start; the message says in words why, and what to do. */
export class StartError extends Error {
  override readonly name = 'StartFault';

  /** @param setting what to set for another port */
  static of(error: unknown, setting = 'PORT'): StartError {
    if (error instanceof StartError) return error;
    const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
    const which = port === undefined ? 'The port' : `Port ${port}`;
    switch (code) {
      case 'EADDRINUSE':
        return new StartError(`${which} is taken: stop what listens there, or set ${setting}.`);
      case 'EACCES':
        return new StartError(`${which} is not allowed to this user: set ${setting} to 1024 or more.`);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return new StartError('This machine does not have the address to listen on: name another (HOST, --host).');
      default:
        return new StartError(`It cannot start: ${message}`);
    }
  }
}

/** Why the program cannot start, for whoever started it. */
export function startErrorMessage(error: unknown): string {
  return error instanceof ConfigError ? error.message : StartError.of(error).message;
}

/** Ends the process with 1 and this text, whatever is open already. */
export function endWith(text: string): void {
  process.stderr.write(`${text}\n`, () => process.exit(1));
}

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

interface Welcome {
  readonly url: string;
  readonly sandboxUrl: string | null;
  /** Null: health has no port of its own. */
  readonly healthUrl: string | null;
}

/** What the program prints once it answers. */
export function startupMessage({ url, sandboxUrl, healthUrl }: Welcome, workers: number): string {
  const ocean =
    sandboxUrl === null ? 'as OCEAN_URL says' : `${sandboxUrl}  a sandbox; its page counts the calls that it gets`;
  return `
  The graph     ${url}/graphql
  The explorer  ${url}/            open it in a browser: examples are in its side bar
  Ocean         ${ocean}${workers === 1 ? '' : `\n  Processes     ${workers} share the port; kill -USR2 ${process.pid} replaces them one after the other`}${healthUrl === null ? '' : `\n  Health        ${healthUrl}`}

  Try           curl ${url}/graphql -H 'content-type: application/json' \\
                  -d '{"query":"{ nonCommunicatingBoxes(first: 3) { totalCount nodes { serialNumber silence { days } } } }"}'
`;
}
