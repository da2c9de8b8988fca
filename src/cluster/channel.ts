type Method = (...args: never[]) => unknown;

/** Message between two processes: a call, its result, or the name of its error. */
type Message =
  | { call: number; method: string; args: unknown[] }
  | { result: number; value: unknown }
  | { result: number; error: string };

/** This process's end of the pipe: `process` in a worker, the `Worker` in the primary. */
interface Port {
  send(message: Message, callback: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: Message) => void): unknown;
}

/** The other process has ended, or its method failed. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
}

/**
 * Remote procedure calls between the primary and a worker. Arguments and results are copied: plain data only.
 *
 * @typeParam Local methods that the other process may call here
 * @typeParam Remote methods that this process may call there
 */
export class Channel<Local extends Record<keyof Local, Method>, Remote extends Record<keyof Remote, Method>> {
  readonly #port: Port;
  readonly #methods: Local;
  readonly #pending = new Map<number, PromiseWithResolvers<unknown>>();
  #calls = 0;

  constructor(port: unknown, methods: Local) {
    this.#port = port as Port; // process and Worker declare more messages than are sent here
    this.#methods = methods;
    this.#port.on('message', (message) => void this.#receive(message));
  }

  /** @throws ChannelError */
  call<Name extends keyof Remote & string>(
    method: Name,
    ...args: Parameters<Remote[Name]>
  ): Promise<Awaited<ReturnType<Remote[Name]>>> {
    const call = (this.#calls += 1);
    const pending = Promise.withResolvers<unknown>();
    this.#pending.set(call, pending);
    this.#send({ call, method, args }, (error) => this.#settle(call, ({ reject }) => reject(error)));
    return pending.promise as Promise<Awaited<ReturnType<Remote[Name]>>>;
  }

  /** Rejects all pending calls, as the other process has ended. */
  close(): void {
    for (const call of [...this.#pending.keys()]) {
      this.#settle(call, ({ reject }) => reject(new ChannelError('the other process has ended')));
    }
  }

  async #receive(message: Message): Promise<void> {
    if ('call' in message) {
      const { call: result, method, args } = message;
      const response = await this.#run(method as keyof Local, args).then(
        (value): Message => ({ result, value }),
        (error: unknown): Message => ({ result, error: error instanceof Error ? error.name : 'unknown' }),
      );
      this.#send(response, () => undefined); // the calling process has ended
      return;
    }
    this.#settle(message.result, ({ resolve, reject }) =>
      'error' in message ? reject(new ChannelError(message.error)) : resolve(message.value),
    );
  }

  async #run(method: keyof Local, args: unknown[]): Promise<unknown> {
    return this.#methods[method](...(args as never[]));
  }

  #send(message: Message, onError: (error: ChannelError) => void): void {
    const failed = (): void => onError(new ChannelError('the other process has ended'));
    try {
      this.#port.send(message, (error) => {
        if (error) failed();
      });
    } catch {
      failed();
    }
  }

  #settle(call: number, settle: (pending: PromiseWithResolvers<unknown>) => void): void {
    const pending = this.#pending.get(call);
    if (pending === undefined) return;
    this.#pending.delete(call);
    settle(pending);
  }
}
