import { globSync, readFileSync } from 'node:fs';
import { criteriaValues, renderModeValues } from '../../../src/domain/privacy-analysis/usage-kinds.mapping.ts';
import { wireDays } from '../../../src/domain/privacy-schedule/privacy-slot.mapping.ts';

const domain = new URL('../../../src/domain/', import.meta.url);
const tables = new Map(
  globSync('**/*.mapping.ts', { cwd: domain }).flatMap((file) => tablesOf(readFileSync(new URL(file, domain), 'utf8'))),
);
const modes = inverted(renderModeValues);
tables.set('PrivacyAnalysisMode', modes);
tables.set('PrivacyAnalysisRenderMode', modes);
tables.set('PrivacyAnalysisCriteria', inverted(criteriaValues));
tables.set('DayOfWeek', inverted(wireDays));

/** Raw values that the code maps to an enum of the graph: Ocean's → ours. */
export function rawValuesOf(enumName: string): ReadonlyMap<string, string> {
  return tables.get(enumName) ?? new Map<string, string>();
}

/** The literal tables that `openEnum` is given. */
function tablesOf(source: string): [string, Map<string, string>][] {
  return [...source.matchAll(/openEnum\('(\w+)', \w+, \{([^}]*)\}/g)].map(([, name = '', body = '']) => {
    const values = [...body.matchAll(/(\w+): \w+\.(\w+)/g)].map(([, raw = '', ours = '']) => [raw, ours] as const);
    return [name, new Map(values)];
  });
}

function inverted(rawValues: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(rawValues).map(([ours, raw]) => [raw, ours]));
}
