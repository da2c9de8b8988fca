import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createHandler, type Handler, type Response } from 'graphql-sse';
import { Caller, type CallerError, missingCredential } from '../../../identity/caller.ts';
import { asRecord, isRecord, parseJsonOrNull } from '../../../json.ts';
import { clientAddress } from '../../client-address.ts';
import { keyOfCaller } from '../../load-shedding.ts';
import { reject } from '../../rejection.ts';
import { EventStreamConnection } from './event-stream-connection.ts';
import { ResultStream, SubscriptionFailure } from './result-stream.ts';
import type { Subscriber } from './subscription-operations.ts';
import type { StreamCommand, StreamResponse } from './stream-command.ts';
import { admit, type SubscriptionTransport } from './subscription-transport.ts';

const tokenHeader = 'x-graphql-event-stream-token';
const eventStream = 'text/event-stream';

/** Names a stream of the single connection mode. */
const tokenPattern = /^[\w-]{1,64}$/;

/** A stream of the single connection mode. */
interface OpenStream {
  readonly connection: EventStreamConnection;
  readonly subscriber: Subscriber;
}

/** Context of one call of graphql-sse. */
interface Call {
  /** Key of the stream. Null: the operation has a connection of its own. */
  readonly stream: string | null;
  readonly subscriber: Subscriber;
  readonly parameters: Record<string, unknown>;
  /** Connection of an operation that has one of its own, once it is open. */
  connection?: EventStreamConnection;
}

/** A request as graphql-sse reads it. */
interface Command {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly accept?: string;
  readonly operationId?: string;
}

/**
 * Serves GraphQL over SSE in both modes. In the *distinct connections* mode the response to a request is the events of
 * its subscription. In the *single connection* mode PUT gives a token, GET opens the stream of this token, POST starts a
 * subscription in it and DELETE ends one. A stream belongs to its caller: for all others it does not exist.
 */
export class EventStreams {
  readonly #transport: SubscriptionTransport;
  readonly #handle: Handler<null, Call>;
  readonly #streams = new Map<string, OpenStream>();

