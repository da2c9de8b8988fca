import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import type { Sources } from './imports.ts';

/** Reads the source files under folders, without tests and generated ones: of the working tree, or of a git ref. */
export function readSources(folders: readonly string[], ref?: string): Sources {
  const files = ref === undefined ? globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx}`)) : listed(ref, folders);
  const sources = files.filter(isSource).sort();
  return new Map(sources.map((file) => [file, ref === undefined ? readFileSync(file, 'utf8') : blob(ref, file)]));
}

function isSource(file: string): boolean {
  const isTest = /\.test\.tsx?$|(?:^|\/)test-[^/]*\.ts$/.test(file);
  return /\.tsx?$/.test(file) && !isTest && !/\.(?:generated|d)\.ts$/.test(file);
}

function listed(ref: string, folders: readonly string[]): string[] {
  return git('ls-tree', '-r', '--name-only', ref, ...folders)
    .trim()
    .split('\n');
}

const blob = (ref: string, file: string): string => git('show', `${ref}:${file}`);

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
