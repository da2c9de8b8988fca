import type { Command } from '../command.ts';

/** Options as typed; `export/options.ts` validates them. */
export interface ExportArguments {
  connection: string | undefined;
  fields: string | undefined;
  arguments: string;
  out: string | undefined;
  format: string | undefined;
  separator: string;
  bom: boolean;
  url: string;
  customer: string | undefined;
  'page-size': string;
  after: string | undefined;
  resume: boolean;
  json: boolean;
}

const example =
  '$0 export --connection drivers --fields id,lastName,entity.name --out drivers.csv\n\n' +
  'Environment: OCEAN_TOKEN, the caller’s token; GATEWAY_SECRET, for pages above MAX_PAGE_SIZE.';

export const exportCommand: Command<ExportArguments> = {
  command: 'export',
  describe: 'Export a connection of a running server to a file, page by page',
  builder: (yargs) =>
    yargs.usage(`Exports a connection of a running server to a file, page by page.\n\n${example}`).options({
      connection: { type: 'string', describe: 'Field of the query type: drivers, vehicles, nonCommunicatingBoxes, …' },
      fields: {
        type: 'string',
        describe: 'Fields of a row, separated by commas, with dots for nested ones; or a GraphQL selection in braces',
      },
      arguments: { type: 'string', default: '', describe: "Further GraphQL arguments: 'filter: { hasVehicle: true }'" },
      out: { type: 'string', describe: 'File to write; it must not exist, except with --resume' },
      format: { type: 'string', describe: 'csv or jsonl (default: by the name of the file, otherwise csv)' },
      separator: { type: 'string', default: ',', describe: 'Of csv: "," ";" or "tab"' },
      bom: {
        type: 'boolean',
        default: false,
        describe: 'Begin a csv file with a byte order mark, by which Excel recognises UTF-8',
      },
      url: { type: 'string', default: 'http://localhost:4000/graphql', describe: 'Endpoint of the server' },
      customer: { type: 'string', describe: 'Customer, for users with several' },
      'page-size': {
        type: 'string',
        default: '200',
        describe: 'Rows of one request; more than 200 need MAX_PAGE_SIZE_TRUSTED',
      },
      after: { type: 'string', describe: 'Begin after this cursor' },
      resume: {
        type: 'boolean',
        default: false,
        describe: 'Continue an export that was interrupted, from the state file beside the output',
      },
      json: { type: 'boolean', default: false, describe: 'Print the outcome as JSON' },
    }),
  run: async (options, io) => {
    const { runExport } = await import('../export/run-export.ts');
    return runExport(options, io);
  },
};
