import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contractFile } from '../contract-file.ts';
import { endpoints } from './endpoints.ts';
import { enumFields } from './rows/corrupt-row.ts';

const text = await readFile(contractFile(), 'utf8');
const contract = parse(text) as {
  paths: Record<string, Record<string, { 'x-endpoint'?: number }>>;
  components: unknown;
};

test('the endpoints are those of the contract, with their numbers', () => {
  const named = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-endpoint': number = null }]) => [
      `${method.toUpperCase()} ${path}`,
      number,
    ]),
  );
  expect(Object.fromEntries(endpoints.map(({ operation, number }) => [operation, number]))).toEqual(
    Object.fromEntries(named),
  );
});

test('the enum fields are those of the contract’s responses', () => {
  const found = new Set<string>();
  const isEnum = (node: unknown): boolean => {
    const { 'x-extensible-enum': values, items } = (node ?? {}) as { 'x-extensible-enum'?: unknown[]; items?: unknown };
    return values?.some((value) => typeof value === 'string') ?? (items !== undefined && isEnum(items));
  };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, unknown> };
    for (const [name, schema] of Object.entries(properties ?? {})) if (isEnum(schema)) found.add(name);
    Object.values(node).forEach(visit);
  };
  visit(contract.components);
  // The two enum fields of a request.
  for (const name of ['criteria', 'renderMode']) found.delete(name);
  expect([...enumFields].sort()).toEqual([...found].sort());
});
