import { type CommandIo, exitCodes } from '../command.ts';
import type { ExportArguments } from '../commands/export.ts';
import { exportConnection, ExportInterrupted } from './export-connection.ts';
import { readExportOptions } from './options.ts';

/**
 * Exports a connection. A signal interrupts it after the page in flight.
 *
 * @returns the exit code
 * @throws UsageError before anything is written
 */
export async function runExport(values: ExportArguments, { env, print, report }: CommandIo): Promise<number> {
  const options = readExportOptions(values, env);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const printJson = (outcome: object): void => {
    if (values.json) print(`${JSON.stringify(outcome)}\n`);
  };
  try {
    const onProgress = (rows: number, total: number | null): void =>
      report(`export: ${rows} of ${total ?? 'unknown'} rows\n`);
    const rows = await exportConnection(options, onProgress, interruption.signal);
    report(`export: ${rows} rows are in ${options.out}\n`);
    printJson({ rows, isComplete: true, cursor: null });
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof ExportInterrupted)) throw error;
    const { cursor, rows, cause } = error;
    const reason = interruption.signal.aborted ? 'interrupted' : (cause as Error).message;
    const place =
      cursor === null ? 'nothing was written' : `${rows} rows are complete\ncursor: ${cursor}\ncontinue with --resume`;
    report(`export: ${reason}\n${place}\n`);
    printJson({ rows, isComplete: false, cursor });
    return interruption.signal.aborted ? exitCodes.interrupted : exitCodes.failed;
  }
}
