import { pino, type DestinationStream, type LogFn, type Logger, type LoggerOptions } from 'pino';

export type Log = Logger;

/** All that a log line tells of an error. */
interface LoggedError {
  name: string;
  code?: string;
  operation?: string;
  status?: number;
  /** Where it was thrown, without its message: for the errors that are bugs of ours. */
  at?: string[];
}

/**
 * JSON lines on stdout. An error is logged by an allow-list: messages, causes and other properties
 * stay out wherever it stands in the line, since a token or a driver's name can hide in any of them.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, serializeError(value)])),
    },
    hooks: { logMethod: withoutErrorMessages },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** pino takes an error's message for the line's when the line has none: give it one. */
function withoutErrorMessages(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown[];
  const fields = first instanceof Error ? { err: first } : first;
  const hasError = typeof fields === 'object' && fields !== null && 'err' in fields;
  const message = hasError && rest[0] === undefined ? ['error'] : rest.map(serializeError);
  method.apply(this, [fields, ...message] as Parameters<LogFn>);
}

/** Leaves what is not an error as it is. */
function serializeError(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { code, operation, status } = value as { code?: unknown; operation?: unknown; status?: unknown };
  const logged: LoggedError = { name: value.name };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code)) logged.code = code;
  if (typeof operation === 'string' && /^[A-Z]+ \/[\w/.-]{0,200}$/.test(operation)) logged.operation = operation;
  if (typeof status === 'number') logged.status = status;
  // A failure that names its operation was foreseen; only the others need their place.
  if (logged.operation === undefined) logged.at = framesOf(value);
  return logged;
}

/** The frames of the stack that stand after the message: a message can hold lines that look like frames. */
export function framesOf({ stack, message }: Error): string[] {
  const end = (stack ?? '').indexOf(message);
  const frames = end < 0 ? '' : (stack ?? '').slice(end + message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 10);
}
