import { ConfigError } from '../config/config.ts';

/** The program cannot start; the message says in words why, and what to do. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  /** @param setting what to set for another port */
  static of(error: unknown, setting = 'PORT'): StartFault {
    if (error instanceof StartFault) return error;
    const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
    const which = port === undefined ? 'The port' : `Port ${port}`;
    switch (code) {
      case 'EADDRINUSE':
        return new StartFault(`${which} is taken: stop what listens there, or set ${setting}.`);
      case 'EACCES':
        return new StartFault(`${which} is not allowed to this user: set ${setting} to 1024 or more.`);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return new StartFault('This machine does not have the address to listen on: name another (HOST, --host).');
      default:
        return new StartFault(`It cannot start: ${message}`);
    }
  }
}

/** Why the program cannot start, for whoever started it. */
export function startFault(error: unknown): string {
  return error instanceof ConfigError ? error.message : StartFault.of(error).message;
}

/** Ends the process with 1 and this text, whatever is open already. */
export function endWith(text: string): void {
  process.stderr.write(`${text}\n`, () => process.exit(1));
}
