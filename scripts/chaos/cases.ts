import { existsSync, readFileSync } from 'node:fs';
import type { Row } from './table.ts';

interface Report {
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** A test with the cases that it covers. */
interface Tried {
  readonly cases: readonly string[];
  readonly hasPassed: boolean;
}

/** All cases of a kind, by the first letter of their names. */
const groups = [
  ['U', 14, 'Ocean misbehaves'],
  ['T', 6, 'Tenants'],
  ['H', 8, 'Hostile or clumsy clients'],
  ['P', 3, 'The process'],
] as const;

/** @returns an empty report when vitest wrote none */
export function readReport(path: string): Report {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : { testResults: [] };
}

/**
 * Counts the covered cases and their tests.
 *
 * A test names its case, such as 'U7 …'; tenant cases are listed by file in the threat model.
 */
export function casesOf({ testResults }: Report, threatModel: string): Row[] {
  const byFile = tenantCases(threatModel);
  const tried: Tried[] = testResults.flatMap(({ name, assertionResults }) => {
    const ofFile = [...byFile].filter(([file]) => name.endsWith(file)).flatMap(([, cases]) => cases);
    return assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({
        cases: [...(fullName.match(/\b[UHP]\d{1,2}\b/g) ?? []), ...ofFile],
        hasPassed: status === 'passed',
      }));
  });
  return groups.map(([letter, count, title]) => {
    const wanted = Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    const own = tried.filter(({ cases }) => cases.some((name) => wanted.includes(name)));
    const missing = wanted.filter((name) => !own.some(({ cases }) => cases.includes(name)));
    const passed = own.filter(({ hasPassed }) => hasPassed).length;
    const lacks = missing.length === 0 ? '' : `, not ${missing.join(' ')}`;
    return {
      what: `${title} (${wanted[0]}–${wanted.at(-1)})`,
      value: `${count - missing.length} of ${count} provoked${lacks}; ${passed} of ${own.length} tests passed`,
      target: 'all',
      isMet: missing.length === 0 && passed === own.length,
    };
  });
}

/** Path of a test file → the cases that the threat model assigns to it. */
function tenantCases(threatModel: string): Map<string, string[]> {
  const cases = new Map<string, string[]>();
  for (const [line, name = ''] of threatModel.matchAll(/^\| (T\d+) \|.*$/gm)) {
    for (const [, file = ''] of line.matchAll(/`((?:test|src)\/[\w./-]+\.test\.ts)`/g)) {
      cases.set(file, [...(cases.get(file) ?? []), name]);
    }
  }
  return cases;
}
