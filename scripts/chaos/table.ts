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
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log();
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
