import type { components } from './wire.generated.ts';

/** Types of Ocean's rows by French schema name, generated from schema/ocean.openapi.yaml. */
export type Wire = components['schemas'];
