import { ConfigError } from '../config.ts';

/** Why the program cannot start, for whoever started it. */
export function startFault(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken: stop what listens there, or set PORT.';
  return `It cannot start: ${message}`;
}
