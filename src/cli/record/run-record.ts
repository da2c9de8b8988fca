import { loadConfig } from '../../config/config.ts';
import { packageVersion } from '../../config/package-file.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import { type CommandIo, exitCodes } from '../command.ts';
import type { RecordArguments } from '../commands/record.ts';
import { crawl } from '../doctor/crawl.ts';
import { Evidence } from '../doctor/evidence.ts';
import { accessOf } from '../doctor/run-doctor.ts';
import { signIn } from '../doctor/session.ts';
import { OceanProbe, type ProbeResponse } from '../ocean/probe.ts';
import { UsageError } from '../usage-error.ts';
import { anonymised, prepareFolder, writeRecording } from './recording.ts';

const maxBytes = 256 * 1024 * 1024;

/**
 * Records what Ocean returns to the requests of doctor. Responses stay in memory until everything personal in them is
 * replaced.
 *
 * @returns the exit code
 * @throws UsageError, ConfigError
 */
export async function runRecord(options: RecordArguments, { env, print, report }: CommandIo): Promise<number> {
  const { out, pace, json } = options;
  if (out === undefined) throw new UsageError('--out is required');
  if (!/^\d{1,6}$/.test(pace)) throw new UsageError('--pace must be a number of milliseconds');
  const config = loadConfig(env);
  if (config.oceanUrl === null) throw new UsageError('OCEAN_URL must be set: the sandbox needs no recording');
  await prepareFolder(out);
  const responses: ProbeResponse[] = [];
  const probe = new OceanProbe({
    url: config.oceanUrl,
    timeoutMillis: config.upstreamTimeoutMillis,
    maxBytes: Math.min(config.upstreamMaxBytes, maxBytes),
    paceMillis: Number(pace),
    now: Date.now,
    onResponse: (response) => {
      const { operation, status, failure } = response;
      report(`record: ${operation}: ${status ?? failure ?? 'no response'}\n`);
      // The login is no read: its response is a token.
      if (Object.hasOwn(contract.reads, operation)) responses.push(response);
    },
  });
  try {
    const [problem] = (await signIn(probe, accessOf(env, config, null))).filter(({ level }) => level === 'error');
    if (problem !== undefined) {
      report(`record: ${problem.message}\n`);
      return exitCodes.failed;
    }
    await crawl(probe, new Evidence(config), new Date());
  } finally {
    await probe.close();
  }
  await writeRecording(out, packageVersion(), anonymised(responses));
  const serve = `ocean-graphql sandbox --replay ${out}`;
  print(
    json
      ? `${JSON.stringify({ out, responses: responses.length })}\n`
      : `${responses.length} responses are in ${out}. Serve them: ${serve}\n`,
  );
  return exitCodes.ok;
}
