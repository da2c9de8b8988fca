import { visit, type ASTNode } from 'graphql';
import type { OperationPart } from './selection-size.ts';

/** What an operation uses that can be disabled, or is limited in how often it runs. */
export interface Features {
  /** `__schema` or `__type`. */
  readonly introspection: boolean;
  /** `_service` or `_entities`. */
  readonly federation: boolean;
  /** How often it logs in. */
  readonly logins: number;
}

export const noFeatures: Features = { introspection: false, federation: false, logins: 0 };

/** Reads names alone, wherever they stand: no other type has such fields. A user's `login` takes no argument. */
export function featuresOf(parts: readonly OperationPart[]): Features {
  const features = { ...noFeatures };
  for (const part of parts) {
    visit<ASTNode>(part, {
      Field: ({ name: { value }, arguments: given = [] }) => {
        features.introspection ||= value === '__schema' || value === '__type';
        features.federation ||= value === '_service' || value === '_entities';
        if (value === 'login' && given.length > 0) features.logins += 1;
      },
    });
  }
  return features;
}
