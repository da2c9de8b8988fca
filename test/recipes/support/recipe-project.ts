import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { run } from '../../delivery/support/run.ts';
import { commandsOf, filesOf, packagesOf } from '../../support/docs/page-files.ts';

const execute = promisify(execFile);
const packages = resolve('test/recipes/packages/node_modules');

/** Commands of the pages that serve until they are stopped. */
const servers = new Set(['npx vite', 'npx next dev', 'npx next start']);

/** The project that a reader of recipes gets: the files of pages, and the packages that the pages install. */
export class RecipeProject implements Disposable {
  readonly directory = mkdtempSync(join(tmpdir(), 'ocean-recipe-'));
  readonly #pages: readonly string[];

  /** @param pages a recipe, after those that it builds on: a later file replaces an earlier one */
  constructor(...pages: string[]) {
    this.#pages = pages;
    if (!existsSync(packages)) run('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: dirname(packages) });
    this.write('package.json', JSON.stringify({ name: 'fleet', type: 'module' }));
    for (const { name, code } of pages.flatMap(filesOf)) this.write(name, code);
    for (const name of pages.flatMap(packagesOf)) this.#link(name);
  }

  write(name: string, content: string): void {
    const file = join(this.directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /**
   * Runs the commands of the last page that start with npx, such as codegen, the compiler and the bundler.
   *
   * @returns what they printed
   * @throws Error with all that a command printed, when it fails
   */
  async build(env: Readonly<Record<string, string>>): Promise<string> {
    let output = '';
    for (const command of commandsOf(this.#pages.at(-1) ?? '')) {
      if (command.startsWith('npx ') && !servers.has(command)) output += await this.run(command, env);
    }
    return output;
  }

  /** Runs a command of a page, which may request the graph in this process. */
  async run(command: string, env: Readonly<Record<string, string>>): Promise<string> {
    const [program = '', ...args] = command.replace(/^npx /, '').split(' ');
    const file = program === 'node' ? process.execPath : join(packages, '.bin', program);
    try {
      const { stdout } = await execute(file, args, { cwd: this.directory, env: { ...process.env, ...env } });
      return stdout;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  #link(name: string): void {
    const place = join(this.directory, 'node_modules', name);
    if (!existsSync(join(packages, name))) throw new Error(`${name} is not in test/recipes/packages/package.json`);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(join(packages, name), place);
  }
}
