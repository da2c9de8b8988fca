import { setImmediate as turn } from 'node:timers/promises';
import { Pool } from 'undici';
import { startApp, testNow } from '../app.ts';
import { Selections } from '../leaf/selection.ts';
import { captureLog } from '../mutations/log.ts';
import { castOf, serviceLogin, type Actor } from './cast.ts';
import { expectNone, judge, Leak, type Reply } from './judge.ts';
import { withoutMarks, worldsIn, type Shape } from './marks.ts';
import { startMarkedOcean, type MarkedOcean } from './ocean.ts';
import { operations, type Operation, type OperationName } from './operations.ts';
import { bodyOf, cursorsOf, headersOf, type TenantRequest, type Play } from './play.ts';
import type { Naming, Script, Step } from './script.ts';

const hourMillis = 3_600_000;
/** Event-loop turns without a request or a response after which the program is idle. */
const quietTurns = 10;
const calmWorlds: Record<Shape, number> = { full: 9_000_001, east: 9_000_002, west: 9_000_003 };

/** Settings of the app. */
export interface StageOptions {
  /** Timeout of an upstream request. */
  readonly timeoutMillis: number;
}

type Chorus = Extract<Step, { readonly kind: 'chorus' }>;

interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The full app in front of an Ocean that the test controls. Scripts are played one after another. */
export class Stage implements AsyncDisposable {
  readonly #ocean: MarkedOcean;
  readonly #app: Served;
  readonly #client: Pool;
  readonly #lines: string[];
  readonly #clock: { now: number };
  readonly #expected = new Map<string, string>();
  readonly #all: Selections;
  #upstreamCalls = 0;
  #runs = 0;
  #requests = 0;
  #compared = 0;

  private constructor(ocean: MarkedOcean, app: Served, lines: string[], clock: { now: number }, all: Selections) {
    this.#ocean = ocean;
    this.#all = all;
    this.#app = app;
    this.#client = new Pool(app.url, { connections: 32 });
    this.#lines = lines;
    this.#clock = clock;
  }

  static async open({ timeoutMillis }: StageOptions): Promise<Stage> {
    const ocean = await startMarkedOcean();
    const clock = { now: testNow };
    const { log, lines } = captureLog();
    const env = {
      OCEAN_URL: ocean.url,
      OCEAN_LOGIN: serviceLogin,
      OCEAN_PASSWORD: 'secret',
      OCEAN_TIMEOUT_MS: String(timeoutMillis),
      OCEAN_RETRY_PERCENT: '0',
      RATE_LIMIT_PER_MINUTE: '0', // all tenants come from one address
      RATE_LIMIT_LOGINS_PER_MINUTE: '0',
      LOG_LEVEL: 'trace',
      SNAPSHOT_MAX_BYTES: '1000000', // little enough for rows to be pushed out all the time
      PERSISTED_QUERIES_MAX_BYTES: '20000',
    };
    const app = await startApp({ env, log, clock: () => clock.now });
    const stop = async (): Promise<void> => app[Symbol.asyncDispose]();
    const all = await Selections.introspect(async (query) => (await app.execute(query)).data as unknown);
    return new Stage(ocean, { url: app.url, stop }, lines, clock, all);
  }

  /** `compared`: results without errors that equal those of a calm Ocean. */
  get figures(): { interleavings: number; requests: number; compared: number; upstreamCalls: number } {
    return {
      interleavings: this.#runs,
      requests: this.#requests,
      compared: this.#compared,
      upstreamCalls: this.#upstreamCalls,
    };
  }

