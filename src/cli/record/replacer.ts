import { isRecord } from '../../json.ts';
import { mentionsCustomer, readEnvelope } from '../../ocean/envelope.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import type { LeafShape, Shape } from '../../ocean/contract/shape.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { shiftDateText, shiftEpoch } from './shift-dates.ts';

/** Values without a person, vehicle or place in them: "none", and the places of boxes without a fix. */
const emptyNumbers: readonly unknown[] = [0, -1, 0n];
const noFix: readonly unknown[] = [0, 85];
/** Keys of maps that name kinds of use. */
const publicKeys = new Set([
  'VIE_PRIVEE',
  'VIE_PRIVEE_EXCEPTIONNELLE',
  'PROFESSIONNEL',
  'VEHICULE_FONCTION',
  'VEHICULE_SERVICE',
]);
const rawValue = /^[A-Za-z_][\w.:/ -]{0,59}$/;
const error: Shape = { kind: 'object', schema: 'Erreur' };

/**
 * Replaces what the contract does not mark as public: ids, names, plates, mails, phones, places, times, and every property
 * that the contract lacks. The structure stays, so that a recording shows the same problem.
 */
export class Replacer {
  readonly #pseudonyms = new Pseudonyms();
  readonly #weeks = -5 - Math.floor(this.#pseudonyms.fraction('weeks') * 47);
  readonly #degrees = {
    latitude: 1 - 2 * this.#pseudonyms.fraction('latitude') || 0.5,
    longitude: 4 - 8 * this.#pseudonyms.fraction('longitude') || 2,
  };

  /** First pass, over all responses: no replacement may equal a value of any of them. */
  collect(value: unknown, shape: Shape | null): void {
    walk(value, shape, (leaf, leafShape) => {
      if (isPublic(leafShape)) return;
      if (typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'bigint') {
        this.#pseudonyms.collect(String(leaf));
      }
    });
  }

  /** Second pass. */
  replace(value: unknown, shape: Shape | null): unknown {
    if (Array.isArray(value)) {
      const item = optionOf(shape, 'list');
      return value.map((one) => this.replace(one, item?.kind === 'list' ? item.item : null));
    }
    if (isRecord(value)) return this.#replaceObject(value, shape);
    return this.#leaf(value, shape?.kind === 'leaf' ? shape : null);
  }

  /** An error in the place of data: its status is public, and clients depend on a mention of the customer. */
  replaceError(body: unknown): unknown {
    if (readEnvelope(body) === null) return this.replace(body, null);
    const items = [body].flat() as Record<string, unknown>[];
    const replaced = items.map((item) => {
      const copy = this.replace(item, error) as Record<string, unknown>;
      return mentionsCustomer(item['message']) ? { ...copy, message: 'customerId' } : copy;
    });
    return Array.isArray(body) ? replaced : replaced[0];
  }

  /** A value of a query or a request body. */
  replaceParameter(text: string): string {
    return shiftDateText(text.replace(/\.\d{3}/, ''), this.#weeks) ?? this.#pseudonyms.text(text);
  }

  #replaceObject(value: Record<string, unknown>, shape: Shape | null): Record<string, unknown> {
    const map = optionOf(shape, 'map');
    const object = optionOf(shape, 'object');
    const properties = object?.kind === 'object' ? (contract.schemas[object.schema] ?? {}) : {};
    const entries = Object.entries(value).map(([name, item]): [string, unknown] => {
      if (map?.kind === 'map') return [this.#key(name), this.replace(item, map.isPublic ? publicNumber : map.value)];
      const known = properties[name] ?? properties[shortName(name)];
      return known === undefined ? [this.#name(name), this.replace(item, null)] : [name, this.replace(item, known)];
    });
    return Object.fromEntries(entries);
  }

  /** A property that the contract lacks keeps its name when it looks like one. */
  #name(name: string): string {
    return /^[A-Za-z_]\w{0,59}$/.test(name) && !/\d{3}/.test(name) && !this.#pseudonyms.isCollected(name)
      ? name
      : this.#key(name);
  }

  /** Ids, days, or both joined by an underscore. */
  #key(key: string): string {
    if (publicKeys.has(key)) return key;
    return key
      .split('_')
      .map((part) => shiftDateText(part, this.#weeks) ?? this.#pseudonyms.text(part))
      .join('_');
  }

  #leaf(value: unknown, shape: LeafShape | null): unknown {
    if (value === null || value === undefined || value === '') return value;
    if (isPublic(shape) && this.#isPublicValue(value)) return value;
    if (typeof value === 'boolean') return false;
    if (shape?.format === 'latitude' || shape?.format === 'longitude') return this.#degree(value, shape.format);
    if (typeof value === 'number' && shape?.format === 'date') return shiftEpoch(value, this.#weeks);
    if (typeof value === 'string') return shiftDateText(value, this.#weeks) ?? this.#pseudonyms.text(value);
    if (typeof value === 'number' || typeof value === 'bigint') return this.#number(value);
    return null;
  }

  /** A public text that equals a personal one is replaced as well. */
  #isPublicValue(value: unknown): boolean {
    if (typeof value !== 'string') return true;
    return (
      /^\d\d:\d\d(:\d\d)?$/.test(value) ||
      (value.length < 120 && !/\d{5}/.test(value) && !this.#pseudonyms.isCollected(value)) ||
      isKnownValue(value)
    );
  }

  #degree(value: unknown, axis: 'latitude' | 'longitude'): unknown {
    const degrees = Number(value);
    if (noFix.includes(degrees) || Number.isNaN(degrees)) return typeof value === 'number' ? value : '0';
    // Points that are moved apart by up to two kilometres show no road.
    const noise = (this.#pseudonyms.fraction(`${axis} ${degrees}`) - 0.5) * 0.04;
    const moved = Number((degrees + this.#degrees[axis] + noise).toFixed(5));
    const replaced = Math.max(-84, Math.min(84, moved));
    return typeof value === 'number' ? replaced : String(replaced);
  }

  #number(value: number | bigint): number | bigint {
    if (emptyNumbers.includes(value)) return value;
    const [integer = '', fraction] = String(value).replace('-', '').split('.');
    const digits = this.#pseudonyms.digits(fraction === undefined ? integer : `${integer}${fraction}`);
    if (fraction !== undefined)
      return Number(`${value < 0 ? '-' : ''}${digits.slice(0, integer.length)}.${digits.slice(integer.length)}`);
    const replaced = BigInt(value < 0 ? `-${digits}` : digits);
    return typeof value === 'bigint' || digits.length > 15 ? replaced : Number(replaced);
  }
}

const publicNumber: Shape = { kind: 'leaf', types: ['number'], isPublic: true };

const knownValues = new Set(
  Object.values(contract.schemas).flatMap((properties) =>
    Object.values(properties).flatMap((shape) => (shape.kind === 'leaf' ? (shape.values ?? []) : [])),
  ),
);

function isKnownValue(value: string): boolean {
  return knownValues.has(value) && rawValue.test(value);
}

function isPublic(shape: Shape | null): boolean {
  return shape?.kind === 'leaf' && shape.isPublic === true;
}

function shortName(name: string): string {
  return /^is[A-Z]/.test(name)
    ? name.charAt(2).toLowerCase() + name.slice(3)
    : `is${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function optionOf(shape: Shape | null, kind: Shape['kind']): Shape | undefined {
  if (shape?.kind === 'either') return shape.options.find((option) => option.kind === kind);
  return shape?.kind === kind ? shape : undefined;
}

/** Visits every leaf and every key of a map with the shape that the contract gives it; null: none. */
export function walk(value: unknown, shape: Shape | null, visit: (leaf: unknown, shape: Shape | null) => void): void {
  if (Array.isArray(value)) {
    const list = optionOf(shape, 'list');
    for (const item of value) walk(item, list?.kind === 'list' ? list.item : null, visit);
    return;
  }
  if (!isRecord(value)) {
    visit(value, shape);
    return;
  }
  const [map, object] = [optionOf(shape, 'map'), optionOf(shape, 'object')];
  const properties = object?.kind === 'object' ? (contract.schemas[object.schema] ?? {}) : {};
  for (const [name, item] of Object.entries(value)) {
    if (map?.kind === 'map') {
      if (!publicKeys.has(name)) for (const part of name.split('_')) visit(part, null);
      walk(item, map.isPublic ? publicNumber : map.value, visit);
    } else walk(item, properties[name] ?? properties[shortName(name)] ?? null, visit);
  }
}
