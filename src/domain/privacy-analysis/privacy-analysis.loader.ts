import type { UpstreamReads } from '../upstream-reads.ts';
import { toRequest, type PrivacyAnalysisRequest } from './privacy-analysis-request.ts';
import type { PrivacyAnalysisInput } from './privacy-analysis.input.ts';
import { toPrivacyAnalysis } from './privacy-analysis.mapping.ts';
import type { PrivacyAnalysis } from './privacy-analysis.type.ts';
import { fetchAnalysis } from './privacy-analysis.upstream.ts';

/**
 * Analyses of one request and customer. Does not batch, as Ocean takes one analysis a call; equal inputs share one.
 * Nothing is held longer than the request: an analysis is large, and asked for once.
 */
export class PrivacyAnalysisLoader {
  readonly #reads: UpstreamReads;
  readonly #asked = new Map<string, Promise<PrivacyAnalysis | null>>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  /** Null when Ocean has nothing to analyse. */
  load(input: PrivacyAnalysisInput): Promise<PrivacyAnalysis | null> {
    const request = toRequest(input);
    const key = JSON.stringify(request);
    const asked = this.#asked.get(key) ?? readAnalysis(this.#reads, request);
    this.#asked.set(key, asked);
    return asked;
  }
}

/** One analysis, mapped. */
export async function readAnalysis(
  reads: UpstreamReads,
  request: PrivacyAnalysisRequest,
): Promise<PrivacyAnalysis | null> {
  const wire = await fetchAnalysis(reads, request, reads.signal);
  return wire === null ? null : toPrivacyAnalysis(wire, request, reads.caller.customerId);
}
