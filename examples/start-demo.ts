import { endWith, requireFreePort, StartError, startErrorMessage } from '../src/cluster/startup.ts';

/**
 * Starts an example program. A failure to start is one line and exit code 1.
 *
 * @param variable name of the environment variable with the port
 * @param fallback port when the variable is not set
 * @param start receives the port once it is known to be free; import large modules there
 */
export async function startDemo(variable: string, fallback: number, start: (port: number) => Promise<void>) {
  try {
    const text = process.env[variable] || String(fallback);
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535)
      throw new StartError(`${variable} must be a whole number from 0 to 65535.`);
    await requireFreePort(port, '127.0.0.1', variable);
    await start(port);
  } catch (error) {
    endWith(startErrorMessage(error));
  }
}
