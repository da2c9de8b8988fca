import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigError } from '../config/config.ts';

/** The program cannot start. The message states the reason and the remedy. */
export class StartError extends Error {
  override readonly name = 'StartError';

  /** @param setting variable or option that sets the port */
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

/** Message for the user when the program cannot start. */
export function startErrorMessage(error: unknown): string {
  return error instanceof ConfigError ? error.message : StartError.of(error).message;
}

/** Prints a message and exits with 1, even while something is open. */
export function endWith(text: string): void {
  process.stderr.write(`${text}\n`, () => process.exit(1));
}

/**
 * Checks that a port is free, before anything slow is loaded.
 *
 * @param setting variable or option that sets the port
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

interface Endpoints {
  readonly url: string;
  readonly sandboxUrl: string | null;
  /** Null: health has no port of its own. */
  readonly healthUrl: string | null;
  /** Null: metrics have no port of their own. */
  readonly metricsUrl: string | null;
}

/** Message that the program prints once it serves. */
export function startupMessage({ url, sandboxUrl, healthUrl, metricsUrl }: Endpoints, workers: number): string {
  const ocean =
    sandboxUrl === null ? 'at OCEAN_URL' : `${sandboxUrl}  a sandbox; its page counts the requests that it receives`;
  return `
  The graph     ${url}/graphql
  The explorer  ${url}/            open it in a browser: examples are in its side bar
  Ocean         ${ocean}${workers === 1 ? '' : `\n  Processes     ${workers} share the port; kill -USR2 ${process.pid} replaces them one by one`}${healthUrl === null ? '' : `\n  Health        ${healthUrl}`}${metricsUrl === null ? '' : `\n  Metrics       ${metricsUrl}/metrics`}

  Try           curl ${url}/graphql -H 'content-type: application/json' \\
                  -d '{"query":"{ nonCommunicatingBoxes(first: 3) { totalCount nodes { serialNumber silence { days } } } }"}'
`;
}
