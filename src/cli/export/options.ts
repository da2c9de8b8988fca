import type { ExportArguments } from '../commands/export.ts';
import { UsageError } from '../usage-error.ts';

type ExportFormat = 'csv' | 'jsonl';

/** Validated arguments of an export. */
export interface ExportOptions {
  readonly connection: string;
  readonly fields: string;
  /** GraphQL arguments of the connection; empty: none. */
  readonly connectionArguments: string;
  readonly out: string;
  readonly format: ExportFormat;
  readonly separator: string;
  readonly hasByteOrderMark: boolean;
  readonly url: string;
  readonly pageSize: number;
  /** Null: from the first row. */
  readonly after: string | null;
  readonly isResuming: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const separators: Readonly<Record<string, string>> = { ',': ',', ';': ';', tab: '\t' };

/**
 * Validates the arguments of an export.
 *
 * @param env has the secrets: arguments are visible to every user of a machine
 * @throws UsageError naming the argument
 */
export function readExportOptions(values: ExportArguments, env: NodeJS.ProcessEnv): ExportOptions {
  const separator = separators[values.separator];
  if (separator === undefined) throw new UsageError('--separator must be ",", ";" or "tab"');
  const pageSize = Number(values['page-size']);
  if (!Number.isInteger(pageSize) || pageSize < 1) throw new UsageError('--page-size must be a number from 1');
  const connection = required('connection', values.connection);
  if (!/^[a-z]\w*$/.test(connection)) throw new UsageError('--connection must be the name of a field, such as drivers');
  const out = required('out', values.out);
  return {
    connection,
    fields: required('fields', values.fields),
    connectionArguments: values.arguments,
    out,
    format: formatOf(values.format, out),
    separator,
    hasByteOrderMark: values.bom,
    url: urlOf(values.url),
    pageSize,
    after: values.after ?? null,
    isResuming: values.resume,
    headers: {
      ...headerOf('x-customer-id', values.customer),
      ...headerOf('x-auth-token', env['OCEAN_TOKEN']),
      ...headerOf('x-gateway-secret', env['GATEWAY_SECRET']),
    },
  };
}

function required(name: string, value: string | undefined): string {
  if (!value) throw new UsageError(`--${name} is required`);
  return value;
}

function formatOf(format: string | undefined, out: string): ExportFormat {
  if (format === undefined) return out.endsWith('.jsonl') ? 'jsonl' : 'csv';
  if (format === 'csv' || format === 'jsonl') return format;
  throw new UsageError('--format must be csv or jsonl');
}

function urlOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new UsageError('--url must be the URL of a GraphQL endpoint, such as http://localhost:4000/graphql');
}

function headerOf(name: string, value: string | undefined): Record<string, string> {
  return value ? { [name]: value } : {};
}
