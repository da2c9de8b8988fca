import type { Right } from './right.type.ts';
import type { ViewerPermissions } from './viewer.type.ts';

type PermissionName = keyof ViewerPermissions;

/** The right behind a permission: its kind, and its code. */
interface RightCode {
  readonly kind: string;
  readonly code: string;
}

/** Rights behind the permissions, from the configuration; null: it is not known. */
export type PermissionRights = Readonly<Record<PermissionName, RightCode | null>>;

/** Kinds of the rights behind the permissions. */
export function permissionKinds(rights: PermissionRights): readonly string[] {
  return [...new Set(Object.values(rights).flatMap((right) => right?.kind ?? []))];
}

/**
 * Decides what the caller may do. Ocean's codes are not published, so the configured ones may be wrong. A missing code
 * means *not allowed* only if another configured code of its kind is listed, which shows that the codes are Ocean's. A
 * wrong guess would otherwise hide every button.
 *
 * @param listed rights of each kind; null: Ocean did not return them
 */
export function permissionsOf(
  rights: PermissionRights,
  listed: ReadonlyMap<string, readonly Right[] | null>,
): ViewerPermissions {
  const codesOf = (kind: string): ReadonlySet<string> => new Set(listed.get(kind)?.map(({ code }) => code));
  const configured = Object.values(rights).filter((right) => right !== null);
  const isKnown = (kind: string): boolean =>
    configured.some((right) => right.kind === kind && codesOf(kind).has(right.code));
  const decide = (right: RightCode | null): boolean | null =>
    right === null || !isKnown(right.kind) ? null : codesOf(right.kind).has(right.code);
  return Object.fromEntries(
    Object.entries(rights).map(([name, right]) => [name, decide(right)]),
  ) as unknown as ViewerPermissions;
}
