import type { UpstreamReads } from '../upstream-reads.ts';
import { type PrivacyAnalysisInput, type PrivacyAnalysisRequest, toRequest } from './privacy-analysis.input.ts';
import { toPrivacyAnalysis } from './privacy-analysis.mapping.ts';
import type { PrivacyAnalysis } from './privacy-analysis.type.ts';
import { fetchAnalysis } from './privacy-analysis.upstream.ts';

/**
 * Analyses of one request and customer. Does not batch, as Ocean accepts one analysis a request; equal inputs
 * share one. Nothing is cached longer than the request: an analysis is large, and requested once.
 */
export class PrivacyAnalysisLoader {
  readonly #reads: UpstreamReads;
  readonly #loaded = new Map<string, Promise<PrivacyAnalysis | null>>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  /** Null when Ocean has nothing to analyse. */
  load(input: PrivacyAnalysisInput): Promise<PrivacyAnalysis | null> {
    const request = toRequest(input);
    const key = JSON.stringify(request);
    const loaded = this.#loaded.get(key) ?? readAnalysis(this.#reads, request);
    this.#loaded.set(key, loaded);
    return loaded;
  }
}

/** Fetches and maps one analysis. */
export async function readAnalysis(
  reads: UpstreamReads,
  request: PrivacyAnalysisRequest,
): Promise<PrivacyAnalysis | null> {
  const wire = await fetchAnalysis(reads, request, reads.signal);
  return wire === null ? null : toPrivacyAnalysis(wire, request, reads.caller.customerId);
}
