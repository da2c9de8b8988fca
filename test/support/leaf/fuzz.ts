import type { Random } from '../executors/random.ts';
import { spoil, wrongKinds, type Replacement, type WrongKind } from './faults.ts';
import { flatten } from './homes.ts';
import type { GraphResponse } from './stage.ts';

/** Payload under test, with a function that returns the result for a changed one. */
export interface FuzzSubject {
  readonly body: unknown;
  /** Each place that is replaced, with its right value. */
  readonly places: readonly { path: string; value: unknown }[];
  readonly execute: (body: unknown) => Promise<GraphResponse>;
  /** Places at which nothing can be read any more: an error is right there, and emptiness would be wrong. */
  readonly errorsAt?: (path: string) => boolean;
}

/** Number of unrelated places that one request spoils. */
const placesAtOnce = 20;

/**
 * Replaces every place by every wrong kind, and reports what went wrong.
 *
 * A place may only change what its absence changes: the first pass removes every place alone. The other kinds come
 * several at once, and alone again where something goes wrong, so that the message names the culprit.
 */
export async function fuzz(subject: FuzzSubject, random: Random): Promise<string[]> {
  const base = await subject.execute(subject.body);
  if (base.errors !== undefined) throw new Error(`the right payload fails with ${JSON.stringify(base.errors)}`);
  const full = flatten(base.data);
  const reach = new Map<string, ReadonlySet<string>>();
  const faults: string[] = [];
  const [absent, ...others] = wrongKinds as [WrongKind, ...WrongKind[]];

  for (const { path } of subject.places) {
    const response = await subject.execute(spoil(subject.body, [{ path, kind: absent }]));
    const now = flatten(response.data);
    reach.set(path, new Set([...full.keys(), ...now.keys()].filter((key) => full.get(key) !== now.get(key))));
    faults.push(...judge([{ path, kind: absent }], response));
  }
  for (const group of grouped(others, subject.places, random)) {
    const found = judge(group, await subject.execute(spoil(subject.body, group)));
    if (found.length === 0) continue;
    const alone: string[] = [];
    for (const one of group) alone.push(...judge([one], await subject.execute(spoil(subject.body, [one]))));
    // Several together may remove what each of them leaves: a null is not misleading.
    faults.push(...(alone.length > 0 ? alone : found.filter((fault) => !fault.endsWith(' and is null'))));
  }
  return faults;

  function judge(replacements: readonly Replacement[], { data, errors: all = [] }: GraphResponse): string[] {
    const errors = all.filter((error) => !isOfUnreadHours(error));
    const name = replacements.map(({ path, kind }) => `${path} = ${kind.name}`).join(', ');
    const mayFail = replacements.some(({ path }) => subject.errorsAt?.(path));
    const isAllowed =
      mayFail && errors.length > 0 && errors.every(({ extensions }) => extensions.code === 'UPSTREAM_BAD_RESPONSE');
    if (errors.length > 0 && !isAllowed) return [`${name}: ${JSON.stringify(errors)}`];
    const now = flatten(data);
    const mayChange = (key: string): boolean =>
      asItCame.test(key) || replacements.some(({ path }) => isWithin(reach.get(path), key, !full.has(key)));
    const isUnread = replacements.every(({ path, kind }) => !isReadable(subject, path, kind));
    return [...new Set([...full.keys(), ...now.keys()])].flatMap((key) => {
      const [before, after] = [full.get(key), now.get(key)];
      if (before === after || key.includes(ageOfHours) || isPrivateInDoubt(key, after)) return [];
      if (!mayChange(key) && !(isAllowed && after === undefined)) {
        return [`${name}: ${key} was ${before ?? 'null'} and is ${after ?? 'null'}`];
      }
      return isUnread && !isOfAnother(key, full, now) && isMisleading(key, before, after)
        ? [`${name}: ${key} misleads, it was ${before ?? 'null'} and is ${after ?? 'null'}`]
        : [];
    });
  }
}

const ageOfHours = 'privacySchedulesFreshness';

/** The age of unreadable hours is unknown: an error there hides nothing. */
function isOfUnreadHours({ path, extensions }: NonNullable<GraphResponse['errors']>[number]): boolean {
  return path?.at(-1) === ageOfHours && extensions.code === 'UPSTREAM_BAD_RESPONSE';
}

/** Hours that cannot be read may be any: they make an instant private. Nothing may end that. */
function isPrivateInDoubt(key: string, after: string | undefined): boolean {
  return key.endsWith('/isPrivateNow') && after === 'true';
}

/** Paths of JSON that is passed through. */
const asItCame = /\/(?:bean|value|otherValue|fuelRaw)\//;

/** Ids, and booleans that report what could not be read. */
const exempt = /(?:[a-z]Id|\/(?:areHours|isValidity)Readable)$/;

/**
 * An unreadable value must become null, the original text, or a sign that it is unknown: never another boolean or a
 * smaller figure.
 */
function isMisleading(key: string, before: string | undefined, after: string | undefined): boolean {
  if (after === undefined || exempt.test(key) || asItCame.test(key)) return false;
  if (after.includes('[object') || /^(?:NaN|-?Infinity|undefined|null)$/.test(after)) return true;
  if (before === 'true' || before === 'false' || after === 'false') return true;
  return isFigure(before) && isFigure(after) && Number(after) < Number(before);
}

/**
 * The object of the field is another one: where a row lost the driver that it named, the driver of the row around it stands
 * in, with fields of their own. So does an entry with another key, where the value is another map.
 */
function isOfAnother(key: string, full: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  return ['id', 'key'].some((name) => {
    const path = `${parentOf(key)}/${name}`;
    return full.get(path) !== now.get(path);
  });
}

function isFigure(text: string | undefined): boolean {
  return text !== undefined && text !== '' && Number.isFinite(Number(text));
}

/** The same paths, or new ones beside them, such as more entries of the same map, or the first of an empty one. */
function isWithin(reach: ReadonlySet<string> = new Set(), key: string, isNew: boolean): boolean {
  if (reach.has(key) || (isNew && reach.size === 0)) return true;
  return [...reach].some(
    (path) => key.startsWith(`${parentOf(path)}/`) || key.startsWith(`${parentOf(parentOf(path))}/`),
  );
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function isReadable({ places }: FuzzSubject, path: string, { readableAs }: WrongKind): boolean {
  return readableAs.includes(typeof places.find((place) => place.path === path)?.value);
}

/** Every place with every kind once, in groups in which no place lies within another. */
function grouped(kinds: readonly WrongKind[], places: readonly { path: string }[], random: Random): Replacement[][] {
  const rest = kinds
    .flatMap((kind) => places.map(({ path }) => ({ path, kind, rank: random.next() })))
    .sort((a, b) => a.rank - b.rank);
  const groups: Replacement[][] = [];
  for (const one of rest) {
    const isApart = (group: Replacement[]): boolean =>
      group.length < placesAtOnce && !group.some(({ path }) => isIn(path, one.path) || isIn(one.path, path));
    const group = groups.slice(-50).find(isApart);
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

function isIn(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
