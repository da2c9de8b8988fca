import { Kind, parse, print, visit } from 'graphql';
import type { Manifest } from '../graphql/trusted-document-manifest.ts';
import type { Example } from './examples.ts';

/** An example whose document is in the manifest. */
export interface TrustedExample extends Example {
  /** Id of the document in the manifest. */
  readonly documentId: string;
}

/**
 * Selects the examples whose document is in the manifest, and adds its id. Other documents of the manifest are not listed:
 * their texts may be known to their frontends only.
 */
export function trustedExamples(examples: readonly Example[], manifest: Manifest): TrustedExample[] {
  const ids = new Map([...manifest].map(([id, body]) => [comparable(body), id]));
  return examples.flatMap((example) => {
    const documentId = ids.get(comparable(example.query));
    return documentId === undefined ? [] : [{ ...example, documentId }];
  });
}

/** Form of a document without comments and without `__typename`, which the documents of a manifest select everywhere. */
function comparable(text: string): string {
  const document = visit(parse(text, { noLocation: true }), {
    [Kind.FIELD]: ({ name, alias }) => (name.value === '__typename' && alias === undefined ? null : undefined),
  });
  return print(document);
}
