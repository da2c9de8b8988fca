import { once } from 'node:events';

export interface Memory {
  /** Resident bytes of the process. */
  readonly rss: number;
  /** Bytes used by JavaScript, on the heap and external. */
  readonly used: number;
}

interface Reply {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** Connects to the inspector of a Node process started with --inspect=127.0.0.1:0, found in its output. */
export class Inspector implements Disposable {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  static async connect(url: string): Promise<Inspector> {
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new Inspector(socket);
  }

  /** Measures memory after a garbage collection. */
  async settledMemory(): Promise<Memory> {
    for (let times = 0; times < 3; times++) await this.#send('HeapProfiler.collectGarbage', {});
    const expression =
      '(() => { const m = process.memoryUsage(); return { rss: m.rss, used: m.heapUsed + m.external }; })()';
    return (await this.evaluate(expression)) as Memory;
  }

  /** Evaluates an expression, which may call `require`. Undefined when it throws. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, returnByValue: true, includeCommandLineAPI: true };
    const { result } = await this.#send('Runtime.evaluate', options);
    return result?.result?.value;
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }

  #send(method: string, params: Record<string, unknown>): Promise<Reply> {
    const id = this.#waiting.size + 1;
    const { promise, resolve } = Promise.withResolvers<Reply>();
    this.#waiting.set(id, resolve);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return promise;
  }
}
