import { hash } from 'node:crypto';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** Longer names are not used as labels: the client chooses them. */
const maxNameLength = 64;

/** Hexadecimal digits of a document's hash that distinguish documents in logs and metrics. */
const hashLength = 16;

/** Name of an operation in logs, metrics and traces. */
export class OperationLabel {
  /** Null: the operation has none, or a very long one. */
  readonly name: string | null;
  /** Null: the document contains no operation that can run. */
  readonly kind: OperationKind | null;
  readonly #document: string;
  #hash: string | undefined;

  /** @param document text of the document */
  constructor(document: string, kind: OperationKind | null, name: string | null) {
    this.#document = document;
    this.kind = kind;
    this.name = name !== null && name.length <= maxNameLength ? name : null;
  }

  /** Beginning of the SHA-256 of the document, which identifies it without its text. Computed at the first use. */
  get documentHash(): string {
    return (this.#hash ??= hash('sha256', this.#document).slice(0, hashLength));
  }

  /** Name of the operation, or the hash of its document. */
  get text(): string {
    return this.name ?? this.documentHash;
  }
}
