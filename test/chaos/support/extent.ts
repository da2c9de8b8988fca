/** True in `npm run test:chaos`: what takes minutes runs too. `npm test` runs a short form. */
export const isFull = process.env['CHAOS'] === 'full';
