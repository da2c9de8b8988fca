import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Caller } from '../../../identity/caller.ts';
import type { Log } from '../../../observability/log.ts';
import type {
  ConnectionEnd,
  SubscriptionTable,
  SubscriptionTransportName,
  TransportCounts,
} from '../../../observability/metrics/subscription-table.ts';
import type { OperationLabel } from '../../../observability/operation-label.ts';
import { endRequestSpan } from '../../../observability/tracing.ts';
import type { ResultObserver } from './result-stream.ts';

/** More operations than a page subscribes to, unless it was made for it. */
const maxOperations = 10;

const switchingProtocols = 101;
const ok = 200;

/**
 * Everything that one connection of subscriptions has caused, for the metrics and the one line that is logged at its end.
 * Contains no value.
 */
export class ConnectionRecord {
  /** Null: it is not known yet. */
  caller: Caller | null = null;
  readonly #request: FastifyRequest;
  readonly #transport: SubscriptionTransportName;
  readonly #counts: TransportCounts;
  readonly #log: Log;
  readonly #operations = new Set<string>();
  #subscriptions = 0;
  #events = 0;
  #end: ConnectionEnd | null = null;

  constructor(request: FastifyRequest, transport: SubscriptionTransportName, table: SubscriptionTable, log: Log) {
    this.#request = request;
    this.#transport = transport;
    this.#counts = table.of(transport);
    this.#log = log;
  }

  /** Counts the connection. From here on it has a line of its own, in place of that of a request. */
  opened(): void {
    this.#request.activity.isConnection = true;
    this.#counts.openConnections += 1;
  }

  /** Counts a subscription and what it sends. */
  started(operation: OperationLabel, onEnd: () => void): ResultObserver {
    if (this.#operations.size < maxOperations) this.#operations.add(operation.text);
    this.#subscriptions += 1;
    this.#request.activity.operation ??= operation; // names the span
    this.#counts.started += 1;
    this.#counts.running += 1;
    return {
      sent: (errors) => {
        this.#events += 1;
        this.#counts.events += 1;
        if (errors !== undefined) this.failed(errors);
      },
      failed: (errors) => this.failed(errors),
      ended: () => {
        this.#counts.running -= 1;
        onEnd();
      },
    };
  }

  /** Notes the codes of errors that the client receives. */
  failed(errors: readonly GraphQLFormattedError[]): void {
    for (const { extensions } of errors) {
      const code = extensions?.['code'];
      if (typeof code === 'string') this.#request.activity.addErrorCode(code);
    }
  }

  /** Notes why the connection ends. The first reason is the one that counts. */
  endedBy(reason: ConnectionEnd): void {
    this.#end ??= reason;
  }

  /** Must be called once, after `opened`. */
  closed(): void {
    const end = this.#end ?? 'client';
    this.#counts.openConnections -= 1;
    this.#counts.ends.set(end, (this.#counts.ends.get(end) ?? 0) + 1);
    const { activity } = this.#request;
    endRequestSpan(activity, this.#transport === 'websocket' ? switchingProtocols : ok);
    this.#log.info(
      {
        requestId: activity.id,
        traceId: activity.traceId,
        transport: this.#transport,
        caller: this.caller?.credential.digest ?? null,
        customer: this.caller?.customerId ?? null,
        durationMillis: Math.round(performance.now() - activity.startedAt),
        operations: [...this.#operations],
        subscriptions: this.#subscriptions,
        events: this.#events,
        errors: activity.errorCodes ?? undefined,
        end,
      },
      'connection of subscriptions',
    );
  }
}
