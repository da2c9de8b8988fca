/** A line of the program's log. */
export interface LogLine {
  readonly msg: string;
  /** ISO 8601. */
  readonly time: string;
  readonly reason?: string;
}

/** Reads the log out of what a program printed. */
function logLines(printed: string): LogLine[] {
  return printed
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);
}

const prefix = 'the shared state is ';

/** Returns each state of the shared state that the program reported, in order: `connected`, `degraded: <reason>`, `still degraded: <reason>`. */
export function sharedStateLines(printed: string): string[] {
  return logLines(printed)
    .filter(({ msg }) => msg.startsWith(prefix))
    .map(({ msg, reason = '' }) => {
      const [state = ''] = msg.slice(prefix.length).split(/[:,]/);
      return state === 'connected' ? state : `${state}: ${reason}`;
    });
}
