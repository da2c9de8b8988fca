import { type Columns, readColumns, valueAt } from './columns.ts';
import { csvLine } from '../../csv.ts';
import type { ExportOptions } from './options.ts';
import { ExportOutput } from './output.ts';
import { pageQuery, readPage } from './pages.ts';

/** Reports the rows that are in the file, and of how many; null: unknown. */
export type OnProgress = (rows: number, total: number | null) => void;

/** An export ended before its last row. The file has complete pages up to `cursor`. */
export class ExportInterrupted extends Error {
  override readonly name = 'ExportInterrupted';
  /** Null: there is no file. */
  readonly cursor: string | null;
  readonly rows: number;

  constructor(cursor: string | null, rows: number, cause: unknown) {
    super('the export was interrupted', { cause });
    this.cursor = cursor;
    this.rows = rows;
  }
}

/**
 * Writes all rows of a connection to a file, page by page.
 *
 * @param signal interrupts it after the page in flight
 * @returns the number of rows in the file
 * @throws UsageError before anything is written; ExportInterrupted later
 */
export async function exportConnection(
  options: ExportOptions,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<number> {
  const { connection, connectionArguments, format, separator } = options;
  const columns = readColumns(options.fields);
  const query = pageQuery(connection, connectionArguments, columns.selection);
  const fingerprint = JSON.stringify([query, format, separator, options.headers['x-customer-id'] ?? null]);
  const output = await ExportOutput.open(options.out, fingerprint, options.after, options.isResuming);
  try {
    for (let isLast = false; !isLast;) {
      signal.throwIfAborted();
      const page = await readPage({ ...options, query }, output.state.cursor, signal);
      const isFirst = output.state.bytes === 0;
      const text = (isFirst ? headOf(options, columns) : '') + textOf(page.nodes, options, columns);
      await output.append(text, page.nodes.length, page.endCursor);
      onProgress(output.state.rows, page.totalCount);
      isLast = !page.hasNextPage;
    }
    await output.complete();
    return output.state.rows;
  } catch (error) {
    if (output.state.bytes === 0) await output.discard();
    throw new ExportInterrupted(output.state.bytes === 0 ? null : output.state.cursor, output.state.rows, error);
  } finally {
    await output.close();
  }
}

function headOf({ format, separator, hasByteOrderMark }: ExportOptions, { paths }: Columns): string {
  if (format === 'jsonl') return '';
  const names = paths.map((path) => path.join('.'));
  return (hasByteOrderMark ? '\uFEFF' : '') + csvLine(names, separator);
}

function textOf(nodes: readonly unknown[], { format, separator }: ExportOptions, { paths }: Columns): string {
  const lines = nodes.map((node) =>
    format === 'jsonl'
      ? `${JSON.stringify(node)}\n`
      : csvLine(
          paths.map((path) => valueAt(node, path)),
          separator,
        ),
  );
  return lines.join('');
}
