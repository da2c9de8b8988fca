import type { Config } from '../../config/config.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import { OceanProbe, type ProbeResponse } from '../ocean/probe.ts';
import { accountFindings } from './account-checks.ts';
import { crawl } from './crawl.ts';
import { diagnose } from './diagnosis.ts';
import { endpointReports } from './endpoint-reports.ts';
import { Evidence } from './evidence.ts';
import { localFindings } from './local-checks.ts';
import { networkFindings } from './network-checks.ts';
import { publicValues } from './public-values.ts';
import { PersonalWords } from './personal-words.ts';
import { readings } from './readings/readings.ts';
import { toReport } from './readings/reading.ts';
import type { DoctorReport, Finding } from './report.ts';
import { type Access, clockFinding, signIn } from './session.ts';

/** Maximum bytes of a response that doctor parses as a whole. */
const maxBytes = 256 * 1024 * 1024;

export interface Examination {
  readonly config: Config;
  readonly oceanUrl: string;
  readonly access: Access;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  readonly paceMillis: number;
  readonly now: () => number;
  /** Receives a line for each step. */
  readonly onProgress: (text: string) => void;
}

/** Examines an account. Sends reads only, and keeps what they return in memory. */
export async function examine(examination: Examination): Promise<DoctorReport> {
  const { config, oceanUrl, access, env, now, onProgress } = examination;
  const responses: ProbeResponse[] = [];
  const probe = new OceanProbe({
    url: oceanUrl,
    timeoutMillis: config.upstreamTimeoutMillis,
    maxBytes: Math.min(config.upstreamMaxBytes, maxBytes),
    paceMillis: examination.paceMillis,
    now,
    onResponse: (response) => {
      responses.push(response);
      const { operation, status, failure, durationMillis } = response;
      onProgress(`${operation}: ${status ?? failure ?? 'no response'} in ${Math.round(durationMillis)} ms`);
    },
  });
  try {
    const node = process.versions.node;
    const findings: Finding[] = [...localFindings(env, node), ...(await networkFindings(oceanUrl, now()))];
    const session = await signIn(probe, access);
    findings.push(...session);
    const evidence = new Evidence(config);
    const isSignedIn = session.every(({ level }) => level !== 'error');
    if (isSignedIn) await crawl(probe, evidence, new Date(now()));
    const words = wordsOf(responses, access, config);
    const endpoints = endpointReports(responses, words, config);
    findings.push(clockFinding(responses), ...(isSignedIn ? accountFindings(evidence, endpoints) : []));
    const results = readings.map((reading) => toReport(reading, evidence, words));
    const diagnosis = diagnose({ findings, endpoints, readings: results });
    return { version: examination.version, node, diagnosis, findings, endpoints, readings: results };
  } finally {
    await probe.close();
  }
}

function wordsOf(responses: readonly ProbeResponse[], access: Access, config: Config): PersonalWords {
  const words = new PersonalWords(publicValues(config));
  for (const { operation, body } of responses) {
    const shape = contract.reads[operation]?.response;
    if (shape) words.addResponse(body, shape);
  }
  if (access.kind === 'account') for (const secret of [access.login, access.password]) words.addText(secret);
  return words;
}
