import type { Command } from '../command.ts';

export interface QueryArguments {
  operation: string | undefined;
  variables: string | undefined;
  'variables-file': string | undefined;
  'operation-name': string | undefined;
  url: string | undefined;
  customer: string | undefined;
  list: boolean;
  json: boolean;
}

const usage = `Runs a GraphQL operation and prints its result.

$0 query '{ entities { nodes { name } } }'
$0 query silent-boxes --url http://localhost:4000/graphql
$0 query --list

Environment: OCEAN_TOKEN, the caller’s token; without it the service account acts. GATEWAY_SECRET.`;

export const queryCommand: Command<QueryArguments> = {
  command: 'query [operation]',
  describe: 'Run a GraphQL operation: a file, a text, or an example of this package',
  builder: (yargs) =>
    yargs
      .usage(usage)
      .positional('operation', {
        type: 'string',
        describe: 'GraphQL text, a file, an example, or - for standard input',
      })
      .options({
        variables: { type: 'string', describe: 'Variables as JSON; an example has its own' },
        'variables-file': { type: 'string', describe: 'File with the variables as JSON' },
        'operation-name': { type: 'string', describe: 'Operation to run, when the text has several' },
        url: {
          type: 'string',
          describe: 'Endpoint of a running server (default: a server that ends with the command)',
        },
        customer: { type: 'string', describe: 'Customer, for users with several' },
        list: { type: 'boolean', default: false, describe: 'List the examples' },
        json: { type: 'boolean', default: false, describe: 'Print the result on one line' },
      })
      .conflicts('variables', 'variables-file'),
  run: async (options, io) => {
    const { runQuery } = await import('../query/run-query.ts');
    return runQuery(options, io);
  },
};
