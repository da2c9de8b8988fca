import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { LogLine } from '../../support/process/log-lines.ts';

const degraded = 'the shared state is degraded';
const connected = 'the shared state is connected';

/** Times in which an instance reported in its log that it goes on without the shared state. */
export class DegradedTimes {
  readonly all: { readonly from: number; to: number }[] = [];

  /** Reads the log of a process from now on. */
  follow({ stdout }: ChildProcess): void {
    if (stdout === null) throw new Error('its output is not piped');
    createInterface({ input: stdout }).on('line', (line) => {
      if (!line.includes(degraded) && !line.includes(connected)) return;
      const { msg, time } = JSON.parse(line) as LogLine;
      if (msg.startsWith(degraded)) this.all.push({ from: Date.parse(time), to: Infinity });
      else this.#close(Date.parse(time));
    });
  }

  /** The process has ended. */
  end(): void {
    this.#close(Date.now());
  }

  #close(to: number): void {
    const last = this.all.at(-1);
    if (last?.to === Infinity) last.to = to;
  }
}
