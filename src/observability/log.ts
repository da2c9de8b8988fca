import { pino, type DestinationStream, type LogFn, type Logger, type LoggerOptions } from 'pino';

export type Log = Logger;

/** The only fields of an error in a log line. */
interface LoggedError {
  name: string;
  code?: string;
  operation?: string;
  status?: number;
  /** Stack frames without the message, for unexpected errors only. */
  at?: string[];
}

/** Lines up to info wait this long, or for a full buffer: one write a request would cost as much as a cached response. */
const flushMillis = 100;
const bufferBytes = 8192;

/** Lines of this level and above are written at once. */
const urgentLevel = pino.levels.values['warn'] ?? 0;

let sharedStdout: ReturnType<typeof pino.destination> | undefined;
let flushTimer: NodeJS.Timeout | undefined;

/** Buffered stdout, one for the process. Only a process that is killed loses lines, those of the last 100 ms. */
function stdout(): ReturnType<typeof pino.destination> {
  if (sharedStdout !== undefined) return sharedStdout;
  sharedStdout = pino.destination({ dest: 1, sync: true, minLength: bufferBytes });
  process.on('exit', flushLog);
  return sharedStdout;
}

/** Writes all buffered lines. */
export function flushLog(): void {
  clearTimeout(flushTimer);
  flushTimer = undefined;
  sharedStdout?.flush(); // synchronous, as the destination is; its flushSync would also wait for the disk (fsync)
}

/**
 * Creates a logger of JSON lines on stdout. Errors are logged by an allow-list: their messages, causes and other
 * properties are omitted anywhere in the line, since they may contain a token or a driver's name.
 */
export function createLog(level: string, destination: DestinationStream = stdout()): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: timeField,
    serializers: { err: serializeError },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: withoutErrors,
    },
    hooks: { logMethod: writeSafely },
  };
  return pino(options, destination);
}

let lastSecond = -1;
let timeToSecond = '';

/** Formats the time of a line. Only once a second is a date formatted, which takes a fifth of a line of a request. */
function timeField(): string {
  const now = Date.now();
  const second = Math.floor(now / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    timeToSecond = `,"time":"${new Date(now).toISOString().slice(0, -4)}`;
  }
  return `${timeToSecond}${String(now - second * 1000).padStart(3, '0')}Z"`;
}

/** Copies fields only if one is an error: the line of a request has none. */
function withoutErrors(fields: Record<string, unknown>): Record<string, unknown> {
  for (const key in fields) {
    if (!(fields[key] instanceof Error)) continue;
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, serializeError(value)]));
  }
  return fields;
}

function writeSafely(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
  withoutErrorMessages.call(this, args, method);
  if (sharedStdout === undefined) return;
  if (level >= urgentLevel) flushLog();
  else flushTimer ??= setTimeout(flushLog, flushMillis).unref();
}

/** Sets a message on lines without one: pino would otherwise use the error's. */
function withoutErrorMessages(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown[];
  const fields = first instanceof Error ? { err: first } : first;
  const hasError = typeof fields === 'object' && fields !== null && 'err' in fields;
  const message = hasError && rest[0] === undefined ? ['error'] : rest.map(serializeError);
  method.apply(this, [fields, ...message] as Parameters<LogFn>);
}

/** Returns values that are no errors unchanged. */
function serializeError(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { code, operation, status } = value as { code?: unknown; operation?: unknown; status?: unknown };
  const logged: LoggedError = { name: value.name };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code)) logged.code = code;
  if (typeof operation === 'string' && /^[A-Z]+ \/[\w/.-]{0,200}$/.test(operation)) logged.operation = operation;
  if (typeof status === 'number') logged.status = status;
  // An error that names its operation was expected; only others need their stack.
  if (logged.operation === undefined) logged.at = framesOf(value);
  return logged;
}

/** Stack frames after the message, since a message may contain lines that look like frames. */
export function framesOf({ stack, message }: Error): string[] {
  const end = (stack ?? '').indexOf(message);
  const frames = end < 0 ? '' : (stack ?? '').slice(end + message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 10);
}
