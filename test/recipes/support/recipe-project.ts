import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  /** Beside the packages: Next.js bundles no package from outside of its root. */
  readonly directory: string;
  readonly #pages: readonly string[];

  /** @param pages a recipe, after those that it builds on: a later file replaces an earlier one */
  constructor(...pages: string[]) {
    this.#pages = pages;
    if (!existsSync(packages)) run('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: dirname(packages) });
    this.directory = mkdtempSync(join(dirname(packages), '.built-'));
    this.write('package.json', JSON.stringify({ name: 'fleet', type: 'module' }));
    for (const { name, code } of pages.flatMap(filesOf)) this.write(name, code);
    for (const name of pages.flatMap(packagesOf)) {
      if (name === 'ocean-graphql-client') this.#install('packages/client', name);
      else this.#link(name);
    }
  }

  write(name: string, content: string): void {
    const file = join(this.directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /**
   * Runs the commands of the last page that make something: codegen, the compiler, the bundler.
   *
   * @returns what they printed
   * @throws Error with all that a command printed, when it fails
   */
  async build(env: Readonly<Record<string, string>>): Promise<string> {
    let output = '';
    for (const command of commandsOf(this.#pages.at(-1) ?? '')) {
      if (/^(?:npx|curl|mkdir -p) /.test(command) && !servers.has(command)) output += await this.run(command, env);
    }
    return output;
  }

  /** Runs a command of a page, which may request the graph in this process. */
  async run(command: string, env: Readonly<Record<string, string>>): Promise<string> {
    const path = `${join(packages, '.bin')}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
    const options = { cwd: this.directory, env: { ...process.env, ...env, PATH: path } };
    try {
      const { stdout } = await execute('sh', ['-c', command.replace(/^npx /, '')], options);
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

  /** Packs a package of this repository, as the page does, and unpacks it. */
  #install(folder: string, name: string): void {
    const place = join(this.directory, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    run('npm', ['pack', '--silent', '--pack-destination', this.directory], { cwd: resolve(folder) });
    const archive = readdirSync(this.directory).find((file) => file.endsWith('.tgz')) ?? 'nothing was packed';
    run('tar', ['-xzf', join(this.directory, archive), '-C', place, '--strip-components=1']);
  }
}
