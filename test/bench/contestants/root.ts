import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Folder of the peers: a separate package, so that nothing else waits for them. */
export const peersDirectory = fileURLToPath(new URL('../peers/', import.meta.url));
