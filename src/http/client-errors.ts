import type { Socket } from 'node:net';

const statuses: Record<string, readonly [status: string, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
};

const notHttp = ['400 Bad Request', 'The request cannot be read as HTTP.'] as const;

/** For the answer to leave. After that a client that does not read it, or does not close, is cut off. */
const lastWriteMillis = 1000;

/** Answers what never becomes a request, slow clients among it, in the shape of all other answers; then closes. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = statuses[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ].join('\r\n');
  // To end alone would leave the connection half open: its client could go on sending for as long as it likes.
  const close = (): void => void socket.destroy();
  const impatience = setTimeout(close, lastWriteMillis);
  socket.once('close', () => clearTimeout(impatience));
  socket.end(`${head}\r\n\r\n${body}`, close);
}
