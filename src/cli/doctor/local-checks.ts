import { settings } from '../../config/settings.ts';
import type { Finding } from './report.ts';

const requiredMajor = 24;

/** Checks what needs no network: Node, and names of settings that nothing reads. Invalid values end the command before. */
export function localFindings(env: NodeJS.ProcessEnv, nodeVersion: string): Finding[] {
  const major = Number(nodeVersion.split('.')[0]);
  const node: Finding =
    major >= requiredMajor
      ? { check: 'node', level: 'ok', message: 'Node is recent enough.', facts: { major } }
      : { check: 'node', level: 'error', message: `Node ${requiredMajor} or later is needed.`, facts: { major } };
  const known = Object.keys(settings);
  const read = new Set([...known, 'OCEAN_TOKEN']);
  const prefixes = ['OCEAN_', 'SNAPSHOT_', 'SANDBOX_'];
  const unknown = Object.keys(env).filter(
    (name) => !read.has(name) && /^[A-Z_]{1,60}$/.test(name) && prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const settingsFinding: Finding =
    unknown.length === 0
      ? { check: 'settings', level: 'ok', message: 'All settings are valid.' }
      : { check: 'settings', level: 'warning', message: 'No setting has these names.', facts: { unknown } };
  return [node, settingsFinding];
}
