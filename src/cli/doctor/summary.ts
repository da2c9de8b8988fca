import type { DoctorReport, EndpointReport, Facts, Level, ReadingReport, Verdict } from './report.ts';

const marks: Readonly<Record<Level | Verdict, string>> = {
  ok: 'ok  ',
  info: 'note',
  warning: 'WARN',
  error: 'FAIL',
  HOLDS: 'ok  ',
  DIFFERS: 'WARN',
  NO_DATA: '  ? ',
  NOT_CHECKED: '  - ',
};

/** Writes the report for people. */
export function summaryOf(report: DoctorReport): string {
  const checks = report.findings.map(({ check, level, message, facts, setting }) =>
    [`${marks[level]}  ${check}: ${message}${factsText(facts)}`, ...settingLines(setting)].join('\n'),
  );
  const sections = [
    ['Checks', ...checks],
    ['Endpoints', ...report.endpoints.map(endpointLine)],
    ['Readings of what Ocean’s documents leave open (docs/adr)', ...report.readings.map(readingLine)],
    ['Conclusion', ...report.diagnosis.map(({ code, message }) => `${code}: ${message}`)],
  ];
  return sections
    .map(([title = '', ...lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

function endpointLine(report: EndpointReport): string {
  const { endpoint, operation, status, note, durationMillis, bytes, rows } = report;
  const isFailed = status === null || status >= 400 || note !== null;
  const size = rows === null ? '' : `, ${rows} rows`;
  const outcome =
    status === null ? (note ?? 'no response') : `${status} in ${durationMillis} ms, ${bytes} bytes${size}`;
  const differences = [
    ['unknown fields', Object.keys(report.unknownFields)],
    ['other types', Object.keys(report.otherTypes)],
    [
      'unknown values',
      Object.entries(report.unknownValues).map(([place, values]) => `${place} (${values.join(', ')})`),
    ],
  ] as const;
  const lines = differences.filter(([, names]) => names.length > 0);
  const head = `${isFailed ? 'WARN' : 'ok  '}  ${endpoint} ${operation}: ${outcome}${status !== null && note !== null ? `: ${note}` : ''}`;
  return [head, ...lines.map(([title, names]) => `      ${title}: ${names.join(', ')}`)].join('\n  ');
}

function readingLine({ adr, reading, verdict, message, facts, setting }: ReadingReport): string {
  return [
    `${marks[verdict]}  ADR ${adr}: ${reading}`,
    `      ${message}${factsText(facts)}`,
    ...settingLines(setting),
  ].join('\n  ');
}

function settingLines(setting: ReadingReport['setting']): string[] {
  return setting === undefined ? [] : [`      set ${setting.name}=${setting.value}`];
}

function factsText(facts: Facts = {}): string {
  const texts = Object.entries(facts).map(([name, value]) => `${name} ${[value].flat().join('; ')}`);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}
