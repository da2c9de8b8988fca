import type { buildConnector } from 'undici';

/** As undici's own limit for the headers of a response. */
const maxHeadBytes = 16_384;
const interimStart = 'HTTP/1.1 1';
const headEnd = '\r\n\r\n';
const nothing: Buffer = Buffer.alloc(0);

/**
 * Connects as undici does, and removes interim responses (1xx) from what the connection reads: undici skips 102 and 103,
 * but takes a 100 that it has not requested for a broken connection. RFC 9110 lets a server send one at any time.
 *
 * Right only without pipelining, which is undici's default: a request is then written only after the response before it
 * was read to its end, so the next bytes begin a response.
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
    // undici writes the head of a request as text, and bodies, which are text or bytes here, as bytes.
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

/** Removes interim responses where a response begins; what follows, its body too, is never looked at. */
class InterimResponses {
  #isAtStart = false;
  /** The beginning of what may become an interim response. */
  #held = nothing;

  /** A request was sent: a response begins with the next bytes. */
  begin(): void {
    this.#isAtStart = true;
    this.#held = nothing;
  }

  /** @returns the bytes of the response itself; empty: none has come yet */
  skip(chunk: Buffer): Buffer {
    if (!this.#isAtStart) return chunk;
    let bytes = this.#held.byteLength === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    while (isInterim(bytes)) {
      const end = bytes.indexOf(headEnd, 0, 'latin1');
      if (end < 0 && bytes.byteLength <= maxHeadBytes) return this.#hold(bytes);
      if (end < 0) break;
      bytes = bytes.subarray(end + headEnd.length);
    }
    if (mayBecomeInterim(bytes)) return this.#hold(bytes);
    this.#isAtStart = false;
    this.#held = nothing;
    return bytes;
  }

  #hold(bytes: Buffer): Buffer {
    this.#held = bytes;
    return nothing;
  }
}

/** 101 ends the use of HTTP, which was not requested: that is left to undici, which closes the connection. */
function isInterim(bytes: Buffer): boolean {
  return /^HTTP\/1\.1 1(?!01)\d\d/.test(bytes.toString('latin1', 0, 12));
}

function mayBecomeInterim(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  return start.length < 12 && (interimStart.startsWith(start) || start.startsWith(interimStart));
}
