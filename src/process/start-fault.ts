import { ConfigError } from '../config.ts';

/** A worker could not start; its message is what it said of that. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
}

/** Why the program cannot start, for whoever started it. */
export function startFault(error: unknown): string {
  if (error instanceof ConfigError || error instanceof WorkerFault) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken: stop what listens there, or set PORT.';
  return `It cannot start: ${message}`;
}
