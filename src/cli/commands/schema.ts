import { type Command, exitCodes } from '../command.ts';

export const schemaCommand: Command<{ stitching: boolean; json: boolean }> = {
  command: 'schema',
  describe: 'Print the schema in SDL, with the directives of a Federation 2 subgraph',
  builder: (yargs) =>
    yargs
      .option('stitching', {
        type: 'boolean',
        default: false,
        describe: 'Print it with the directives of schema stitching',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result of introspection instead' }),
  run: async ({ stitching, json }, { print }) => {
    const { schemaText } = await import('../schema-text.ts');
    print(schemaText(json ? 'introspection' : stitching ? 'stitching' : 'federation'));
    return exitCodes.ok;
  },
};
