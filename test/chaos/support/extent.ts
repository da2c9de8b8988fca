/**
 * True in `npm run test:chaos`, which also runs tests that take minutes, and `*.chaos.ts`, which measure. `npm test` runs a
 * short form.
 */
export const isFull = process.env['CHAOS'] === 'full';