  constructor(transport: SubscriptionTransport) {
    this.#transport = transport;
    this.#handle = createHandler<null, Call>({
      authenticate: ({ context }) => context.stream,
      onSubscribe: async ({ context }) => {
        const started = await transport.operations.start(context.parameters, context.subscriber);
        if (!(started instanceof ResultStream)) return single(started);
        const connection = () => context.connection ?? this.#streams.get(context.stream ?? '')?.connection;
        return paced(started, async () => connection()?.drained()) as AsyncGenerator<ExecutionResult>;
      },
    });
  }

  /** Returns whether a GET or POST is about an event stream, and not one for a JSON response. */
  handles({ headers, raw }: FastifyRequest): boolean {
    return (
      headers.accept?.startsWith(eventStream) === true ||
      headers[tokenHeader] !== undefined ||
      (raw.method === 'GET' && /[?&]token=/.test(raw.url ?? ''))
    );
  }

  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const subscriber = this.#subscriberOf(request);
    const { caller } = subscriber;
    if (!(caller instanceof Caller)) return rejectCaller(reply, caller ?? missingCredential());
    if (request.method === 'PUT') return reply.code(201).type('text/plain; charset=utf-8').send(randomUUID());
    const parameters = parametersOf(request);
    const token = request.headers[tokenHeader] ?? parameters['token'];
    if (token === undefined) {
      if (request.method === 'DELETE') return rejectToken(reply);
      return this.#open(
        request,
        reply,
        { stream: null, subscriber, parameters },
        { method: 'POST', accept: eventStream },
      );
    }
    if (typeof token !== 'string' || !tokenPattern.test(token)) return rejectToken(reply);
    const call: Call = { stream: `${caller.key} ${token}`, subscriber, parameters };
    if (request.method === 'GET') {
      return this.#open(request, reply, call, { method: 'GET', accept: eventStream });
    }
    const command: StreamCommand = {
      stream: `${caller.key} ${token}`,
      method: request.method === 'DELETE' ? 'DELETE' : 'POST',
      operationId: textOrNull(parameters['operationId'] ?? asRecord(parameters['extensions'])['operationId']),
      parameters,
    };
    const response = (await this.run(command)) ?? (await this.#transport.relayStreamCommand(command)) ?? notFound;
    return send(reply, response.status, response.body);
  }

  /** Runs a command on a stream of this process. Null: the stream is not here. */
  async run({ stream, method, operationId, parameters }: StreamCommand): Promise<StreamResponse | null> {
    const open = this.#streams.get(stream);
    if (open === undefined) return null;
    const call = { stream, subscriber: open.subscriber, parameters };
    const [body, { status }] = await this.#call(call, { method, ...(operationId !== null && { operationId }) });
    return { status, body: typeof body === 'string' ? body : null };
  }

  async #open(request: FastifyRequest, reply: FastifyReply, call: Call, command: Command): Promise<FastifyReply> {
    const { connectionCounts, connections } = this.#transport;
    const admission = admit(this.#transport, request, reply);
    if (admission === null) return reply;
    const releaseCaller = connectionCounts.enterCaller(call.subscriber.key);
    const release = (): void => {
      admission.release();
      releaseCaller?.();
    };
    if (releaseCaller === null) {
      release();
      return send(reply, 429, errorBody('Too many connections of this caller. Close one first.'));
    }
    reply.raw.once('close', release);
    if (call.stream !== null) await this.#call(call, { method: 'PUT' }); // until now nothing was stored
    const [body, { status }] = await this.#call(call, command);
    if (body === null || typeof body === 'string') return send(reply, status, body);
    if (reply.raw.closed) {
      await (body as AsyncGenerator<string>).return(undefined);
      return reply;
    }
    const { record } = call.subscriber;
    const connection = new EventStreamConnection(reply, this.#transport, admission.address, record);
    connections.add(connection);
    const { stream } = call;
    if (stream === null) call.connection = connection;
    else {
      this.#streams.set(stream, { connection, subscriber: call.subscriber });
      void connection.closed.then(() => this.#streams.delete(stream));
    }
    return connection.send(body as AsyncGenerator<string>);
  }

  /** Gives graphql-sse what it needs of a request; the parameters are checked by `SubscriptionOperations`. */
  #call(context: Call, { method, accept = '*/*', operationId }: Command): Promise<Response> {
    const query = operationId === undefined ? '' : `?operationId=${encodeURIComponent(operationId)}`;
    return this.#handle({
      method,
      url: `/graphql${query}`,
      headers: { get: (name) => ({ accept, 'content-type': 'application/json' })[name] ?? null },
      body: { query: '', extensions: operationId === undefined ? {} : { operationId } },
      raw: null,
      context,
    });
  }

  #subscriberOf(request: FastifyRequest): Subscriber {
    const { caller, callerError, headers } = request;
    const key = keyOfCaller(caller, clientAddress(request));
    const record = this.#transport.recordOf(request, 'event_stream');
    record.caller = caller;
    return { caller: caller ?? callerError, headers, key, nextTurn: this.#transport.nextTurnOf(request, key), record };
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Parameters of the body, or of the URL of a request without one. */
function parametersOf({ method, raw, body }: FastifyRequest): Record<string, unknown> {
  if (method === 'POST') return asRecord(body);
  const parameters = Object.fromEntries(new URL(raw.url ?? '', 'http://localhost').searchParams);
  const { variables, extensions, ...others } = parameters;
  return {
    ...others,
    ...(variables !== undefined && { variables: parseJsonOrNull(variables) }),
    ...(extensions !== undefined && { extensions: parseJsonOrNull(extensions) }),
  };
}

/**
 * Takes a result once the client has read enough: graphql-sse queues without a bound. A failure is sent as the last
 * result, as the protocol has no event for errors.
 */
function paced(
  results: ResultStream,
  drained: () => Promise<void>,
): AsyncGenerator<FormattedExecutionResult, undefined> {
  return {
    next: async () => {
      await drained();
      return results.next().catch((error: unknown) => {
        if (error instanceof SubscriptionFailure) return { value: { errors: error.errors } };
        throw error;
      });
    },
    return: () => results.return(),
    throw: () => results.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: () => results[Symbol.asyncDispose](),
  };
}

async function* single(errors: readonly GraphQLFormattedError[]): AsyncGenerator<ExecutionResult, undefined> {
  yield { errors } as ExecutionResult; // graphql-sse writes them as they are
}

function rejectCaller(reply: FastifyReply, { code, message }: CallerError): FastifyReply {
  reject(reply, code === 'UNAUTHENTICATED' ? 401 : 400, { errors: [{ message, extensions: { code } }] });
  return reply;
}

const notFound: StreamResponse = { status: 404, body: errorBody('There is no such stream. Open it by GET first.') };

function rejectToken(reply: FastifyReply): FastifyReply {
  return send(reply, 400, errorBody(`Send the token that PUT /graphql returned, in the header ${tokenHeader}.`));
}

function errorBody(message: string): string {
  return JSON.stringify({ errors: [{ message }] });
}

/** Adds the code to the errors of graphql-sse. */
function send(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  void reply.code(status).header('cache-control', 'no-store');
  if (typeof body !== 'string') return reply.send();
  const { errors } = asRecord(parseJsonOrNull(body));
  const code = status === 429 ? 'OVERLOADED' : 'BAD_REQUEST';
  const coded = (Array.isArray(errors) ? errors : []).map((error) => ({
    ...(isRecord(error) && error),
    extensions: { code },
  }));
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ errors: coded }));
}
