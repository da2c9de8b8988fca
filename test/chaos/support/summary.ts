import { appendFileSync } from 'node:fs';

/** Reports a figure for the table of `npm run test:chaos`; does nothing elsewhere. */
export function report(line: Record<string, unknown>): void {
  const file = process.env['CHAOS_SUMMARY'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
