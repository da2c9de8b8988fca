import { textTable } from '../../test/support/text-table.ts';

/** One row of the table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  readonly isMet: boolean;
}

export function printTable(rows: readonly Row[]): void {
  const lines = [
    ['', 'measured', 'target', ''],
    ...rows.map(({ what, value, target, isMet }) => [what, value, target, isMet ? 'ok' : 'MISSED']),
  ];
  console.log(`\n${textTable(lines)}`);
}
