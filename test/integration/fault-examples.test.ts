import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { presetAbout, presetNames } from '../../packages/sandbox/src/faults/presets.ts';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { readPage } from '../support/docs/samples.ts';

const howTo = 'docs/how-to/test-your-frontend-against-faults.md';
const usual = 'http://127.0.0.1:4010';

describe(howTo, () => {
  it('shows commands with what they print', async () => {
    const samples = [...readPage(howTo).matchAll(/```sh\n(.*?)```\n\n```text\n(.*?)```/gs)];
    expect(samples).toHaveLength(6);
    const sandbox = await startSandbox();
    try {
      // One shell for all of them: later commands use what earlier ones set.
      const script = samples.map(([, command = '']) => `${command}\necho ---`).join('\n');
      const { stdout } = await promisify(execFile)('bash', ['-c', script.replaceAll(usual, sandbox.url)]);
      const printed = stdout.split('---\n').slice(0, -1);
      expect(printed).toEqual(samples.map(([, , text]) => text));
    } finally {
      await sandbox.stop();
    }
  });
});

describe('docs/sandbox.md', () => {
  it('has the presets that the sandbox has', () => {
    const documented = readPage('docs/sandbox.md').match(/(?<=\| Preset .*\n\|.*\n)(\|.*\n)+/)?.[0] ?? '';
    expect(documented).toBe(
      presetNames.map((name) => `| \`${name}\` | ${presetAbout(name).share} | ${presetAbout(name).about} |\n`).join(''),
    );
  });

  it('has the options that the command has', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['packages/sandbox/src/bin.ts', '--help']);
    const offered = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    const [, section = ''] = readPage('docs/sandbox.md').split('\n| Option | Default | |\n');
    const documented = [...section.split('\n\n')[0]!.matchAll(/^\| `(--[a-z-]+)`/gm)].map(([, option]) => option);
    expect([...documented, '--help']).toEqual(offered);
  });
});
