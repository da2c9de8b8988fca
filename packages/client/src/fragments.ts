import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** A masked fragment in the result of a query: only `readFragment` gives access to its fields. */
export type FragmentOf<Document> =
  Document extends TypedDocumentNode<infer Data>
    ? Data extends { ' $fragmentName'?: infer Name extends string }
      ? { ' $fragmentRefs'?: { [Key in Name]: Data } }
      : never
    : never;

/**
 * Gives access to the fields of a fragment.
 *
 * A component takes `FragmentOf<typeof itsFragment>`, so no other component can depend on its fields. At run time this
 * returns the same object.
 */
export function readFragment<Data>(
  document: TypedDocumentNode<Data, unknown>,
  masked: FragmentOf<TypedDocumentNode<Data, unknown>>,
): Data;
export function readFragment<Data>(
  document: TypedDocumentNode<Data, unknown>,
  masked: FragmentOf<TypedDocumentNode<Data, unknown>> | null | undefined,
): Data | null | undefined;
export function readFragment<Data>(
  document: TypedDocumentNode<Data, unknown>,
  masked: readonly FragmentOf<TypedDocumentNode<Data, unknown>>[],
): readonly Data[];
export function readFragment(_document: unknown, masked: unknown): unknown {
  return masked;
}

/** The reverse of `readFragment`, for tests and stories that build a component's data by hand. */
export function maskFragment<Data>(
  _document: TypedDocumentNode<Data, unknown>,
  data: Data,
): FragmentOf<TypedDocumentNode<Data, unknown>> {
  return data as FragmentOf<TypedDocumentNode<Data, unknown>>;
}
