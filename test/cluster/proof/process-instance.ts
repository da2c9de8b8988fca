import { execute, type GraphqlRequest, type GraphqlResponse } from '../../support/graphql.ts';
import { type RunningProgram, startProgram } from '../../support/process/program.ts';
import { DegradedTimes } from './degraded-times.ts';
import type { Interval } from './interval.ts';
import type { TcpSwitch } from '../../support/redis/tcp-switch.ts';

/** Time after which clients of a paused instance give up. */
const givesUpMillis = 1500;
/** Time after which a client gives up anyway. */
const patienceMillis = 120_000;

/** No response came: the instance died, or the client gave up. */
export class NoResponse extends Error {
  override readonly name = 'NoResponse';
}

/** One instance of the program: a process, which is started again after it was killed. */
export class ProcessInstance {
  readonly name: string;
  /** Its own address of Redis. */
  readonly redis: TcpSwitch;
  readonly #env: Record<string, string>;
  readonly #degraded = new DegradedTimes();
  readonly #disturbed: { from: number; to: number }[] = [];
  #program: RunningProgram | null = null;
  #url = '';
  #isServing = false;
  #clients = new AbortController();

  constructor(name: string, redis: TcpSwitch, env: Record<string, string>) {
    this.name = name;
    this.redis = redis;
    this.#env = env;
  }

  /** The load balancer sends requests to it. */
  get isServing(): boolean {
    return this.#isServing;
  }

  get url(): string {
    return this.#url;
  }

  /** Aborted once clients of this process give up. */
  get signal(): AbortSignal {
    return this.#clients.signal;
  }

  /** Times in which it was killed or paused, and may fail. */
  get disturbed(): readonly Interval[] {
    return this.#disturbed;
  }

  /** Times in which it reported that it goes on without the shared state. */
  get degraded(): readonly Interval[] {
    return this.#degraded.all;
  }

  async start(): Promise<void> {
    this.#program = startProgram(this.#env);
    this.#degraded.follow(this.#program.child);
    this.#url = await this.#program.url;
    this.#restore();
  }

  async kill(): Promise<void> {
    this.#disturb();
    this.#program?.child.kill('SIGKILL');
    await this.#program?.exit;
    this.#degraded.end();
  }

  pause(): void {
    this.#disturb();
    this.#program?.child.kill('SIGSTOP');
    setTimeout(() => this.#clients.abort(), givesUpMillis).unref();
  }

  resume(): void {
    this.#program?.child.kill('SIGCONT');
    this.#restore();
  }

  /** @throws NoResponse */
  async execute(query: string, request: GraphqlRequest = {}): Promise<GraphqlResponse> {
    const signal = AbortSignal.any([this.#clients.signal, AbortSignal.timeout(patienceMillis)]);
    try {
      return await execute(this.#url, query, { ...request, signal });
    } catch (error) {
      throw new NoResponse(this.name, { cause: error });
    }
  }

  #disturb(): void {
    this.#isServing = false;
    this.#disturbed.push({ from: Date.now(), to: Infinity });
  }

  #restore(): void {
    this.#isServing = true;
    this.#clients = new AbortController();
    const last = this.#disturbed.at(-1);
    if (last !== undefined) last.to = Date.now();
  }
}
