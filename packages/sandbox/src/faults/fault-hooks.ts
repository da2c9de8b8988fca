import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RecordedRequest } from '../request-log.ts';
import type { Ocean } from '../ocean.ts';
import type { Query } from '../parameters.ts';
import type { FiredFault, RequestFacts } from './active-rule.ts';
import { changeResponse, respondInstead } from './responses.ts';
import { collect, delay, deliver, type Payload } from './delivery.ts';
import { labelOf } from './fault.ts';
import type { Faults } from './faults.ts';
import { BigIds } from './rows/big-ids.ts';

/** Fastify hooks that inject faults: on arrival, into the response, and into its delivery. */
export class FaultHooks {
  readonly #ocean: Ocean;
  readonly #faults: Faults;
  readonly #now: () => number;
  readonly #bigIds: BigIds;
  readonly #fired = new WeakMap<FastifyRequest, readonly FiredFault[]>();

  /** `now` in epoch milliseconds. */
  constructor(ocean: Ocean, faults: Faults, now: () => number) {
    this.#ocean = ocean;
    this.#faults = faults;
    this.#now = now;
    this.#bigIds = new BigIds(ocean.fleet);
  }

  /** Draws the faults of a request, and applies those that come before it is carried out. */
  readonly onArrival = async (
    recorded: RecordedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> => {
    request.query = this.#bigIds.restore(request.query);
    const facts = this.#factsOf(recorded, request);
    const fired = this.#faults.forRequest(facts);
    if (fired.length === 0) return;
    recorded.faults.push(...fired.map(({ fault }) => labelOf(fault)));
    this.#fired.set(request, fired);
    for (const { fault, random } of fired) {
      if (fault.kind === 'latency' && !fault.carriedOut) {
        const isElapsed = await delay(random.between(fault.millis, fault.toMillis ?? fault.millis), reply.raw.socket);
        if (!isElapsed) void reply.hijack();
      } else if (fault.kind === 'expired-token' && facts.token !== null) {
        this.#ocean.sessions.expire(facts.token);
      } else if (!('carriedOut' in fault && fault.carriedOut)) {
        await respondInstead(reply, fault, this.#now());
      }
      if (reply.sent) return;
    }
  };

  /** Adds the hooks that change responses; they must run before the status is recorded. */
  changeResponses(app: FastifyInstance): void {
    app.addHook('preHandler', (request, _reply, done) => {
      if (request.routeOptions.url?.startsWith('/restapi')) request.body = this.#bigIds.restore(request.body);
      done();
    });
    app.addHook('onSend', (request, reply, payload: Payload, done) => {
      const fired = this.#fired.get(request);
      if (!fired) {
        done(null, payload);
        return;
      }
      changeResponse(reply, fired, payload, { now: this.#now(), bigIds: this.#bigIds }).then((changed) => {
        // A hijacked reply must not continue through fastify's hooks.
        if (changed !== 'hijacked') done(null, changed.payload);
      }, done);
    });
  }

  /** Adds the hook that disturbs delivery; it must run last. */
  disturbDelivery(app: FastifyInstance): void {
    app.addHook('onSend', (request, reply, payload: Payload, done) => {
      const faults = this.#fired.get(request)?.map(({ fault }) => fault) ?? [];
      const fault = faults.find(({ kind }) => kind === 'drip' || kind === 'cut' || kind === 'reset');
      if (fault?.kind !== 'drip' && fault?.kind !== 'cut' && fault?.kind !== 'reset') {
        done(null, payload);
        return;
      }
      const status = reply.statusCode === 204 ? 200 : reply.statusCode;
      const headers = Object.fromEntries(
        Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
      );
      reply.hijack();
      collect(payload)
        .then((body) => deliver(reply.raw, fault, { status, headers, body }))
        .catch(() => reply.raw.destroy());
    });
  }

  #factsOf(recorded: RecordedRequest, request: FastifyRequest): RequestFacts {
    const header = request.headers['x-auth-token'];
    const token = typeof header === 'string' ? header : null;
    const user = token === null ? null : this.#ocean.sessions.find(token);
    const customers = user ? this.#ocean.customersOf(user) : [];
    const only = customers.length === 1 ? String(customers[0]?.id) : null;
    const query = request.query as Query;
    const parameters = Object.keys(query);
    const named = query['customerId'];
    const customerId = typeof named === 'string' ? named : only;
    return { operation: recorded.operation, customerId, user: user?.login ?? null, token, parameters };
  }
}
