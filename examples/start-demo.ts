import { endWith, requireFreePort, StartError, startErrorMessage } from '../src/cluster/startup.ts';

/**
 * Starts a program of these examples. What keeps it from starting is one line, and the process ends with 1.
 *
 * @param variable of the environment, with the port
 * @param fallback the port when the variable is not set
 * @param start is called with the port once it is known to be free: load there what takes long
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
