import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** A fragment's data as a query's result holds it: the fields are there, and only `readFragment` shows them. */
export type FragmentOf<Document> =
  Document extends TypedDocumentNode<infer Data>
    ? Data extends { ' $fragmentName'?: infer Name extends string }
      ? { ' $fragmentRefs'?: { [Key in Name]: Data } }
      : never
    : never;

/**
 * Shows the fields of a fragment. A component asks for a fragment and takes `FragmentOf<typeof itsFragment>`: no one
 * else can come to depend on its fields. Nothing happens at run time: the same object comes back.
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

/** The other way, for tests and stories that make a component's data by hand. */
export function maskFragment<Data>(
  _document: TypedDocumentNode<Data, unknown>,
  data: Data,
): FragmentOf<TypedDocumentNode<Data, unknown>> {
  return data as FragmentOf<TypedDocumentNode<Data, unknown>>;
}
