import { loadConfig } from '../../../src/config/config.ts';
import { examine } from '../../../src/cli/doctor/examine.ts';
import type { DoctorReport, ReadingReport, Verdict } from '../../../src/cli/doctor/report.ts';
import { type Sandbox, startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { SandboxOptions } from '../../../packages/sandbox/src/options.ts';
import { testNow } from '../app.ts';

export interface Mood {
  readonly sandbox?: SandboxOptions;
  readonly env?: Record<string, string>;
  /** Login and password. */
  readonly user?: string;
  /** Error of Ocean's clock in milliseconds. */
  readonly skewMillis?: number;
  readonly prepare?: (sandbox: Sandbox) => void;
}

/** Examines a sandbox in a mood. */
export async function examineSandbox(mood: Mood = {}): Promise<{ report: DoctorReport; sandbox: Sandbox }> {
  const size = { vehicles: 60, drivers: 50, silentBoxes: 30 };
  const sandbox = await startSandbox({ ...size, now: () => new Date(testNow), ...mood.sandbox });
  const date = new Date(testNow + (mood.skewMillis ?? 0)).toUTCString();
  sandbox.interceptors.push((_recorded, _request, reply) => void reply.header('date', date));
  mood.prepare?.(sandbox);
  const { user = 'demo', env = {} } = mood;
  const report = await examine({
    config: loadConfig({ OCEAN_URL: sandbox.url, ...env }),
    oceanUrl: sandbox.url,
    access: { kind: 'account', login: user, password: user },
    env,
    version: '0.0.0',
    paceMillis: 0,
    now: () => testNow,
    onProgress: () => undefined,
  });
  await sandbox.stop();
  return { report, sandbox };
}

/** Readings with a verdict: decision and setting. */
export function readingsThat(report: DoctorReport, verdict: Verdict): string[] {
  return report.readings.filter((one) => one.verdict === verdict).map(textOf);
}

function textOf({ adr, setting }: ReadingReport): string {
  return setting === undefined ? String(adr) : `${adr}: ${setting.name}=${setting.value}`;
}
