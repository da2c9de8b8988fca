import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Context } from '../../../src/context.ts';

/** A source of events that a test controls, in place of Ocean's changes. */
export class Topic {
  readonly #listeners = new Set<Listener>();
  /** Keys of the callers who listen now. */
  readonly callers = (): (string | undefined)[] => [...this.#listeners].map(({ caller }) => caller);
  /** Number of events that listeners have taken. */
  taken = 0;

  get size(): number {
    return this.#listeners.size;
  }

  push(value: string): void {
    for (const listener of this.#listeners) listener.push({ value });
  }

  fail(error: Error): void {
    for (const listener of this.#listeners) listener.push({ error });
  }

  end(): void {
    for (const listener of this.#listeners) void listener.return();
  }

  listen(caller?: string): AsyncIterableIterator<string> {
    const listener = new Listener(this, caller, () => this.#listeners.delete(listener));
    this.#listeners.add(listener);
    return listener;
  }
}

type Event = { value: string } | { error: Error };

class Listener implements AsyncIterableIterator<string> {
  readonly caller: string | undefined;
  readonly #topic: Topic;
  readonly #leave: () => void;
  readonly #events: Event[] = [];
  #wake: () => void = () => undefined;
  #hasEnded = false;

  constructor(topic: Topic, caller: string | undefined, leave: () => void) {
    this.#topic = topic;
    this.caller = caller;
    this.#leave = leave;
  }

  push(event: Event): void {
    this.#events.push(event);
    this.#wake();
  }

  async next(): Promise<IteratorResult<string>> {
    while (this.#events.length === 0 && !this.#hasEnded) await new Promise<void>((resolve) => (this.#wake = resolve));
    const event = this.#events.shift();
    if (event === undefined) return { done: true, value: undefined };
    if ('error' in event) throw event.error;
    this.#topic.taken += 1;
    return { value: event.value };
  }

  async return(): Promise<IteratorResult<string>> {
    this.#hasEnded = true;
    this.#leave();
    this.#wake();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** A graph with subscriptions to a topic. */
export function topicSchema(topic: Topic): GraphQLSchema {
  const schema = buildSchema(`
    type Query { ok: Boolean wordsOf(first: Int): [String!] }
    type Mutation { touch: Boolean }
    type Subscription {
      "Each text that is pushed."
      pushed(text: String): String
      "The argument, once."
      echo(id: ID): ID
      "Fails before any event."
      broken: String
    }
  `);
  const fields = schema.getSubscriptionType()!.getFields();
  fields['pushed']!.subscribe = (_root, _args, context: Context) => topic.listen(context.caller?.key);
  fields['pushed']!.resolve = (text) => text;
  fields['echo']!.subscribe = async function* (_root, { id }) {
    yield id;
  };
  fields['echo']!.resolve = (id) => id;
  fields['broken']!.subscribe = () => {
    throw new Error('a secret reason');
  };
  return schema;
}
