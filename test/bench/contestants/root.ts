import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the peers are installed: a package of its own, so that nothing else waits for them. */
export const peersDirectory = fileURLToPath(new URL('../peers/', import.meta.url));
