import { typeOf, type Schema } from './contract-schema.ts';

/** Value of one leaf, with the text that the graph must return for it. */
export interface LeafValue {
  readonly value: string | number | bigint | boolean;
  /** As text: digits of an id, ISO 8601 in UTC for an instant, HH:mm for an hour, otherwise unchanged. */
  readonly expected: string;
  /** Of an open enum: whether the contract lists the word. */
  readonly word?: 'listed' | 'new';
  /** One of two leaves that make one value, as the hour and the minute of a time do. */
  readonly isPart?: boolean;
}

/** Position of a leaf among the leaves of its payload. */
export interface LeafPlace {
  /** Counts all leaves of the payload. */
  readonly number: number;
  /** Counts its booleans. */
  readonly booleanNumber: number;
  /** Number of the first leaf of its object, which the parts of an hour share. */
  readonly objectNumber: number;
}

const firstDay = Date.UTC(2001, 0, 1);
const minuteMillis = 60_000;
/** 2^53 + 1: the first integer that a double cannot represent. */
const firstInexact = 9_007_199_254_740_993n;

/**
 * Returns a value that no other leaf has. A payload comes in several variants: booleans are distinguished by their
 * pattern over the variants, dates come in either form, ids on either side of 2^53. Every third variant has the enum
 * values that the contract lists, the others have unknown ones.
 */
export function leafValue(schema: Schema, place: LeafPlace, variant: number): LeafValue {
  const listed = schema['x-extensible-enum'];
  if (listed !== undefined && variant % 3 === 1) return { ...plain(listed[variant % listed.length]!), word: 'listed' };
  if (listed !== undefined) return { ...ofType(schema, place, variant), word: 'new' };
  if (schema['x-format'] === 'iso-8601-or-epoch-milliseconds') return instant(unique(place, variant), variant);
  const hour = partOfHour(schema['x-english'], place, variant);
  return hour ?? ofType(schema, place, variant);
}

function ofType(schema: Schema, place: LeafPlace, variant: number): LeafValue {
  const number = unique(place, variant);
  switch (typeOf(schema)) {
    case 'boolean':
      return plain(((place.booleanNumber + 1) >> variant) % 2 === 1);
    case 'number':
      // Valid degrees: a box without a fix sends invalid ones.
      if (/^(latitude|longitude)$/.test(schema['x-english'] ?? '')) return plain(1 + number / 1000);
      return plain(number + 0.5);
    case 'integer':
      return plain(schema.format === 'int64' ? id(number, place.number + variant) : 3_000_000 + number);
    case 'string':
      return plain(schema['x-english'] === 'oceanId' ? String(id(number, place.number)) : `text ${number}`);
    default:
      throw new Error(`a leaf cannot be of type ${String(schema.type)}`);
  }
}

function unique({ number }: LeafPlace, variant: number): number {
  return number * 64 + variant;
}

function plain(value: LeafValue['value']): LeafValue {
  return { value, expected: String(value) };
}

function id(number: number, parity: number): bigint {
  return parity % 2 === 0 ? firstInexact + 2n * BigInt(number) : BigInt(1_000_000 + number);
}

function instant(number: number, variant: number): LeafValue {
  const date = new Date(firstDay + number * minuteMillis);
  const expected = date.toISOString();
  if (variant % 2 === 1) return { value: date.getTime(), expected };
  const inParis = new Date(date.getTime() + 120 * minuteMillis).toISOString().replace('Z', '+02:00');
  return { value: variant % 4 === 0 ? expected : inParis, expected };
}

/** Builds an hour or a minute. Two leaves form one time of day, so each must be returned as that time. */
function partOfHour(english: string | undefined, { objectNumber }: LeafPlace, variant: number): LeafValue | null {
  const [, side, unit] = /^(start|end)(Hour|Minute)$/.exec(english ?? '') ?? [];
  if (side === undefined) return null;
  const hour = Math.floor(objectNumber / 8) + variant + (side === 'end' ? 7 : 0);
  const minute = (objectNumber * 7 + variant * 13 + (side === 'end' ? 31 : 0)) % 60;
  const expected = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { value: unit === 'Hour' ? hour : minute, expected, isPart: true };
}
