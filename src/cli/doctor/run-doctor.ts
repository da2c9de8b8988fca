import { writeFile } from 'node:fs/promises';
import { loadConfig, type Config } from '../../config/config.ts';
import { packageVersion } from '../../config/package-file.ts';
import { type CommandIo, exitCodes } from '../command.ts';
import type { DoctorArguments } from '../commands/doctor.ts';
import { UsageError } from '../usage-error.ts';
import { examine } from './examine.ts';
import type { DoctorReport } from './report.ts';
import type { Access } from './session.ts';
import { summaryOf } from './summary.ts';

/**
 * Examines the configured account, or the sandbox when none is configured, and prints the report.
 *
 * @returns the exit code: 0 when all fits, 3 when something should be changed, 1 when the program cannot work
 * @throws UsageError, ConfigError
 */
export async function runDoctor(options: DoctorArguments, { env, print, report }: CommandIo): Promise<number> {
  if (!/^\d{1,6}$/.test(options.pace)) throw new UsageError('--pace must be a number of milliseconds');
  const config = loadConfig(env);
  const sandbox = config.oceanUrl === null ? await openSandbox(config) : null;
  if (sandbox !== null) report('doctor: OCEAN_URL is not set, so the sandbox is examined\n');
  try {
    const result = await examine({
      config,
      oceanUrl: config.oceanUrl ?? sandbox?.url ?? '',
      access: accessOf(env, config, sandbox?.users[0] ?? null),
      env,
      version: packageVersion(),
      paceMillis: Number(options.pace),
      now: Date.now,
      onProgress: (text) => report(`doctor: ${text}\n`),
    });
    const json = `${JSON.stringify(result, null, 2)}\n`;
    if (options.report !== undefined) await writeFile(options.report, json);
    print(options.json ? json : summaryOf(result));
    return exitCodeOf(result);
  } finally {
    await sandbox?.stop();
  }
}

async function openSandbox({ sandbox }: Config) {
  const { startSandbox } = await import('ocean-sandbox');
  return startSandbox(sandbox);
}

/** A token stands for the user who reports a problem, so it precedes the service account. */
export function accessOf(
  env: NodeJS.ProcessEnv,
  { oceanLogin, oceanPassword }: Config,
  demo: { readonly login: string; readonly password: string } | null,
): Access {
  const token = env['OCEAN_TOKEN'];
  if (token) return { kind: 'token', token };
  if (oceanLogin !== null && oceanPassword !== null) {
    return { kind: 'account', login: oceanLogin, password: oceanPassword };
  }
  return demo === null ? { kind: 'none' } : { kind: 'account', login: demo.login, password: demo.password };
}

function exitCodeOf({ findings, readings, endpoints, diagnosis }: DoctorReport): number {
  if (findings.some(({ level }) => level === 'error')) return exitCodes.failed;
  if (endpoints.every(({ status }) => status === null || status >= 400)) return exitCodes.failed;
  const isClean = diagnosis.every(({ code }) => code === 'WORKS' || code === 'RIGHTS_MISSING');
  const hasAdvice =
    readings.some(({ verdict }) => verdict === 'DIFFERS') || findings.some(({ level }) => level === 'warning');
  return isClean && !hasAdvice ? exitCodes.ok : exitCodes.findings;
}
