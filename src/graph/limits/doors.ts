import { visit, type DocumentNode } from 'graphql';

/** What a document asks for that is not open to everybody, or not as often. */
export interface Doors {
  /** `__schema` or `__type`. */
  readonly introspection: boolean;
  /** `_service` or `_entities`. */
  readonly federation: boolean;
  /** How often it logs in. */
  readonly logins: number;
}

/** Looks at names alone, wherever they stand: no other type has such fields. The login of a user takes no argument. */
export function doorsOf(document: DocumentNode): Doors {
  const doors = { introspection: false, federation: false, logins: 0 };
  visit(document, {
    Field: ({ name: { value }, arguments: given = [] }) => {
      doors.introspection ||= value === '__schema' || value === '__type';
      doors.federation ||= value === '_service' || value === '_entities';
      if (value === 'login' && given.length > 0) doors.logins += 1;
    },
  });
  return doors;
}
