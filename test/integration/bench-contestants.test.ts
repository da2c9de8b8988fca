import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';

it('finds a peer that is installed after the benchmark was loaded', async () => {
  const peersDirectory = await mkdtemp(join(tmpdir(), 'peers-'));
  vi.doMock('../bench/contestants/root.ts', () => ({ root: peersDirectory, peersDirectory }));
  const { contestants, describeContestants } = await import('../bench/contestants/contestants.ts');
  vi.doUnmock('../bench/contestants/root.ts');

  const binary = join(peersDirectory, 'node_modules/tailcall/bin/tailcall');
  await mkdir(dirname(binary), { recursive: true });
  await writeFile(binary, '#!/bin/sh\necho tailcall 9.9.9\n');
  await chmod(binary, 0o755);
  const missing = await Promise.all(contestants.map((one) => one.unavailable()));
  expect(missing).toEqual(contestants.map(() => null));
  expect(JSON.stringify(await describeContestants())).toContain('tailcall 9.9.9');
  await rm(peersDirectory, { recursive: true });
});
