/** Types that `node` can find. */
export const nodeTypes = [
  'Box',
  'Vehicle',
  'Driver',
  'Entity',
  'DriverAssignment',
  'PrivacyStep',
  'RecurringPrivacySchedule',
  'ExceptionalPrivacySchedule',
] as const;
export type NodeType = (typeof nodeTypes)[number];

export interface GlobalId {
  type: NodeType;
  /** Ocean id of the object, after the other keys of its upstream request (a step's vehicle and day). */
  key: string[];
}

/** Encodes the opaque, stable id of an object: its type and key. It contains no customer and no personal data. */
export function toGlobalId(type: NodeType, ...key: string[]): string {
  return Buffer.from([type, ...key].join(':')).toString('base64url');
}

/** Matches an Ocean id, or a day. */
const keyPart = /^(?:\d{1,20}|\d{4}-\d{2}-\d{2})$/;

/** Decodes a global id. Null: the text is not an id of this graph. */
export function fromGlobalId(globalId: string): GlobalId | null {
  const [type, ...key] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  const known = nodeTypes.find((candidate) => candidate === type);
  if (known === undefined || key.length === 0 || !key.every((part) => keyPart.test(part))) return null;
  return toGlobalId(known, ...key) === globalId ? { type: known, key } : null;
}
