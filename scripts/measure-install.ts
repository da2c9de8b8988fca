/**
 * Measures a production install in a new folder, without Node itself: `npm run measure:install`. Fails above the limit.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The target is 80, see docs/performance.md. This stops further growth. */
const limitMegabytes = 100;

interface Size {
  /** Bytes in the files. */
  bytes: number;
  /** Bytes on disk, as `du` counts them. */
  onDisk: number;
}

const none: Size = { bytes: 0, onDisk: 0 };
const sum = (sizes: Size[]): Size =>
  sizes.reduce((one, other) => ({ bytes: one.bytes + other.bytes, onDisk: one.onDisk + other.onDisk }), none);

function sizeOf(path: string): Size {
  const { size, blocks, isDirectory } = statOf(path);
  const own = { bytes: isDirectory ? 0 : size, onDisk: blocks * 512 };
  return isDirectory ? sum([own, ...readdirSync(path).map((name) => sizeOf(join(path, name)))]) : own;
}

function statOf(path: string) {
  const stat = lstatSync(path);
  return { size: stat.size, blocks: stat.blocks, isDirectory: stat.isDirectory() };
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1).padStart(6);

const folder = mkdtempSync(join(tmpdir(), 'install-'));
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file));
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--omit=optional', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci failed');
  const modules = join(folder, 'node_modules');
  const packages = readdirSync(modules).map((name) => ({ name, size: sizeOf(join(modules, name)) }));
  const total = sum(packages.map(({ size }) => size));
  for (const { name, size } of packages.toSorted((one, other) => other.size.onDisk - one.size.onDisk).slice(0, 10)) {
    console.log(`${megabytes(size.onDisk)} MB  ${name}`);
  }
  console.log(
    `${megabytes(total.onDisk)} MB  on disk, ${megabytes(total.bytes).trim()} MB in the files; at most ${limitMegabytes}`,
  );
  if (Math.max(total.onDisk, total.bytes) > limitMegabytes * 2 ** 20) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
