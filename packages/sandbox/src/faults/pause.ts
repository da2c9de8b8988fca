import type { Socket } from 'node:net';

/** Waits; true when the time is over, false as soon as the connection is closed, be it by the client or by `stop`. */
export function pause(millis: number, socket: Socket | null): Promise<boolean> {
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
