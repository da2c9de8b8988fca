import { ConfigError } from '../config/config.ts';

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
