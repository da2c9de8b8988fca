import { UsageError } from './arguments.ts';
import { exportConnection, ExportInterrupted } from './export/export-connection.ts';
import { readExportOptions, usage } from './export/options.ts';

process.exitCode = await run(process.argv.slice(2));

/** Exit code: 0 complete, 1 failed, 2 invalid arguments, 130 interrupted by a signal. */
async function run(args: readonly string[]): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  try {
    const options = readExportOptions(args, process.env);
    if (options === null) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const rows = await exportConnection(options, report, interruption.signal);
    process.stderr.write(`export: ${rows} rows are in ${options.out}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`export: ${error.message}\n\n${usage}\n`);
      return 2;
    }
    if (!(error instanceof ExportInterrupted)) throw error;
    const { cursor, rows, cause } = error;
    const reason = interruption.signal.aborted ? 'interrupted' : (cause as Error).message;
    const place =
      cursor === null ? 'nothing was written' : `${rows} rows are complete\ncursor: ${cursor}\ncontinue with --resume`;
    process.stderr.write(`export: ${reason}\n${place}\n`);
    return interruption.signal.aborted ? 130 : 1;
  }
}

function report(rows: number, total: number | null): void {
  process.stderr.write(`export: ${rows} of ${total ?? 'unknown'} rows\n`);
}