  /**
   * Plays a script to its end, with new tenants.
   *
   * @throws Leak when a tenant receives another's data; Error when a tenant does not receive its own
   */
  async play(script: Script): Promise<void> {
    const play = this.#begin(script);
    for (const step of script.steps) {
      if (step.kind === 'chorus') await this.#chorus(step, play);
      else this.#take(step, play);
      await this.#settle();
    }
    await this.#drain(play);
    for (const line of this.#lines.splice(0)) expectNone(line, 'a log line');
    for (const { world, text } of this.#ocean.written) {
      const foreign = [...worldsIn(text)].find((found) => found !== world.id);
      if (foreign !== undefined) throw new Leak(`a write of world ${foreign} was sent to world ${world.id}`);
    }
    for (const { reply, operation, actor } of play.requests) if (reply) judge(reply, operation, actor);
    for (const request of play.requests) await this.#check(request, play);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.destroy();
    await this.#app.stop();
    await this.#ocean[Symbol.asyncDispose]();
  }

  #begin({ cast }: Script): Play {
    this.#runs += 1;
    this.#clock.now += hourMillis; // nothing of the runs before is fresh, or good enough when Ocean fails
    const { actors, users } = castOf(this.#runs);
    this.#ocean.written.length = 0;
    this.#upstreamCalls += this.#ocean.calls.splice(0).length;
    this.#ocean.blockedWorlds.clear();
    for (const user of users) {
      if (user.login !== serviceLogin) this.#ocean.expire(user.login);
      this.#ocean.users.set(user.login, user);
    }
    const present = cast.flatMap((index) => actors[index] ?? []);
    for (const { world } of present) this.#ocean.blockedWorlds.add(world);
    const logins = users.map(({ login }) => login).filter((login) => login !== serviceLogin);
    return {
      actors: present,
      tokens: new Map(logins.map((login) => [login, this.#ocean.signIn(login)])),
      requests: [],
      missingLists: new Set(),
    };
  }

  async #chorus({ name, pick }: Chorus, play: Play): Promise<void> {
    for (let round = 0; round < 3; round++) {
      for (const who of play.actors.keys()) {
        this.#take({ kind: 'request', who, name, pick, naming: 'header' }, play);
        await this.#drain(play);
      }
    }
  }

  #take(step: Exclude<Step, Chorus>, play: Play): void {
    const { pending } = this.#ocean;
    switch (step.kind) {
      case 'request': {
        const [actor, other] = [
          play.actors[step.who % play.actors.length]!,
          play.actors[(step.who + 1) % play.actors.length]!,
        ];
        const cursors = cursorsOf(play.requests);
        const operation = operations[step.name]({ actor, other, pick: step.pick, cursors, all: this.#all });
        const leave = new AbortController();
        const request: TenantRequest = { name: step.name, pick: step.pick, actor, operation, leave, reply: undefined };
        play.requests.push(request);
        void this.#send(request, headersOf(actor, play, step.naming, operation), step.naming);
        return;
      }
      case 'end': {
        const call = pending[step.which % pending.length];
        if (call && step.outcome.kind === 'status' && step.outcome.status === 404) play.missingLists.add(call.world);
        call?.end(step.outcome);
        return;
      }
      case 'flow':
        for (const call of [...pending]) call.end({ kind: 'response' });
        return;
      case 'leave': {
        const waiting = play.requests.filter(({ reply }) => reply === undefined);
        waiting[step.which % waiting.length]?.leave.abort();
        return;
      }
      case 'renew': {
        const { login } = play.actors[step.who % play.actors.length]!;
        this.#ocean.expire(login);
        if (login !== serviceLogin) play.tokens.set(login, this.#ocean.signIn(login));
        return;
      }
      case 'tick':
        this.#clock.now += step.millis;
    }
  }

  async #send(request: TenantRequest, headers: Record<string, string>, naming: Naming): Promise<void> {
    this.#requests += 1;
    try {
      request.reply = await this.#post(bodyOf(request, naming), headers, request.leave.signal);
    } catch (error) {
      request.reply = null;
      if (!request.leave.signal.aborted) request.failure = error;
    } finally {
      this.#ocean.activity.note();
    }
  }

  async #post(body: unknown, headers: Record<string, string>, signal?: AbortSignal): Promise<Reply> {
    const response = await this.#client.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    return { headers: JSON.stringify(response.headers), text: await response.body.text() };
  }

  /** Waits until the program is idle, so that the same script meets the same state. */
  async #settle(): Promise<void> {
    let seen = -1;
    for (let quiet = 0; quiet < quietTurns; quiet++) {
      if (this.#ocean.activity.count !== seen) quiet = 0;
      seen = this.#ocean.activity.count;
      await turn();
    }
  }

  async #drain({ requests }: Play): Promise<void> {
    const isInFlight = (): boolean => requests.some(({ reply }) => reply === undefined);
    for (;;) {
      await this.#settle();
      const { pending, activity } = this.#ocean;
      if (pending.length === 0 && !isInFlight()) return;
      const { next } = activity;
      for (const call of [...pending]) call.end({ kind: 'response' });
      await next;
    }
  }

  async #check(request: TenantRequest, { missingLists }: Play): Promise<void> {
    const { reply, operation, actor, name, pick } = request;
    if (request.failure !== undefined) throw new Error(`${name} got no response`, { cause: request.failure });
    if (!reply) return;
    if (reply.text.includes('"errors"') || missingLists.has(actor.world)) return;
    if (operation.isPlain) {
      this.#compared += 1;
      if (withoutMarks(reply.text) !== (await this.#expectedOf(actor.world.shape, name, pick))) {
        throw new Error(
          `world ${actor.world.id} (${actor.world.shape}) did not get its own rows of ${name}: ${reply.text}`,
        );
      }
    }
    const isDone = operation.change !== undefined && reply.text.includes('"userErrors":[]');
    const isSent = this.#ocean.written.some(
      ({ world, operation: sent }) => world === actor.world && sent === operation.change,
    );
    if (isDone && !isSent)
      throw new Error(`world ${actor.world.id} received a result for a write that it was not sent: ${name}`);
  }

  /** Result of the same operation with a calm Ocean, without marks. */
  async #expectedOf(shape: Shape, name: OperationName, pick: number): Promise<string> {
    const key = `${shape} ${name} ${pick}`;
    const known = this.#expected.get(key);
    if (known !== undefined) return known;
    const login = `calm-${shape}`;
    const world = { id: calmWorlds[shape], shape };
    const actor: Actor = { login, customerId: null, world, tokenMark: world.id, otherCustomerId: null };
    this.#ocean.users.set(login, { login, mark: world.id, worlds: new Map([[null, world]]) });
    const { query, variables } = operations[name]({
      actor,
      other: actor,
      pick,
      cursors: [],
      all: this.#all,
    }) as Operation;
    const send = () => this.#post({ query, variables }, { 'x-auth-token': this.#ocean.signIn(login) });
    let { text } = await send();
    // A request may take too long on a busy machine.
    for (let tries = 1; tries < 20 && text.includes('"errors"'); tries++) ({ text } = await send());
    if (text.includes('"errors"')) throw new Error(`${name} fails before a calm Ocean too: ${text}`);
    const expected = withoutMarks(text);
    this.#expected.set(key, expected);
    return expected;
  }
}
