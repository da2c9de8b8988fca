import { once } from 'node:events';
import { spawn } from 'node:child_process';

/** One GraphQL request, sent repeatedly. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Median latency. */
  readonly latencyMillis: number;
}

export interface LoadOptions {
  readonly seconds: number;
  readonly connections: number;
}

/** A load generator in a separate process. */
export interface Generator {
  readonly name: string;
  /** Rejects when a response was not 200. */
  measure(target: Target, options: LoadOptions): Promise<Load>;
}

/** Returns the output of a command. Rejects when it fails. */
export async function outputOf(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complaints] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${complaints}`);
  return printed;
}
