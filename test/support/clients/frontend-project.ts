import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeBlocksOf } from '../docs/code-blocks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Folder outside the repository, like a frontend's project. It contains only written and linked files. */
export class FrontendProject implements Disposable {
  readonly directory = mkdtempSync(join(tmpdir(), 'ocean-frontend-'));

  constructor() {
    this.write('package.json', JSON.stringify({ type: 'module' }));
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  }

  write(name: string, content: string): string {
    const file = join(this.directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Makes packages of the repository importable, as if they were installed. */
  link(...packages: string[]): void {
    for (const name of packages) {
      const place = join(this.directory, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      if (!existsSync(place)) symlinkSync(join(root, 'node_modules', name), place);
    }
  }

  /** Packs a package of the repository as for publishing and unpacks it here. Returns the names of its files. */
  install(packageDirectory: string, name: string): string[] {
    const place = join(this.directory, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    run('npm', ['pack', '--silent', '--pack-destination', this.directory], join(root, packageDirectory));
    const archive = readdirSync(this.directory).find((file) => file.endsWith('.tgz')) ?? 'nothing was packed';
    run('tar', ['-xzf', join(this.directory, archive), '-C', place, '--strip-components=1'], this.directory);
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
      .sort();
  }

  /** Writes the TypeScript blocks of a page of docs, each as the module that it is, and imports them. */
  async importBlocksOf(page: string): Promise<Record<string, unknown>[]> {
    const files = codeBlocksOf(page)
      .filter(({ language }) => language === 'ts')
      .map(({ code }, index) => this.write(`block-${index + 1}.ts`, code));
    return Promise.all(files.map(async (file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>));
  }

  /** Compiles all written files; returns the compiler errors. */
  typecheck(...options: string[]): string {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: this.directory, encoding: 'utf8' });
    return stdout;
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
}
