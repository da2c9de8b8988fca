import type { Socket } from 'node:net';

/** Waits: true once the time has passed, false as soon as the client or `stop` closes the connection. */
export function delay(millis: number, socket: Socket | null): Promise<boolean> {
  if (!socket || socket.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.off('close', onClose);
      resolve(true);
    }, millis);
    function onClose(): void {
      clearTimeout(timer);
      resolve(false);
    }
    socket.once('close', onClose);
  });
}
