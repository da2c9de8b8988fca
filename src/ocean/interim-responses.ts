import type { buildConnector } from 'undici';

/** undici's own limit for the headers of a response. */
const maxHeadBytes = 16_384;
const interimStart = 'HTTP/1.1 1';
const headEnd = '\r\n\r\n';
const noBytes: Buffer = Buffer.alloc(0);

/**
 * Wraps undici's connector to remove interim responses (1xx) from the bytes it reads. undici skips 102 and 103, but treats
 * a 100 that it has not requested as a broken connection. RFC 9110 lets a server send one at any time.
 *
 * Requires pipelining to be off, undici's default: a request is written only after the previous response was read to its
 * end, so the next bytes begin a response.
 */
export function skippingInterimResponses(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    connect(options, (...result) => {
      const [, socket] = result;
      if (socket) skipInterimResponses(socket);
      callback(...result);
    });
  };
}

type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

function skipInterimResponses(socket: Socket): void {
  const interim = new InterimResponses();
  const read = socket.read.bind(socket);
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  socket.write = (...args: unknown[]): boolean => {
    // undici writes the head of a request as text, and every body as bytes.
    if (typeof args[0] === 'string') interim.begin();
    return write(...args);
  };
  socket.read = (size?: number): Buffer | null => {
    for (;;) {
      const chunk = read(size) as Buffer | null;
      if (chunk === null) return null;
      const rest = interim.skip(chunk);
      if (rest.byteLength > 0) return rest;
    }
  };
}

/** Removes interim responses where a response begins. The rest, its body included, is passed through unread. */
class InterimResponses {
  #isAtStart = false;
  /** Bytes that may become an interim response. */
  #pending = noBytes;

  /** Records that a request was sent: the next bytes begin a response. */
  begin(): void {
    this.#isAtStart = true;
    this.#pending = noBytes;
  }

  /** @returns the bytes of the final response; empty: none has come yet */
  skip(chunk: Buffer): Buffer {
    if (!this.#isAtStart) return chunk;
    let bytes = this.#pending.byteLength === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    while (isInterim(bytes)) {
      const end = bytes.indexOf(headEnd, 0, 'latin1');
      if (end < 0 && bytes.byteLength <= maxHeadBytes) return this.#wait(bytes);
      if (end < 0) break;
      bytes = bytes.subarray(end + headEnd.length);
    }
    if (mayBecomeInterim(bytes)) return this.#wait(bytes);
    this.#isAtStart = false;
    this.#pending = noBytes;
    return bytes;
  }

  #wait(bytes: Buffer): Buffer {
    this.#pending = bytes;
    return noBytes;
  }
}

/** Returns false for 101, an upgrade that was never requested: undici then closes the connection. */
function isInterim(bytes: Buffer): boolean {
  return /^HTTP\/1\.1 1(?!01)\d\d/.test(bytes.toString('latin1', 0, 12));
}

function mayBecomeInterim(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  return start.length < 12 && (interimStart.startsWith(start) || start.startsWith(interimStart));
}
