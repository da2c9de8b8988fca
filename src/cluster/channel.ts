type Method = (...args: never[]) => unknown;

/** What two processes send each other: a call, or its answer. */
type Message =
  | { call: number; method: string; args: unknown[] }
  | { answer: number; value: unknown }
  | { answer: number; fault: string };

/** The end of the pipe in this process: `process` in a worker, the worker in the primary. */
interface Port {
  send(message: Message, callback: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: Message) => void): unknown;
}

/** The other process has gone, or did not do what it was asked. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
}

/**
 * Calls between the primary and a worker. Arguments and answers are copied: plain data only.
 *
 * @typeParam Here what the other process may call here
 * @typeParam There what may be called there
 */
export class Channel<Here extends Record<keyof Here, Method>, There extends Record<keyof There, Method>> {
  readonly #port: Port;
  readonly #here: Here;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #calls = 0;

  constructor(port: unknown, here: Here) {
    this.#port = port as Port; // process and Worker declare more messages than are sent here
    this.#here = here;
    this.#port.on('message', (message) => void this.#read(message));
  }

  /** @throws ChannelError */
  call<Name extends keyof There & string>(
    method: Name,
    ...args: Parameters<There[Name]>
  ): Promise<Awaited<ReturnType<There[Name]>>> {
    const call = (this.#calls += 1);
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(call, waiting);
    this.#send({ call, method, args }, (error) => this.#end(call, (it) => it.reject(error)));
    return waiting.promise as Promise<Awaited<ReturnType<There[Name]>>>;
  }

  /** The other process has gone: nobody waits for it any more. */
  close(): void {
    for (const call of [...this.#waiting.keys()]) {
      this.#end(call, (it) => it.reject(new ChannelError('the other process has ended')));
    }
  }

  async #read(message: Message): Promise<void> {
    if ('call' in message) {
      const { call: answer, method, args } = message;
      const answered = await this.#run(method as keyof Here, args).then(
        (value): Message => ({ answer, value }),
        (error: unknown): Message => ({ answer, fault: error instanceof Error ? error.name : 'unknown' }),
      );
      this.#send(answered, () => undefined); // who asked has gone
      return;
    }
    this.#end(message.answer, (it) =>
      'fault' in message ? it.reject(new ChannelError(message.fault)) : it.resolve(message.value),
    );
  }

  async #run(method: keyof Here, args: unknown[]): Promise<unknown> {
    return this.#here[method](...(args as never[]));
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

  #end(call: number, how: (waiting: PromiseWithResolvers<unknown>) => void): void {
    const waiting = this.#waiting.get(call);
    if (waiting === undefined) return;
    this.#waiting.delete(call);
    how(waiting);
  }
}
