import type { LimitName } from './limit-name.ts';

/** A limit that a request exceeds, as the client is told. */
export interface BrokenLimit {
  readonly limit: LimitName;
  readonly maximum: number;
  /** What the request comes to; counting may stop one above the maximum. Null: it has no end, or is not known. */
  readonly value: number | null;
  /** Where in the document; absent: nowhere in it. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** Rejects a request before there is a document to look at. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly statusCode: number = 400;
  readonly broken: BrokenLimit;

  constructor(broken: BrokenLimit) {
    super(`beyond the limit ${broken.limit}`);
    this.broken = broken;
  }
}
