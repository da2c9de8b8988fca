import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

/** Progress of an export, as its state file has it. */
export interface ExportState {
  /** The query and the format: an export is resumed with the same ones only. */
  readonly fingerprint: string;
  /** Cursor of the last row in the file; null: none yet. */
  readonly cursor: string | null;
  /** Bytes of the file that are complete pages. What follows was cut by a kill. */
  readonly bytes: number;
  readonly rows: number;
}

/**
 * The output file with its state beside it, in `<file>.state.json`. A page is first written to the file, then noted in the
 * state: whenever the process is killed, the file up to `bytes` ends with the row of `cursor`.
 */
export class ExportOutput {
  readonly #file: FileHandle;
  readonly #path: string;
  #state: ExportState;

  private constructor(file: FileHandle, path: string, state: ExportState) {
    this.#file = file;
    this.#path = path;
    this.#state = state;
  }

  get #statePath(): string {
    return `${this.#path}.state.json`;
  }

  /**
   * Opens the file: a new one, or with `isResuming` the one that was interrupted, cut to its complete pages.
   *
   * @param after cursor that a new file begins after
   * @throws UsageError when the file exists, or cannot be resumed
   */
  static async open(
    path: string,
    fingerprint: string,
    after: string | null,
    isResuming: boolean,
  ): Promise<ExportOutput> {
    const statePath = `${path}.state.json`;
    if (isResuming && existsSync(statePath)) {
      const state = JSON.parse(await readFile(statePath, 'utf8')) as ExportState;
      if (state.fingerprint !== fingerprint) {
        throw new UsageError('--resume needs the connection, fields, arguments and format of the interrupted export');
      }
      const file = await open(path, 'a');
      await file.truncate(state.bytes);
      return new ExportOutput(file, path, state);
    }
    const file = await open(path, 'ax').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(`--out names a file that exists${isResuming ? ' and is not interrupted' : ''}: ${path}`);
    });
    const output = new ExportOutput(file, path, { fingerprint, cursor: after, bytes: 0, rows: 0 });
    await output.#note(output.#state);
    return output;
  }

  get state(): ExportState {
    return this.#state;
  }

  /** Appends a page. */
  async append(text: string, rows: number, cursor: string | null): Promise<void> {
    await this.#file.appendFile(text);
    await this.#file.datasync();
    const { fingerprint, ...before } = this.#state;
    const bytes = before.bytes + Buffer.byteLength(text);
    await this.#note({ fingerprint, cursor: cursor ?? before.cursor, bytes, rows: before.rows + rows });
  }

  /** Replaces the state in one step, so that a kill leaves the old one or the new one. */
  async #note(state: ExportState): Promise<void> {
    await writeFile(`${this.#statePath}.new`, JSON.stringify(state), { flush: true });
    await rename(`${this.#statePath}.new`, this.#statePath);
    this.#state = state;
  }

  /** Removes the state of a complete export. */
  async complete(): Promise<void> {
    await rm(this.#statePath);
  }

  /** Removes a file without a page, so that the corrected command may write it. */
  async discard(): Promise<void> {
    await Promise.all([rm(this.#path), rm(this.#statePath)]);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
