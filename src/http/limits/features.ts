import { visit, type ASTNode } from 'graphql';
import type { OperationPart } from './selection-size.ts';

/** Features of an operation that can be disabled or are rate-limited. */
export interface Features {
  /** `__schema` or `__type`. */
  readonly introspection: boolean;
  /** `_service` or `_entities`. */
  readonly federation: boolean;
  /** Number of login mutations. */
  readonly logins: number;
}

export const noFeatures: Features = { introspection: false, federation: false, logins: 0 };

/** Reads names only, at any depth: no other type has such fields. A user's field `login` has no argument. */
export function featuresOf(parts: readonly OperationPart[]): Features {
  const features = { ...noFeatures };
  for (const part of parts) {
    visit<ASTNode>(part, {
      Field: ({ name: { value }, arguments: args = [] }) => {
        features.introspection ||= value === '__schema' || value === '__type';
        features.federation ||= value === '_service' || value === '_entities';
        if (value === 'login' && args.length > 0) features.logins += 1;
      },
    });
  }
  return features;
}
