import { parseArgs } from 'node:util';
import { UsageError } from '../arguments.ts';

export const usage = `Exports a connection of a running server to a file, page by page.

  npm run export -- --connection drivers --fields id,lastName,entity.name --out drivers.csv

  --connection <name>   field of the query type: drivers, vehicles, nonCommunicatingBoxes, …
  --fields <fields>     fields of a row, separated by commas, with dots for nested ones; or a GraphQL selection in braces
  --arguments <text>    further GraphQL arguments: 'filter: { hasVehicle: true }, orderBy: { field: ENTITY }'
  --out <file>          file to write; it must not exist, except with --resume
  --format <format>     csv or jsonl, one JSON object a line (default: by the name of the file, otherwise csv)
  --separator <text>    of csv: "," ";" or "tab" (default: ",")
  --bom                 begin a csv file with a byte order mark, by which Excel recognises UTF-8
  --url <url>           endpoint of the server (default: http://localhost:4000/graphql)
  --customer <id>       customer, for users with several
  --page-size <rows>    rows of one request (default: 200; more need MAX_PAGE_SIZE_TRUSTED)
  --after <cursor>      begin after this row
  --resume              continue an export that was interrupted, from the state file beside the output
  -h, --help            show this help

  Environment: OCEAN_TOKEN, the caller's token; GATEWAY_SECRET, for pages above MAX_PAGE_SIZE.`;

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
 * @param env has the secrets: arguments are visible to every user of a machine
 * @returns null: help is requested
 * @throws UsageError naming the argument
 */
export function readExportOptions(args: readonly string[], env: NodeJS.ProcessEnv): ExportOptions | null {
  const values = parse(args);
  if (values.help) return null;
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

function parse(args: readonly string[]) {
  const options = {
    connection: { type: 'string' },
    fields: { type: 'string' },
    arguments: { type: 'string', default: '' },
    out: { type: 'string' },
    format: { type: 'string' },
    separator: { type: 'string', default: ',' },
    bom: { type: 'boolean', default: false },
    url: { type: 'string', default: 'http://localhost:4000/graphql' },
    customer: { type: 'string' },
    'page-size': { type: 'string', default: '200' },
    after: { type: 'string' },
    resume: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
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
