/* eslint-disable no-restricted-syntax -- the package's only entry point: the names of generated exports vary */
export * from './operations.generated.ts';
export * from './schema-types.generated.ts';
export { maskFragment, readFragment, type FragmentOf } from './fragments.ts';
export { graphcacheKeys } from './graphcache-keys.generated.ts';
export { isKnown, type OpenEnum } from './open-enum.ts';
export { possibleTypes } from './possible-types.generated.ts';
export type { DateTime, Duration, Json, LocalDate, LocalEndTime, LocalTime } from './scalars.ts';
