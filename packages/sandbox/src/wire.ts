import type { components } from './wire.generated.ts';

/** The rows of Ocean by their French schema name, as schema/ocean.openapi.yaml describes them. */
export type Wire = components['schemas'];
