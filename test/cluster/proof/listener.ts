import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import type { Cluster } from './cluster.ts';
import type { Identity } from './identity.ts';
import { NoResponse, type ProcessInstance } from './process-instance.ts';

interface Event {
  readonly kind: string;
  readonly cursor: string | null;
  readonly asOf: string | null;
  readonly box: { readonly oceanId: string } | null;
}

interface Snapshot {
  readonly asOf: string;
  readonly nodes: { readonly oceanId: string }[];
}

const subscription = `subscription ($after: String) {
  nonCommunicatingBoxChanged(after: $after) { kind cursor asOf box { oceanId } }
}`;
const query = '{ nonCommunicatingBoxes(first: 1000) { asOf nodes { oceanId } } }';
const retryMillis = 100;

/**
 * A client that shows the list of silent boxes, as docs/how-to/live-changes.md describes it: it subscribes, queries the list at
 * CURRENT and RESYNC, and applies what follows. It connects again, to any instance, with the cursor of its last event.
 */
export class Listener {
  readonly name: string;
  readonly identity: Identity;
  /** Ocean ids of the boxes that it shows. */
  readonly shown = new Set<string>();
  /** Events that it received more than once. */
  readonly doubled: string[] = [];
  /** Errors where events were due, such as for a cursor that was issued to this client. */
  readonly errors: string[] = [];
  readonly counts = { events: 0, connections: 0, resyncs: 0, queriedAgain: 0 };
  readonly #cluster: Cluster;
  readonly #seen = new Set<string>();
  #cursor: string | null = null;
  #isStopped = false;
  #stop: () => void = () => undefined;
  readonly #ended: Promise<void>;

  constructor(cluster: Cluster, identity: Identity, name: string) {
    this.name = name;
    this.identity = identity;
    this.#cluster = cluster;
    this.#ended = this.#listen();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stop();
    await this.#ended;
  }

  async #listen(): Promise<void> {
    while (!this.#isStopped) {
      const instance = this.#cluster.any();
      this.counts.connections += 1;
      await this.#follow(instance).catch(() => undefined); // the connection has ended
      await delay(retryMillis);
    }
  }

  /** Applies the events of one connection until it ends. */
  async #follow(instance: ProcessInstance): Promise<void> {
    const client = createClient({ url: `${instance.url}/graphql`, headers: this.identity.headers, retryAttempts: 0 });
    const events = client.iterate({ query: subscription, variables: { after: this.#cursor } });
    this.#stop = () => client.dispose();
    instance.signal.addEventListener('abort', this.#stop, { once: true });
    try {
      for await (const { data, errors } of events) {
        if (errors) this.errors.push(`${this.name}: ${JSON.stringify(errors)}`);
        else await this.#apply((data as { nonCommunicatingBoxChanged: Event }).nonCommunicatingBoxChanged);
      }
    } finally {
      instance.signal.removeEventListener('abort', this.#stop);
      client.dispose();
    }
  }

  async #apply({ kind, cursor, asOf, box }: Event): Promise<void> {
    this.counts.events += 1;
    const isFirst = this.#cursor === null;
    if (kind === 'RESYNC') this.counts.resyncs += 1;
    if (box !== null) {
      const name = `${kind} ${box.oceanId}`;
      if (this.#seen.has(name)) this.doubled.push(`${this.name}: ${name}`);
      this.#seen.add(name);
      if (kind === 'APPEARED') this.shown.add(box.oceanId);
      if (kind === 'RECOVERED') this.shown.delete(box.oceanId);
    } else if (kind === 'RESYNC' || (kind === 'CURRENT' && isFirst)) await this.#query(asOf ?? '');
    // Only now: a client that is disconnected while it queries must query again.
    this.#cursor = cursor ?? this.#cursor;
  }

  /** Queries until the list is not older than the event: another instance may have it from its cache. */
  async #query(asOf: string): Promise<void> {
    for (;;) {
      const list = await this.#read();
      if (list !== null && list.asOf >= asOf) {
        this.shown.clear();
        for (const { oceanId } of list.nodes) this.shown.add(oceanId);
        return;
      }
      if (list !== null) this.counts.queriedAgain += 1;
      await delay(retryMillis);
    }
  }

  async #read(): Promise<Snapshot | null> {
    try {
      const { data, errors } = await this.#cluster.any().execute(query, { headers: this.identity.headers });
      return errors === undefined ? (data.nonCommunicatingBoxes as Snapshot) : null;
    } catch (error) {
      if (error instanceof NoResponse) return null;
      throw error;
    }
  }
}
