import { bodyOf, type Body } from './body.ts';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [name: string]: Json;
}

const rowsAPart = 50;

/** Fields that keep their nulls, because filters depend on them. */
const preservedNulls = new Set(['qualificationNCVehiculeDTO', 'lastCommunicatingDate', 'nbDaysInNC']);

/**
 * Fills every field of the rows, to match Ocean's longest ones.
 *
 * A null or empty field takes the first value that any row has in it. The rows must fit into one string.
 */
export function fillRows(body: Body): Body {
  const rows = JSON.parse(Buffer.concat(body.parts).toString()) as Json[];
  const memory: JsonObject = {};
  for (const row of rows) learn(memory, row);
  const parts = [Buffer.from('[')];
  for (let start = 0; start < rows.length; start += rowsAPart) {
    const text = rows
      .slice(start, start + rowsAPart)
      .map((row) => JSON.stringify(fill(row, memory)))
      .join(',');
    parts.push(Buffer.from(start === 0 ? text : `,${text}`));
  }
  parts.push(Buffer.from(']'));
  return bodyOf(parts);
}

/** Collects the first value of each field, at any depth. */
function learn(memory: JsonObject, row: Json): void {
  if (!isObject(row)) return;
  for (const [name, value] of Object.entries(row)) {
    if (isEmpty(value)) continue;
    const known = memory[name];
    if (known === undefined) memory[name] = structuredClone(value);
    else if (isObject(known)) learn(known, value);
  }
}

function fill(value: Json, memory: Json | undefined): Json {
  if (isEmpty(value)) return memory ?? value;
  if (!isObject(value) || !isObject(memory ?? null)) return value;
  const known = memory as JsonObject;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      preservedNulls.has(name) && part === null ? null : fill(part, known[name]),
    ]),
  );
}

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
