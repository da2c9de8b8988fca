import type { components } from './wire.generated.ts';

/** Wire types by their French schema name in schema/ocean.openapi.yaml. */
export type Wire = components['schemas'];
